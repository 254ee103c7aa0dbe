package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lexigram.contracts.context.Deadline;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.LockException;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.store.LockInfo;
import dev.lexigram.contracts.store.LockLease;
import dev.lexigram.contracts.store.LockOptions;
import dev.lexigram.contracts.store.LockStore;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.store.SqlLockStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// Who holds a lock of a store, for how long, and what becomes of it when that is over.
public interface LockStoreContract extends SqlContract {

    /// Longer than any test runs.
    Duration LONG = Duration.ofHours(1);

    /// Long enough for every other test thread to have its turn.
    Duration PATIENCE = Duration.ofSeconds(50);

    /// Short enough not to hold up the suite.
    Duration SHORT = Duration.ofMillis(300);

    private static LockOptions patient(Duration ttl) {
        return LockOptions.defaults().withTtl(ttl).withWait(PATIENCE);
    }

    private LockStore locks(String table) {
        return SqlLockStore.on(db(), o -> o.table(table));
    }

    private LockStore fresh() {
        return locks(Scratch.name("locks"));
    }

    /// As if the time of all leases were over: by the database's clock, whatever the time is here.
    private void letEnd(String table) {
        Table.of(table)
                .update(Map.of("expires_at", Functions.now(Duration.ofMillis(-1))))
                .allRows()
                .execute(db());
    }

