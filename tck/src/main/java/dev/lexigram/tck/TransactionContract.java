package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.error.TransactionRollbackException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Isolation;
import dev.lexigram.contracts.sql.TransactionBody;
import dev.lexigram.contracts.sql.TxOptions;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a transaction keeps together and what it keeps apart.
public interface TransactionContract extends SqlContract {

    private void add(String people, String name) {
        db().sql("insert into " + people + " (name) values (?)").bind(name).execute();
    }

    private long count(String people) {
        return Scratch.count(db(), people);
    }

    @Test
    default void aCommitIsSeenByOthersAndNotBefore() {
        String people = Scratch.noPeople(backend());
        Database other = backend().open(Settings.defaults());
        String result = db().inTransaction(transaction -> {
            add(people, "Eve");
            assertThat(count(people)).isEqualTo(1);
            assertThat(Scratch.count(other, people)).isZero();
            return "done";
        });
        assertThat(result).isEqualTo("done");
        assertThat(Scratch.count(other, people)).isEqualTo(1);
    }

    @Test
    default void whateverTheBodyThrowsRollsBackAndArrivesUnchanged() {
        String people = Scratch.noPeople(backend());
        assertRollsBack(people, new IllegalStateException("unchecked"));
        assertRollsBack(people, new IOException("checked"));
        assertRollsBack(people, new AssertionError("error"));
    }

    private void assertRollsBack(String people, Throwable thrown) {
        assertThatThrownBy(() -> db().useTransaction(transaction -> {
                    add(people, "Eve");
                    switch (thrown) {
                        case Error error -> throw error;
                        case Exception exception -> throw exception;
                        default -> throw new AssertionError(thrown);
                    }
                }))
                .isSameAs(thrown);
        assertThat(count(people)).isZero();
        assertThat(db().currentTransaction()).isEmpty();
    }

    @Test
    default void theTransactionIsKnownInsideItsBodyOnly() {
        assertThat(db().currentTransaction()).isEmpty();
        db().useTransaction(transaction -> {
            assertThat(db().currentTransaction()).contains(transaction);
            assertThat(transaction.options()).isEqualTo(TxOptions.defaults());
            assertThat(transaction.database().sql("select 1 as n").one().getInt("n"))
                    .isEqualTo(1);
            assertThat(transaction.isRollbackOnly()).isFalse();
        });
        assertThat(db().currentTransaction()).isEmpty();
    }

