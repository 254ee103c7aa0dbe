package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lexigram.contracts.context.Deadline;
import dev.lexigram.contracts.error.ConnectionPoolException;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.DatabaseTimeoutException;
import dev.lexigram.contracts.error.DeadlockException;
import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.error.TransactionRollbackException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Propagation;
import dev.lexigram.contracts.sql.Savepoint;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.bulk.BulkOptions;
import dev.lexigram.sql.bulk.RowSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Time limits, further attempts, savepoints, callbacks, and what must never happen silently.
public interface TransactionRulesContract extends SqlContract {

    private void add(String table, String name) {
        db().sql("insert into " + table + " (name) values (?)").bind(name).execute();
    }

    private List<String> names(String table) {
        return Scratch.names(db(), table);
    }

    private static TxOptions within(int millis) {
        return TxOptions.defaults().withTimeout(Duration.ofMillis(millis));
    }

    private static void useUpTheTime() throws InterruptedException {
        Deadline deadline = Deadline.current().orElseThrow();
        while (!deadline.isOver()) {
            Thread.sleep(Math.max(1, deadline.remaining().toMillis()));
        }
    }

    @Test
    default void aStatementIsCancelledWhenTheTimeIsOver() {
        long start = System.nanoTime();
        assertThatThrownBy(() -> db().useTransaction(
                                within(300),
                                transaction -> db().sql(backend().slowQuery()).list()))
                .isInstanceOf(DatabaseTimeoutException.class)
                .hasMessageContaining("cancelled");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        assertThatThrownBy(() -> Deadline.in(Duration.ofMillis(300))
                        .call(() -> db().sql(backend().slowQuery()).list()))
                .isInstanceOf(DatabaseTimeoutException.class);
        String people = Scratch.people(backend());
        assertThat(Scratch.count(db(), people)).isEqualTo(4);
    }

    @Test
    default void afterTheTimeNothingIsSentAndNothingCommitted() {
        String people = Scratch.noPeople(backend());
        assertThatThrownBy(() -> db().useTransaction(within(1_000), transaction -> {
                    add(people, "Eve");
                    useUpTheTime();
                }))
                .isInstanceOf(DatabaseTimeoutException.class)
                .hasMessageContaining("not committed");
        assertThatThrownBy(() -> db().useTransaction(within(1_000), transaction -> {
                    useUpTheTime();
                    add(people, "Eve");
                }))
                .isInstanceOf(DatabaseTimeoutException.class)
                .hasMessageContaining("before the statement was sent");
        assertThatThrownBy(() -> db().useTransaction(within(1_000), transaction -> {
                    useUpTheTime();
                    insertMany(people);
                }))
                .isInstanceOf(DatabaseTimeoutException.class)
                .hasMessageContaining("before the statement was sent");
        assertThat(names(people)).isEmpty();
    }

    /// In the database's own way of inserting.
    private void insertMany(String people) {
        Bulk table = Bulk.into(db(), people);
        RowSource rows = RowSource.of(IntStream.range(0, 5_000).boxed().toList(), (i, at) -> "n" + i);
        table.writer()
                .insert(table.table(), List.of(table.column("name", String.class)), rows, null, BulkOptions.defaults());
    }

    @Test
    default void aMarkedTransactionRunsNoCallbackBeforeTheCommit() {
        List<String> told = new ArrayList<>();
        assertThatThrownBy(() -> db().useTransaction(transaction -> {
                    transaction.beforeCommit(() -> told.add("never"));
                    transaction.markRollbackOnly();
                }))
                .isInstanceOf(TransactionRollbackException.class);
        assertThat(told).isEmpty();
    }

    @Test
    default void aPartNeverHasMoreTimeThanTheWhole() {
        db().useTransaction(within(60_000), transaction -> {
            Duration left = db().inTransaction(
                            within(600_000),
                            part -> Deadline.current().orElseThrow().remaining());
            assertThat(left).isLessThanOrEqualTo(Duration.ofMinutes(1));
            Duration less = db().inTransaction(
                            within(5_000),
                            part -> Deadline.current().orElseThrow().remaining());
            assertThat(less).isLessThanOrEqualTo(Duration.ofSeconds(5));
        });
        assertThat(Deadline.current()).isEmpty();
    }

