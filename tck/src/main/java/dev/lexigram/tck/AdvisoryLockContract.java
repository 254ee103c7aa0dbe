package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.DriverException;
import dev.lexigram.contracts.error.LockException;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.lock.AdvisoryLocks;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// What a lock by name keeps apart, and when it is free again.
public interface AdvisoryLockContract extends SqlContract {

    /// Long enough for every other test thread to have its turn.
    Duration PATIENCE = Duration.ofSeconds(50);

    /// Short enough not to hold up the suite.
    Duration MOMENT = Duration.ofMillis(100);

    private AdvisoryLocks locks() {
        return AdvisoryLocks.on(db());
    }

    private AdvisoryLocks others(int connections) {
        return AdvisoryLocks.on(backend().open(Settings.defaults().withConnections(connections)));
    }

    private static boolean isFree(AdvisoryLocks locks, String name) {
        return locks.tryInLock(name, () -> true).isPresent();
    }

    @Test
    default void aDatabaseWithoutLocksSaysSo() {
        if (backend().capabilities().contains(Capability.ADVISORY_LOCKS)) {
            assertThat(isFree(locks(), Scratch.name("lock"))).isTrue();
        } else {
            assertThatThrownBy(this::locks)
                    .isInstanceOf(DriverException.class)
                    .hasMessageContaining("capability: ADVISORY_LOCKS");
        }
    }