    private static void wasteTime(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static boolean isFree(LockStore locks, String name) {
        Optional<LockLease> lease = locks.tryAcquire(name, LONG);
        lease.ifPresent(LockLease::close);
        return lease.isPresent();
    }

    @Test
    default void oneAtATimeHoldsALock() {
        String table = Scratch.name("locks");
        LockStore locks = locks(table);
        LockStore others = locks(table);
        LockLease lease = locks.tryAcquire("nightly", LONG).orElseThrow();
        assertThat(lease.isHeld()).isTrue();
        assertThat(lease.name()).isEqualTo("nightly");
        assertThat(lease.owner()).isEqualTo(locks.owner());
        assertThat(lease.remaining()).isBetween(LONG.minusMinutes(1), LONG);
        assertThat(others.tryAcquire("nightly", LONG)).isEmpty();
        assertThat(locks.tryAcquire("nightly", LONG)).as("not reentrant").isEmpty();
        assertThat(isFree(others, "another")).isTrue();
        assertThat(lease.release()).isTrue();
        assertThat(lease.release()).isFalse();
        assertThat(lease.isHeld()).isFalse();
        assertThat(lease.remaining()).isZero();
        assertThat(lease.extend(LONG)).isFalse();
        assertThat(isFree(others, "nightly")).isTrue();
    }

    @Test
    default void theDefaultTableAndOwnerNeedNoWords() {
        LockStore locks = SqlLockStore.on(db());
        assertThat(isFree(locks, Scratch.name("lock"))).isTrue();
        assertThat(db().table("locks")).isPresent();
        assertThat(locks.owner())
                .contains("-" + ProcessHandle.current().pid() + "-")
                .isNotEqualTo(SqlLockStore.on(db()).owner());
        assertThat(SqlLockStore.on(db(), o -> o.owner("node-1")).owner()).isEqualTo("node-1");
    }

    @Test
    default void tokensGrowWithEachGrant() {
        String table = Scratch.name("locks");
        LockStore locks = locks(table);
        LockLease first = locks.tryAcquire("nightly", LONG).orElseThrow();
        first.close();
        LockLease second = locks.tryAcquire("nightly", LONG).orElseThrow();
        assertThat(second.token()).as("after a release").isGreaterThan(first.token());
        letEnd(table);
        LockLease third = locks(table).tryAcquire("nightly", LONG).orElseThrow();
        assertThat(third.token()).as("after a takeover").isGreaterThan(second.token());
        assertThat(locks.breakLock("nightly")).isTrue();
        LockLease fourth = locks.tryAcquire("nightly", LONG).orElseThrow();
        assertThat(fourth.token()).as("after it was broken").isGreaterThan(third.token());
        assertThat(fourth.extend(LONG)).isTrue();
        assertThat(fourth.token()).isEqualTo(third.token() + 1);
    }

    @Test
    default void theDatabasesClockDecides() {
        String table = Scratch.name("locks");
        LockStore locks = locks(table);
        LockLease lease = locks.tryAcquire("nightly", LONG).orElseThrow();
        // What the database says about itself, without a time of this program.
        assertThat(soonerThan(table, LONG)).as("ends within its time").isTrue();
        assertThat(soonerThan(table, LONG.minusMinutes(1))).as("ends too soon").isFalse();
        letEnd(table);
        assertThat(lease.isHeld()).as("nothing of this is known here").isTrue();
        assertThat(isFree(locks, "nightly")).isTrue();
    }

    private boolean soonerThan(String table, Duration time) {
        return Table.of(table)
                        .select()
                        .where(F.of("expires_at").le(Functions.now(time)))
                        .count(db())
                == 1;
    }

    @Test
    default void aLeaseThatIsOverIsNeitherExtendedNorGivenBackTwice() {
        String table = Scratch.name("locks");
        LockStore locks = locks(table);
        LockLease late = locks.tryAcquire("nightly", LONG).orElseThrow();
        letEnd(table);
        assertThat(late.extend(LONG)).as("over, though nobody took it").isFalse();
        assertThat(late.isHeld()).isFalse();
        LockLease next = locks.tryAcquire("nightly", LONG).orElseThrow();
        assertThat(late.extend(LONG)).isFalse();
        assertThat(late.release()).isFalse();
        assertThat(next.isHeld()).isTrue();
        assertThat(isFree(locks, "nightly")).isFalse();
        assertThat(next.extend(LONG)).isTrue();
        assertThat(next.release()).isTrue();
    }

    @Test
    default void anExtensionCountsFromNow() {
        LockStore locks = fresh();
        LockLease lease = locks.tryAcquire("nightly", LONG).orElseThrow();
        assertThat(lease.extend(LONG.multipliedBy(2))).isTrue();
        assertThat(lease.remaining()).isGreaterThan(LONG.plusMinutes(50));
        assertThat(lease.extend(SHORT)).isTrue();
        assertThat(lease.remaining()).isLessThanOrEqualTo(SHORT);
        LockInfo info = locks.list().getFirst();
        assertThat(info.expiresAt()).isCloseTo(lease.expiresAt(), within(1, ChronoUnit.MILLIS));
        LockLease next = locks.acquire("nightly", LONG, PATIENCE);
        assertThat(lease.isHeld()).isFalse();
        assertThat(next.token()).isGreaterThan(lease.token());
    }

    @Test
    default void whoWaitsIsGrantedTheLockWhenItIsFree() {
        LockStore locks = fresh();
        LockLease lease = locks.acquire("nightly", LONG, Duration.ZERO);
        FutureTask<LockLease> waiting = Concurrently.start(() -> locks.acquire("nightly", LONG, PATIENCE));
        assertThatThrownBy(() -> locks.acquire("nightly", LONG, Duration.ofMillis(50)))
                .isInstanceOfSatisfying(LockException.class, e -> {
                    assertThat(e.details()).containsEntry("lock", "nightly").containsEntry("owner", locks.owner());
                    assertThat(e.details()).containsKeys("free in", "waited", "grant");
                    assertThat(e.hint()).isPresent();
                });
        assertThat(waiting).isNotDone();
        lease.close();
        assertThat(Concurrently.await(waiting).isHeld()).isTrue();
    }

    @Test
    default void theDeadlineOfTheCallerEndsAWait() {
        LockStore locks = fresh();
        locks.acquire("nightly", LONG, Duration.ZERO);
        long start = System.nanoTime();
        assertThatThrownBy(() -> Deadline.in(SHORT).call(() -> locks.acquire("nightly", LONG, PATIENCE)))
                .isInstanceOfSatisfying(
                        LockException.class, e -> assertThat(e.details()).containsEntry("owner", locks.owner()));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    default void anInterruptedWaitForALeaseEndsAtOnce() {
        LockStore locks = fresh();
        locks.acquire("nightly", LONG, Duration.ZERO);
        FutureTask<Boolean> waiting = Concurrently.start(() -> {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> locks.acquire("nightly", LONG, PATIENCE)).isInstanceOf(DatabaseException.class);
            return Thread.interrupted();
        });
        assertThat(Concurrently.await(waiting)).isTrue();
    }

    @Test
    default void manyThreadsLoseNoUpdateUnderALease() {
        String table = Scratch.name("locks");
        String counter = Scratch.table(backend(), "value integer not null");
        db().sql("insert into " + counter + " (value) values (0)").execute();
        LockStore one = locks(table);
        LockStore other = SqlLockStore.on(backend().open(Settings.defaults().withConnections(3)), o -> o.table(table));
        Concurrently.run(16, n -> {
            for (int round = 0; round < 3; round++) {
                (n % 2 == 0 ? one : other).useLock("counter", patient(LONG), lease -> {
                    int seen = db().sql("select value from " + counter)
                            .scalar(Integer.class)
                            .one();
                    db().sql("update " + counter + " set value = ?")
                            .bind(seen + 1)
                            .execute();
                });
            }
        });
        assertThat(db().sql("select value from " + counter)
                        .scalar(Integer.class)
                        .one())
                .isEqualTo(16 * 3);
        assertThat(one.tryAcquire("counter", LONG).orElseThrow().token()).isEqualTo(16 * 3 + 1);
    }

    @Test
    default void aLeaseIsRenewedWhileItsBodyRuns() {
        String table = Scratch.name("locks");
        LockStore others = locks(table);
        locks(table).useLock("nightly", patient(SHORT), lease -> {
            Instant first = lease.expiresAt();
            long token = lease.token();
            for (int i = 0; i < 10; i++) {
                wasteTime(SHORT.dividedBy(3));
                assertThat(others.tryAcquire("nightly", LONG)).isEmpty();
                assertThat(lease.isHeld()).isTrue();
            }
            assertThat(lease.expiresAt()).isAfter(first.plus(SHORT.multipliedBy(2)));
            assertThat(lease.token()).isEqualTo(token);
        });
        assertThat(isFree(others, "nightly")).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    default void whoLosesTheLockIsInterrupted() {
        LockStore locks = fresh();
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> locks.useLock("nightly", patient(SHORT), lease -> {
                    assertThat(locks.breakLock("nightly")).isTrue();
                    assertThat(isFree(locks, "nightly")).isTrue();
                    never.await();
                }))
                .isInstanceOfSatisfying(InterruptedException.class, e -> assertThat(e.getSuppressed())
                        .singleElement()
                        .isInstanceOf(LockException.class));
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    default void aLossIsToldAlsoWhenTheBodyReturns() {
        LockStore locks = fresh();
        for (Duration ttl : List.of(SHORT, LONG)) {
            AtomicBoolean interrupted = new AtomicBoolean();
            assertThatThrownBy(() -> locks.inLock("nightly", patient(ttl), lease -> {
                        locks.breakLock("nightly");
                        while (ttl.equals(SHORT) && !Thread.currentThread().isInterrupted()) {
                            Thread.onSpinWait();
                        }
                        interrupted.set(Thread.currentThread().isInterrupted());
                        return "done";
                    }))
                    .isInstanceOfSatisfying(LockException.class, e -> {
                        assertThat(e.problem().sentence()).contains("lost");
                        assertThat(e.details()).containsEntry("lock", "nightly");
                    });
            assertThat(interrupted.get()).isEqualTo(ttl.equals(SHORT));
            assertThat(Thread.interrupted()).isFalse();
        }
    }

    @Test
    default void whatTheBodyThrowsFreesTheLock() {
        LockStore locks = fresh();
        for (Exception thrown : List.of(new IOException("checked"), new IllegalStateException("unchecked"))) {
            assertThatThrownBy(() -> locks.useLock("nightly", patient(LONG), lease -> {
                        throw thrown;
                    }))
                    .isSameAs(thrown)
                    .hasNoSuppressedExceptions();
            assertThat(isFree(locks, "nightly")).isTrue();
        }
    }

    @Test
    default void aBodyThatIsLateOrInterruptedGivesTheLockBack() {
        LockStore locks = fresh();
        Deadline.in(SHORT).call(() -> locks.inLock("nightly", patient(LONG), lease -> {
            wasteTime(SHORT);
            return Boolean.TRUE;
        }));
        assertThat(isFree(locks, "nightly")).isTrue();
        FutureTask<Boolean> interrupted = Concurrently.start(() -> {
            locks.useLock("nightly", patient(LONG), lease -> Thread.currentThread().interrupt());
            return Thread.interrupted();
        });
        assertThat(Concurrently.await(interrupted)).isTrue();
        assertThat(isFree(locks, "nightly")).isTrue();
    }

    @Test
    default void aBodyMayGiveTheLockBackItself() {
        LockStore locks = fresh();
        assertThat(locks.tryInLock("nightly", LockOptions.defaults().withTtl(SHORT), lease -> {
                    lease.close();
                    wasteTime(SHORT);
                    return isFree(locks, "nightly");
                }))
                .contains(true);
    }

    @Test
    default void aBodyOfTheSameLockFurtherInJustRuns() {
        String table = Scratch.name("locks");
        LockStore locks = locks(table);
        LockOptions now = LockOptions.defaults();
        long same = locks.inLock("nightly", now, lease -> {
            assertThat(locks.tryInLock("nightly", now, LockLease::token)).contains(lease.token());
            assertThat(locks.tryAcquire("nightly", LONG)).isEmpty();
            assertThat(Concurrently.elsewhere(() -> locks.tryInLock("nightly", now, other -> 1)))
                    .as("in another thread")
                    .isEmpty();
            locks.useLock("another", now, other -> assertThat(other.token()).isPositive());
            long inside = db().inTransaction(tx -> locks(table).inLock("nightly", now, LockLease::token));
            assertThat(inside).isEqualTo(lease.token());
            return inside;
        });
        assertThat(locks.tryAcquire("nightly", LONG).orElseThrow().token()).isEqualTo(same + 1);
        assertThat(locks.tryInLock("nightly", now, lease -> 1)).isEmpty();
        assertThatThrownBy(() -> locks.inLock("nightly", now, lease -> 1)).isInstanceOf(LockException.class);
    }

    @Test
    default void locksAreTakenOutsideOfTransactions() {
        LockStore locks = fresh();
        AtomicBoolean ran = new AtomicBoolean();
        db().useTransaction(tx -> {
            assertThatThrownBy(() -> locks.tryAcquire("nightly", LONG)).isInstanceOf(TransactionException.class);
            assertThatThrownBy(() -> locks.acquire("nightly", LONG, PATIENCE)).isInstanceOf(TransactionException.class);
            assertThatThrownBy(() -> locks.useLock("nightly", patient(LONG), lease -> ran.set(true)))
                    .isInstanceOf(TransactionException.class);
        });
        LockLease lease = locks.tryAcquire("nightly", LONG).orElseThrow();
        db().useTransaction(tx -> {
            assertThatThrownBy(lease::release).isInstanceOf(TransactionException.class);
            assertThatThrownBy(() -> lease.extend(LONG)).isInstanceOf(TransactionException.class);
        });
        assertThat(lease.isHeld()).isTrue();
        assertThatThrownBy(lease::verify).isInstanceOf(TransactionException.class);
        assertThat(ran).isFalse();
    }

    @Test
    default void aTransactionPassesTheFenceOnlyForTheHolder() {
        String table = Scratch.name("locks");
        String people = Scratch.noPeople(backend());
        LockStore locks = locks(table);
        LockLease late = locks.tryAcquire("nightly", LONG).orElseThrow();
        db().useTransaction(tx -> {
            db().insert(people, Map.of("name", "Ann"));
            late.verify();
        });
        letEnd(table);
        LockLease next = locks.tryAcquire("nightly", LONG).orElseThrow();
        assertThatThrownBy(() -> db().useTransaction(tx -> {
                    db().insert(people, Map.of("name", "Bob"));
                    late.verify();
                }))
                .isInstanceOfSatisfying(
                        LockException.class, e -> assertThat(e.details()).containsEntry("grant", late.token()));
        db().useTransaction(tx -> {
            db().insert(people, Map.of("name", "Cid"));
            next.verify();
        });
        next.close();
        assertThatThrownBy(() -> db().useTransaction(tx -> next.verify())).isInstanceOf(LockException.class);
        assertThat(Scratch.names(db(), people)).containsExactly("Ann", "Cid");
    }

    @Test
    default void nobodyIsGrantedALockWhileATransactionThatVerifiedIsNotOver() {
        LockStore locks = fresh();
        LockLease lease = locks.tryAcquire("nightly", SHORT).orElseThrow();
        AtomicBoolean over = new AtomicBoolean();
        FutureTask<Boolean> next = db().inTransaction(tx -> {
            lease.verify();
            FutureTask<Boolean> waiting = Concurrently.start(() -> {
                locks.acquire("nightly", LONG, PATIENCE);
                return over.get();
            });
            wasteTime(SHORT.multipliedBy(2));
            assertThat(lease.isHeld()).isFalse();
            assertThat(waiting).isNotDone();
            tx.beforeCommit(() -> over.set(true));
            return waiting;
        });
        assertThat(Concurrently.await(next)).isTrue();
    }

    @Test
    default void locksCanBeListedAndBroken() {
        String table = Scratch.name("locks");
        LockStore locks = SqlLockStore.on(db(), o -> o.table(table).owner("node-1"));
        assertThat(locks.list()).isEmpty();
        locks.tryAcquire("given back", LONG).orElseThrow().close();
        LockLease late = locks.tryAcquire("b", LONG).orElseThrow();
        letEnd(table);
        LockLease held = locks.tryAcquire("a ", LONG).orElseThrow();
        assertThat(locks.list())
                .containsExactly(
                        new LockInfo("a ", "node-1", held.token(), held.expiresAt(), false),
                        new LockInfo("b", "node-1", late.token(), locks.list().getLast().expiresAt(), true));
        assertThat(locks.breakLock("a ")).isTrue();
        assertThat(locks.breakLock("a ")).isFalse();
        assertThat(locks.breakLock("unknown")).isFalse();
        assertThat(held.extend(LONG)).isFalse();
        assertThat(held.release()).isFalse();
        assertThat(locks.list()).extracting(LockInfo::name).containsExactly("b");
    }

    @Test
    default void locksOfDifferentNamesAreDifferentLocks() {
        LockStore locks = fresh();
        List<String> names = List.of("a", "A", "a ", "ä", "a\\", "😀".repeat(200));
        for (String name : names) {
            assertThat(locks.tryAcquire(name, LONG)).as(name).isPresent();
        }
        assertThat(locks.list()).extracting(LockInfo::name).containsExactlyInAnyOrderElementsOf(names);
        for (String name : List.of("", " ", "x".repeat(201))) {
            assertThatThrownBy(() -> locks.tryAcquire(name, LONG)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> locks.tryAcquire("b", Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