    @Test
    default void anInnerTransactionJoins() {
        String people = Scratch.noPeople(backend());
        assertThatThrownBy(() -> db().useTransaction(outer -> {
                    add(people, "Eve");
                    db().useTransaction(inner -> {
                        assertThat(count(people)).isEqualTo(1);
                        add(people, "Fay");
                    });
                    throw new IllegalStateException("after the inner one ended well");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(count(people)).isZero();
    }

    @Test
    default void anInnerFailureThatIsSwallowedRollsTheWholeBack() {
        String people = Scratch.noPeople(backend());
        AtomicBoolean swallowed = new AtomicBoolean();
        assertThatThrownBy(() -> db().useTransaction(outer -> {
                    add(people, "Eve");
                    try {
                        db().useTransaction(inner -> {
                            add(people, "Fay");
                            throw new IllegalStateException("inner");
                        });
                    } catch (IllegalStateException e) {
                        swallowed.set(true);
                    }
                    assertThat(outer.isRollbackOnly()).isTrue();
                }))
                .isInstanceOf(TransactionRollbackException.class);
        assertThat(swallowed).isTrue();
        assertThat(count(people)).isZero();
    }

    @Test
    default void aMarkedTransactionRollsBackAndSaysSo() {
        String people = Scratch.noPeople(backend());
        assertThatThrownBy(() -> db().useTransaction(transaction -> {
                    add(people, "Eve");
                    transaction.markRollbackOnly();
                    assertThat(transaction.isRollbackOnly()).isTrue();
                }))
                .isInstanceOfSatisfying(
                        TransactionRollbackException.class,
                        e -> assertThat(e.code()).isEqualTo(TransactionRollbackException.CODE));
        assertThat(count(people)).isZero();
    }

    /// Some servers end a transaction at the first error and then turn its commit into a silent rollback.
    @Test
    default void aSwallowedErrorOfTheDatabaseNeverLosesWorkSilently() {
        String people = Scratch.noPeople(backend());
        boolean committed;
        try {
            db().useTransaction(transaction -> {
                add(people, "Eve");
                assertThatThrownBy(() -> add(people, "Eve")).isInstanceOf(DuplicateKeyException.class);
            });
            committed = true;
        } catch (TransactionRollbackException e) {
            committed = false;
        }
        assertThat(count(people)).isEqualTo(committed ? 1 : 0);
    }

    @Test
    default void aReadOnlyTransactionReadsAndRefusesToWrite() {
        String people = Scratch.people(backend());
        long rows = db().inTransaction(TxOptions.readOnly(), transaction -> count(people));
        assertThat(rows).isEqualTo(4);
        assertThatThrownBy(() -> db().useTransaction(TxOptions.readOnly(), transaction -> add(people, "Eve")))
                .isInstanceOf(DatabaseException.class);
        assertThat(count(people)).isEqualTo(4);
        // The connection must not stay read-only.
        for (int i = 0; i < 10; i++) {
            add(people, "Eve" + i);
        }
        assertThat(count(people)).isEqualTo(14);
    }

    @Test
    default void everyIsolationThatIsKnownWorks() {
        String people = Scratch.noPeople(backend());
        for (Isolation isolation : new Isolation[] {Isolation.DEFAULT, Isolation.SERIALIZABLE}) {
            TxOptions options = TxOptions.defaults().withIsolation(isolation);
            TxOptions used = db().inTransaction(options, transaction -> {
                add(people, isolation.name());
                return transaction.options();
            });
            assertThat(used).isEqualTo(options);
        }
        assertThat(count(people)).isEqualTo(2);
    }

    @Test
    @RequiresCapability(Capability.ISOLATION_LEVELS)
    default void isolationDecidesWhetherLaterCommitsAreSeen() {
        assertThat(seenAfterACommit(Isolation.READ_COMMITTED)).isEqualTo(1);
        assertThat(seenAfterACommit(Isolation.REPEATABLE_READ)).isZero();
    }

    private long seenAfterACommit(Isolation isolation) {
        String people = Scratch.noPeople(backend());
        TransactionBody<Long, RuntimeException> body = transaction -> {
            assertThat(count(people)).isZero();
            Concurrently.elsewhere(() -> db().insert(people, Map.of("name", "Eve")));
            return count(people);
        };
        return db().inTransaction(TxOptions.defaults().withIsolation(isolation), body);
    }

    @Test
    default void joiningWithAStrongerDemandIsRefused() {
        AtomicBoolean ran = new AtomicBoolean();
        assertThatThrownBy(() -> db().useTransaction(
                                outer -> db().useTransaction(TxOptions.serializable(), inner -> ran.set(true))))
                .isInstanceOf(TransactionException.class);
        assertThat(ran).isFalse();
    }

    @Test
    default void joiningWithAWeakerDemandIsAllowed() {
        int result = db().inTransaction(
                        TxOptions.serializable(),
                        outer -> db().inTransaction(
                                        TxOptions.serializable(), inner -> db().inTransaction(innermost -> 7)));
        assertThat(result).isEqualTo(7);
    }

    @Test
    default void anotherThreadIsNotInTheTransaction() {
        String people = Scratch.noPeople(backend());
        db().useTransaction(transaction -> {
            add(people, "Eve");
            assertThat(Concurrently.elsewhere(() -> db().currentTransaction().isPresent()))
                    .isFalse();
            assertThat(Concurrently.elsewhere(() -> count(people))).isZero();
            assertThat(Concurrently.elsewhere(() -> Scratch.count(transaction.database(), people)))
                    .isZero();
        });
    }

    @Test
    default void manyThreadsShareFewConnections() {
        String people = Scratch.noPeople(backend());
        Database narrow = backend().open(Settings.defaults().withConnections(4));
        var tasks = IntStream.range(0, 200)
                .mapToObj(i -> Concurrently.start(() -> {
                    addOrFail(narrow, people, i);
                    return i;
                }))
                .toList();
        tasks.forEach(Concurrently::await);
        assertThat(count(people)).isEqualTo(100);
    }

    private static void addOrFail(Database database, String people, int number) {
        try {
            database.useTransaction(transaction -> {
                database.insert(people, Map.of("name", "P" + number));
                database.sql("select count(*) as n from " + people).one();
                if (number % 2 == 0) {
                    throw new IOException("every other one");
                }
            });
        } catch (IOException e) {
            assertThat(number % 2).isZero();
        }
    }

    @Test
    default void noEndingLeaksAConnection() {
        String people = Scratch.noPeople(backend());
        Database narrow = backend().open(Settings.defaults().withConnections(2));
        AtomicInteger failures = new AtomicInteger();
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> narrow.useTransaction(transaction -> {
                        throw new IOException("body");
                    }))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> narrow.useTransaction(transaction -> transaction.markRollbackOnly()))
                    .isInstanceOf(TransactionRollbackException.class);
            assertThatThrownBy(() -> narrow.useTransaction(
                            TxOptions.readOnly(), transaction -> narrow.insert(people, Map.of("name", "Eve"))))
                    .isInstanceOf(DatabaseException.class);
            failures.incrementAndGet();
        }
        assertThat(failures).hasValue(10);
        narrow.insert(people, Map.of("name", "Eve"));
        assertThat(Scratch.count(narrow, people)).isEqualTo(1);
    }

    @Test
    @RequiresCapability(Capability.TRANSACTIONAL_DDL)
    default void aTableMadeInARolledBackTransactionIsGone() {
        String table = Scratch.name("rolled_back");
        assertThatThrownBy(() -> db().useTransaction(transaction -> {
                    db().sql("create table " + table + " (id integer)").execute();
                    throw new IOException("body");
                }))
                .isInstanceOf(IOException.class);
        assertThat(db().table(table)).isEmpty();
    }
}
