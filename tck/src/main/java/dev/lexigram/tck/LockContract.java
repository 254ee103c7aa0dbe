package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.LockException;
import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.Lock;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.Table;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What others may do with rows that a question has locked.
public interface LockContract extends SqlContract {

    private static QueryBuilder ann(String people) {
        return QueryBuilder.select("name", "mark").from(people).where("name", "Ann");
    }

    private static Table table(String people) {
        return Table.of(people);
    }

    /// Were the row not locked, the other change could be the first of the two and would be overwritten.
    private void assertKeepsOthersOut(UnaryOperator<QueryBuilder> lock) {
        String people = Scratch.people(backend());
        CountDownLatch locked = new CountDownLatch(1);
        FutureTask<Long> other = Concurrently.start(() -> {
            Concurrently.await(locked);
            return table(people)
                    .update(Map.of("mark", Functions.plus(F.of("mark"), 1)))
                    .where(F.of("name").eq("Ann"))
                    .execute(db());
        });
        db().useTransaction(holder -> {
            assertThat(lock.apply(ann(people)).fetch(db())).hasSize(1);
            locked.countDown();
            table(people)
                    .update(Map.of("mark", 5))
                    .where(F.of("name").eq("Ann"))
                    .execute(db());
        });
        assertThat(Concurrently.await(other)).isEqualTo(1);
        assertThat(ann(people).fetch(db()).getFirst().getInt("mark")).isEqualTo(6);
    }

    @Test
    default void aLockForUpdateKeepsOtherChangesOutUntilTheEnd() {
        assertKeepsOthersOut(QueryBuilder::forUpdate);
        assertKeepsOthersOut(query -> query.lock(new Lock(Lock.Strength.NO_KEY_UPDATE, Lock.Wait.WAIT)));
    }

    @Test
    @RequiresCapability(Capability.ROW_LOCKS)
    default void aHeldRowIsToldAtOnceIfNobodyMeansToWait() {
        String people = Scratch.people(backend());
        db().useTransaction(holder -> {
            ann(people).forUpdate().fetch(db());
            Concurrently.elsewhere(() -> {
                assertRefused(ann(people).forUpdate().noWait());
                assertRefused(ann(people).forShare().noWait());
                return true;
            });
        });
        assertThat(asked(ann(people).forUpdate().noWait())).hasSize(1);
    }

    private List<Row> asked(QueryBuilder query) {
        return db().inTransaction(transaction -> query.fetch(db()));
    }

    private void assertRefused(QueryBuilder query) {
        assertThatThrownBy(() -> db().useTransaction(other -> query.fetch(db())))
                .isInstanceOf(LockException.class);
    }

    @Test
    @RequiresCapability(Capability.ROW_LOCKS)
    default void heldRowsAreLeftOut() {
        String people = Scratch.people(backend());
        QueryBuilder free = QueryBuilder.select("name")
                .from(people)
                .where(F.of("name").in("Ann", "Bob"))
                .forUpdate()
                .skipLocked();
        db().useTransaction(holder -> {
            ann(people).forUpdate().fetch(db());
            List<String> seen = Concurrently.elsewhere(() ->
                    db().inTransaction(other -> free.scalar(db(), String.class).list()));
            assertThat(seen).containsExactly("Bob");
        });
    }

    @Test
    default void leavingOutHeldRowsIsUnderstoodEverywhere() {
        String people = Scratch.people(backend());
        assertThat(asked(ann(people).forUpdate().skipLocked())).hasSize(1);
    }

    @Test
    @RequiresCapability(Capability.ROW_LOCKS)
    default void whoSharesARowLetsOthersShareItButNotChangeIt() {
        String people = Scratch.people(backend());
        for (Lock.Strength shared : List.of(Lock.Strength.SHARE, Lock.Strength.KEY_SHARE)) {
            db().useTransaction(holder -> {
                ann(people).lock(new Lock(shared, Lock.Wait.WAIT)).fetch(db());
                Concurrently.elsewhere(() -> {
                    assertThat(asked(ann(people).forShare().noWait())).hasSize(1);
                    assertRefused(ann(people).forUpdate().noWait());
                    return true;
                });
            });
        }
    }

    @Test
    default void notToWaitIsRefusedWhereThereAreNoLocksOnRows() {
        String people = Scratch.people(backend());
        QueryBuilder query = ann(people).forUpdate().noWait();
        if (dialect().can(dev.lexigram.sql.dialect.Capability.ROW_LOCKS)) {
            assertThat(query.build(db()).sql()).endsWith(" nowait");
        } else {
            assertThatThrownBy(() -> query.fetch(db()))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("ROW_LOCKS");
        }
    }
}