    @Test
    default void whatFailsForTheSakeOfOthersIsRunAgain() {
        String people = Scratch.people(backend());
        TxOptions options = TxOptions.serializable().retry(50);
        List<FutureTask<Boolean>> tasks = IntStream.range(0, 8)
                .mapToObj(i -> Concurrently.start(() -> {
                    db().useTransaction(options, transaction -> {
                        long mark = db().sql("select mark from " + people + " where name = 'Ann'")
                                .scalar(Long.class)
                                .one();
                        db().sql("update " + people + " set mark = ? where name = 'Ann'")
                                .bind(mark + 1)
                                .execute();
                    });
                    return true;
                }))
                .toList();
        tasks.forEach(Concurrently::await);
        assertThat(db().sql("select mark from " + people + " where name = 'Ann'")
                        .scalar(Long.class)
                        .one())
                .isEqualTo(8);
    }

    @Test
    @RequiresCapability(Capability.ROW_LOCKS)
    default void theVictimOfADeadlockIsRunAgain() {
        String people = Scratch.people(backend());
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        AtomicInteger runs = new AtomicInteger();
        Stream.of(touching(people, "Ann", "Bob", bothHoldOne, runs), touching(people, "Bob", "Ann", bothHoldOne, runs))
                .toList()
                .forEach(Concurrently::await);
        // A victim that comes back before the other was woken up may be one again.
        assertThat(runs).hasValueGreaterThanOrEqualTo(3);
        assertThat(db().sql("select sum(mark) from " + people)
                        .scalar(Long.class)
                        .one())
                .isEqualTo(4);
    }

    private FutureTask<Boolean> touching(
            String people, String first, String second, CountDownLatch bothHoldOne, AtomicInteger runs) {
        return Concurrently.start(() -> {
            db().useTransaction(TxOptions.defaults().retry(3), transaction -> {
                runs.incrementAndGet();
                touch(people, first);
                bothHoldOne.countDown();
                Concurrently.await(bothHoldOne);
                touch(people, second);
            });
            return true;
        });
    }

    private void touch(String people, String name) {
        db().sql("update " + people + " set mark = mark + 1 where name = ?")
                .bind(name)
                .execute();
    }