    @Test
    @RequiresCapability(Capability.ADVISORY_LOCKS)
    default void manyThreadsOfTwoProgramsLoseNoUpdate() {
        String name = Scratch.name("lock");
        String table = Scratch.table(backend(), "value integer not null");
        db().sql("insert into " + table + " (value) values (0)").execute();
        Database second = backend().open(Settings.defaults().withConnections(3));
        List<FutureTask<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Database mine = i % 2 == 0 ? db() : second;
            tasks.add(Concurrently.start(() -> {
                for (int round = 0; round < 5; round++) {
                    AdvisoryLocks.on(mine).useLock(name, PATIENCE, () -> addOne(mine, table));
                }
                return true;
            }));
        }
        tasks.forEach(Concurrently::await);
        assertThat(value(db(), table)).isEqualTo(16 * 5);
    }

    private static int value(Database database, String table) {
        return database.sql("select value from " + table).scalar(Integer.class).one();
    }

    private static void addOne(Database database, String table) {
        int seen = value(database, table);
        database.sql("update " + table + " set value = ?").bind(seen + 1).execute();
    }

    /// A pool of two is enough for any number of waiting threads: one connection holds, one works.
    @Test
    @RequiresCapability(Capability.ADVISORY_LOCKS)
    default void whoWaitsHoldsNoConnection() {
        String name = Scratch.name("lock");
        Database narrow = backend().open(Settings.defaults().withConnections(2));
        List<FutureTask<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tasks.add(Concurrently.start(() -> AdvisoryLocks.on(narrow)
                    .inLock(
                            name,
                            PATIENCE,
                            () -> narrow.sql("select 1").scalar(Integer.class).one())));
        }
        assertThat(tasks)
                .allSatisfy(task -> assertThat(Concurrently.await(task)).isEqualTo(1));
    }

    @Test
    @RequiresCapability(Capability.ADVISORY_LOCKS)
    default void aWaitThatRunsOutIsTold() {
        String name = Scratch.name("lock");
        AdvisoryLocks others = others(2);
        AtomicBoolean ran = new AtomicBoolean();
        locks().useLock(name, PATIENCE, () -> {
            long start = System.nanoTime();
            assertThatThrownBy(() -> others.useLock(name, MOMENT, () -> ran.set(true)))
                    .isInstanceOfSatisfying(LockException.class, e -> {
                        assertThat(e.code()).isEqualTo("LEX_ERR_SQL_017");
                        assertThat(e.hint()).isPresent();
                        assertThat(e.details()).containsEntry("lock", name);
                    });
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(MOMENT);
            assertThat(isFree(others, name)).isFalse();
        });
        assertThat(ran).isFalse();
        assertThat(isFree(others, name)).isTrue();
    }

    @Test
    @RequiresCapability(Capability.ADVISORY_LOCKS)
    default void whoeverWaitsIsGrantedTheLockWhenItIsFree() {
        String name = Scratch.name("lock");
        AdvisoryLocks others = others(2);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        FutureTask<Boolean> holder = Concurrently.start(() -> others.inLock(name, PATIENCE, () -> {
            held.countDown();
            Concurrently.await(finish);
            return true;
        }));
        Concurrently.await(held);
        FutureTask<String> waiting = Concurrently.start(() -> locks().inLock(name, PATIENCE, () -> "granted"));
        assertThat(isFree(locks(), name)).isFalse();
        finish.countDown();
        assertThat(Concurrently.await(holder)).isTrue();
        assertThat(Concurrently.await(waiting)).isEqualTo("granted");
    }

    @Test
    @RequiresCapability(Capability.ADVISORY_LOCKS)
    default void whateverTheBodyThrowsFreesTheLockAndArrivesUnchanged() {
        String name = Scratch.name("lock");
        AdvisoryLocks others = others(2);
        for (Exception thrown : List.of(new IOException("checked"), new IllegalStateException("unchecked"))) {
            assertThatThrownBy(() -> locks().useLock(name, PATIENCE, () -> {
                        throw thrown;
                    }))
                    .isSameAs(thrown)
                    .hasNoSuppressedExceptions();
            assertThat(isFree(others, name)).isTrue();
        }
        AssertionError error = new AssertionError("error");
        assertThatThrownBy(() -> locks().useLock(name, PATIENCE, () -> {
                    throw error;
                }))
                .isSameAs(error);
        assertThat(isFree(others, name)).isTrue();
    }

    @Test
    @RequiresCapability(Capability.ADVISORY_LOCKS)
    default void anInterruptedWaitEndsAtOnce() {
        String name = Scratch.name("lock");
        locks().useLock(name, PATIENCE, () -> {
            FutureTask<Boolean> waiting = Concurrently.start(() -> {
                Thread.currentThread().interrupt();
                assertThatThrownBy(() -> others(2).useLock(name, PATIENCE, () -> {}))
                        .isInstanceOf(DatabaseException.class);
                return Thread.interrupted();
            });
            assertThat(Concurrently.await(waiting)).isTrue();
        });
        assertThat(isFree(locks(), name)).isTrue();
    }

    @Test
    @RequiresCapability(Capability.ADVISORY_LOCKS)
    default void aBodyThatIsInterruptedHadTheLockToItsEnd() {
        String name = Scratch.name("lock");
        FutureTask<Boolean> interrupted = Concurrently.start(() -> {
            locks().useLock(name, PATIENCE, () -> Thread.currentThread().interrupt());
            return Thread.interrupted();
        });
        assertThat(Concurrently.await(interrupted)).isTrue();
        assertThat(isFree(locks(), name)).isTrue();
    }

    @Test
    @RequiresCapability(Capability.ADVISORY_LOCKS)
    default void codeThatHoldsTheLockEntersAgain() {
        String name = Scratch.name("lock");
        AdvisoryLocks others = others(2);
        int result = locks().inLock(name, PATIENCE, () -> {
            int inner = locks().inLock(name, Duration.ZERO, () -> 7);
            assertThat(locks().tryInLock(name, () -> 8)).contains(8);
            int inside = db().inTransaction(tx -> locks().inLock(name, Duration.ZERO, () -> 9));
            assertThat(inside).isEqualTo(9);
            assertThat(isFree(others, name)).as("free for others").isFalse();
            assertThat(Concurrently.elsewhere(() -> isFree(locks(), name)))
                    .as("free for another thread")
                    .isFalse();
            return inner;
        });
        assertThat(result).isEqualTo(7);
        assertThat(isFree(others, name)).isTrue();
    }

    @Test
    @RequiresCapability(Capability.ADVISORY_LOCKS)
    default void namesOfAnyTextAreLocksOfTheirOwn() {
        String name = Scratch.name("lock");
        String lengthy = name + "x".repeat(500);
        List<String> names = List.of(name, name.toUpperCase(java.util.Locale.ROOT), name + " ", name + "é", lengthy);
        AdvisoryLocks others = others(2);
        for (String held : names) {
            locks().useLock(held, PATIENCE, () -> {
                assertThat(names)
                        .allSatisfy(other -> assertThat(isFree(others, other))
                                .as("%s while %s is held", other, held)
                                .isEqualTo(!other.equals(held)));
            });
        }
    }

    @Test
    @RequiresCapability(Capability.ADVISORY_LOCKS)
    default void aLockThatWouldBeFreeBeforeTheCommitIsRefused() {
        String name = Scratch.name("lock");
        AtomicBoolean ran = new AtomicBoolean();
        assertThatThrownBy(() -> db().useTransaction(tx -> locks().useLock(name, PATIENCE, () -> ran.set(true))))
                .isInstanceOfSatisfying(
                        TransactionException.class, e -> assertThat(e.hint()).isPresent());
        assertThat(ran).isFalse();
        assertThat(isFree(locks(), name)).isTrue();
    }

    @Test
    @RequiresCapability(Capability.TRANSACTION_LOCKS)
    default void aLockOfATransactionEndsWithIt() {
        String name = Scratch.name("lock");
        AdvisoryLocks others = others(2);
        db().useTransaction(tx -> {
            locks().lockInTransaction(name, Duration.ZERO);
            locks().lockInTransaction(name, Duration.ZERO);
            assertThat(isFree(others, name)).isFalse();
        });
        assertThat(isFree(others, name)).isTrue();
        assertThatThrownBy(() -> db().useTransaction(tx -> {
                    locks().lockInTransaction(name, Duration.ZERO);
                    throw new IOException("body");
                }))
                .isInstanceOf(IOException.class);
        assertThat(isFree(others, name)).isTrue();
    }

    @Test
    @RequiresCapability(Capability.TRANSACTION_LOCKS)
    default void aTransactionGoesOnWithoutALockThatIsNotGranted() {
        String name = Scratch.name("lock");
        String people = Scratch.noPeople(backend());
        others(2)
                .useLock(
                        name,
                        PATIENCE,
                        () -> db().useTransaction(tx -> {
                            assertThatThrownBy(() -> locks().lockInTransaction(name, MOMENT))
                                    .isInstanceOf(LockException.class);
                            db().sql("insert into " + people + " (name) values ('Ann')")
                                    .execute();
                        }));
        assertThat(Scratch.count(db(), people)).isEqualTo(1);
    }

    @Test
    @RequiresCapability(Capability.TRANSACTION_LOCKS)
    default void aLockOfATransactionNeedsOne() {
        assertThatThrownBy(() -> locks().lockInTransaction(Scratch.name("lock"), MOMENT))
                .isInstanceOf(TransactionException.class);
    }
}