    @Test
    default void otherErrorsAreNotWorthAnotherRun() {
        String people = Scratch.people(backend());
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> db().useTransaction(TxOptions.defaults().retry(3), transaction -> {
                    runs.incrementAndGet();
                    add(people, "Ann");
                }))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(runs).hasValue(1);
    }

    @Test
    @RequiresCapability(Capability.ROW_LOCKS)
    default void aSwallowedDeadlockCannotCommitTheRest() {
        String people = Scratch.people(backend());
        // Apart, as a lock on a person may cover the place where another would be inserted.
        String log = Scratch.noPeople(backend());
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        List<FutureTask<@Nullable Throwable>> tasks = Stream.of("Ann", "Bob")
                .map(first -> Concurrently.start(() -> swallowing(people, log, first, bothHoldOne)))
                .toList();
        List<Throwable> errors =
                tasks.stream().map(Concurrently::await).filter(Objects::nonNull).toList();
        assertThat(errors).hasSize(1).first().isInstanceOf(TransactionException.class);
        // The winner's rows are there, and none of the loser's.
        assertThat(names(log)).hasSize(2).doesNotContain("lost");
        assertThat(db().sql("select sum(mark) from " + people)
                        .scalar(Long.class)
                        .one())
                .isEqualTo(2);
    }

    private @Nullable Throwable swallowing(String people, String log, String first, CountDownLatch bothHoldOne) {
        String second = first.equals("Ann") ? "Bob" : "Ann";
        return catchThrowable(() -> db().useTransaction(transaction -> {
            touch(people, first);
            add(log, "before " + first);
            bothHoldOne.countDown();
            Concurrently.await(bothHoldOne);
            try {
                touch(people, second);
                add(log, "after " + first);
            } catch (DeadlockException swallowed) {
                assertThatThrownBy(() -> add(log, "lost")).isInstanceOf(DatabaseException.class);
            }
        }));
    }

    @Test
    default void aSavepointIsAPlaceToGoBackTo() {
        String people = Scratch.noPeople(backend());
        db().useTransaction(transaction -> {
            add(people, "first");
            Savepoint place = transaction.savepoint();
            add(people, "undone");
            Savepoint inner = transaction.savepoint();
            add(people, "undone too");
            inner.release();
            place.rollback();
            add(people, "later");
            place.rollback();
            add(people, "last");
            place.release();
        });
        assertThat(names(people)).containsExactly("first", "last");
        assertThatThrownBy(() -> db().useTransaction(transaction -> {
                    Savepoint place = transaction.savepoint();
                    place.release();
                    place.rollback();
                }))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    default void callbacksRunWhenTheEndIsKnown() {
        String people = Scratch.noPeople(backend());
        List<String> told = new ArrayList<>();
        db().useTransaction(transaction -> {
            transaction.afterCommit(() -> told.add("committed " + names(people) + " "
                    + db().currentTransaction().isPresent()));
            transaction.afterCommit(() -> {
                throw new CancellationException("stop");
            });
            transaction.afterCommit(() -> told.add("last"));
            transaction.afterRollback(() -> told.add("never"));
            transaction.beforeCommit(() -> add(people, "added before the commit"));
            assertThatThrownBy(() -> db().useTransaction(TxOptions.nested(), part -> {
                        part.beforeCommit(() -> told.add("never"));
                        part.afterCommit(() -> told.add("never"));
                        part.afterRollback(() -> told.add("part undone"));
                        throw new CancellationException("stop");
                    }))
                    .isInstanceOf(CancellationException.class);
        });
        assertThat(told).containsExactly("part undone", "committed [added before the commit] false", "last");
        told.clear();
        assertThatThrownBy(() -> db().useTransaction(transaction -> {
                    transaction.afterCommit(() -> told.add("never"));
                    transaction.beforeCommit(() -> told.add("never"));
                    transaction.afterRollback(() -> told.add("undone"));
                    transaction.afterRollback(() -> {
                        throw new IllegalStateException("kept");
                    });
                    throw new CancellationException("stop");
                }))
                .isInstanceOf(CancellationException.class)
                .satisfies(stop -> assertThat(stop.getSuppressed()).hasSize(1));
        assertThat(told).containsExactly("undone");
    }

    @Test
    default void aPartThatIsMarkedIsUndoneAlone() {
        String people = Scratch.noPeople(backend());
        db().useTransaction(transaction -> {
            add(people, "whole");
            assertThatThrownBy(() -> db().useTransaction(TxOptions.nested(), part -> {
                        add(people, "part");
                        assertThatThrownBy(() -> db().useTransaction(inner -> {
                                    throw new CancellationException("stop");
                                }))
                                .isInstanceOf(CancellationException.class);
                        assertThat(part.isRollbackOnly()).isTrue();
                    }))
                    .isInstanceOf(TransactionRollbackException.class);
            assertThat(transaction.isRollbackOnly()).isFalse();
        });
        assertThat(names(people)).containsExactly("whole");
    }

    @Test
    default void withoutATransactionReadOnlyHoldsToo() {
        String people = Scratch.noPeople(backend());
        TxOptions reading = TxOptions.readOnly().withPropagation(Propagation.SUPPORTS);
        assertThatThrownBy(() -> db().useTransaction(reading, none -> add(people, "Eve")))
                .isInstanceOf(DatabaseException.class);
        assertThat(names(people)).isEmpty();
        assertThatThrownBy(() -> db().useTransaction(reading, none -> none.savepoint()))
                .isInstanceOf(TransactionException.class);
    }

    @Test
    @RequiresCapability(Capability.ROW_LOCKS)
    default void threadsThatAllWaitForAFurtherConnectionAreToldAtOnce() {
        Database small =
                backend().open(Settings.defaults().withConnections(2).withAcquireTimeout(Duration.ofSeconds(30)));
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        long start = System.nanoTime();
        List<Throwable> errors = IntStream.range(0, 2)
                .mapToObj(i -> Concurrently.start(() -> catchThrowable(() -> small.useTransaction(outer -> {
                    small.sql("select 1").list();
                    bothHoldOne.countDown();
                    Concurrently.await(bothHoldOne);
                    small.useTransaction(
                            TxOptions.requiresNew(),
                            inner -> small.sql("select 1").list());
                }))))
                .toList()
                .stream()
                .map(Concurrently::await)
                .filter(Objects::nonNull)
                .toList();
        assertThat(errors).hasSize(1).first().isInstanceOf(ConnectionPoolException.class);
        assertThat(errors.getFirst()).hasMessageContaining("held by threads that wait");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    default void callbacksGoWithTheWorkBehindASavepoint() {
        List<String> ran = new ArrayList<>();
        db().useTransaction(transaction -> {
            transaction.beforeCommit(() -> ran.add("before"));
            Savepoint place = transaction.savepoint();
            transaction.beforeCommit(() -> ran.add("undone"));
            transaction.afterCommit(() -> ran.add("undone as well"));
            place.rollback();
            transaction.afterCommit(() -> ran.add("after"));
        });
        assertThat(ran).containsExactly("before", "after");
    }
}
