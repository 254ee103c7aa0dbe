package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lexigram.contracts.context.Deadline;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.LockException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.store.LockInfo;
import dev.lexigram.contracts.store.LockLease;
import dev.lexigram.contracts.store.LockStore;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.store.SqlLockStore;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/// Who is granted a lock of a store, for how long, and what becomes of it when that is over.
public interface LockStoreContract extends SqlContract {

    @Test
    default void oneAtATimeHoldsALock() {
        String table = Scratch.name("locks");
        LockStore locks = Leases.in(db(), table);
        LockStore others = Leases.in(db(), table);
        LockLease lease = locks.tryAcquire("nightly", Leases.LONG).orElseThrow();
        assertThat(lease.isHeld()).isTrue();
        assertThat(lease.name()).isEqualTo("nightly");
        assertThat(lease.owner()).isEqualTo(locks.owner());
        assertThat(lease.remaining()).isBetween(Leases.LONG.minusMinutes(1), Leases.LONG);
        assertThat(others.tryAcquire("nightly", Leases.LONG)).isEmpty();
        assertThat(locks.tryAcquire("nightly", Leases.LONG)).as("not reentrant").isEmpty();
        assertThat(Leases.isFree(others, "another")).isTrue();
        assertThat(lease.release()).isTrue();
        assertThat(lease.release()).isFalse();
        assertThat(lease.isHeld()).isFalse();
        assertThat(lease.remaining()).isZero();
        assertThat(lease.extend(Leases.LONG)).isFalse();
        assertThat(Leases.isFree(others, "nightly")).isTrue();
    }

    @Test
    default void theDefaultTableAndOwnerNeedNoWords() {
        LockStore locks = SqlLockStore.on(db());
        assertThat(Leases.isFree(locks, Scratch.name("lock"))).isTrue();
        assertThat(db().table("locks")).isPresent();
        assertThat(locks.owner())
                .contains("-" + ProcessHandle.current().pid() + "-")
                .isNotEqualTo(SqlLockStore.on(db()).owner());
        assertThat(SqlLockStore.on(db(), o -> o.owner("node-1")).owner()).isEqualTo("node-1");
    }

    @Test
    default void tokensGrowWithEachGrant() {
        String table = Scratch.name("locks");
        LockStore locks = Leases.in(db(), table);
        LockLease first = locks.tryAcquire("nightly", Leases.LONG).orElseThrow();
        first.close();
        LockLease second = locks.tryAcquire("nightly", Leases.LONG).orElseThrow();
        assertThat(second.token()).as("after a release").isGreaterThan(first.token());
        Leases.letEnd(db(), table);
        LockLease third =
                Leases.in(db(), table).tryAcquire("nightly", Leases.LONG).orElseThrow();
        assertThat(third.token()).as("after a takeover").isGreaterThan(second.token());
        assertThat(locks.breakLock("nightly")).isTrue();
        LockLease fourth = locks.tryAcquire("nightly", Leases.LONG).orElseThrow();
        assertThat(fourth.token()).as("after it was broken").isGreaterThan(third.token());
        assertThat(fourth.extend(Leases.LONG)).isTrue();
        assertThat(fourth.token()).isEqualTo(third.token() + 1);
    }

    @Test
    default void theDatabasesClockDecides() {
        String table = Scratch.name("locks");
        LockStore locks = Leases.in(db(), table);
        LockLease lease = locks.tryAcquire("nightly", Leases.LONG).orElseThrow();
        // What the database says about itself, without a time of this program.
        assertThat(soonerThan(table, Leases.LONG)).as("ends within its time").isTrue();
        assertThat(soonerThan(table, Leases.LONG.minusMinutes(1)))
                .as("ends too soon")
                .isFalse();
        Leases.letEnd(db(), table);
        assertThat(lease.isHeld()).as("nothing of this is known here").isTrue();
        assertThat(Leases.isFree(locks, "nightly")).isTrue();
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
        LockStore locks = Leases.in(db(), table);
        LockLease late = locks.tryAcquire("nightly", Leases.LONG).orElseThrow();
        Leases.letEnd(db(), table);
        assertThat(late.extend(Leases.LONG)).as("over, though nobody took it").isFalse();
        assertThat(late.isHeld()).isFalse();
        LockLease next = locks.tryAcquire("nightly", Leases.LONG).orElseThrow();
        assertThat(late.extend(Leases.LONG)).isFalse();
        assertThat(late.release()).isFalse();
        assertThat(next.isHeld()).isTrue();
        assertThat(Leases.isFree(locks, "nightly")).isFalse();
        assertThat(next.extend(Leases.LONG)).isTrue();
        assertThat(next.release()).isTrue();
    }

    @Test
    default void anExtensionCountsFromNow() {
        LockStore locks = Leases.fresh(db());
        LockLease lease = locks.tryAcquire("nightly", Leases.LONG).orElseThrow();
        assertThat(lease.extend(Leases.LONG.multipliedBy(2))).isTrue();
        assertThat(lease.remaining()).isGreaterThan(Leases.LONG.plusMinutes(50));
        assertThat(lease.extend(Leases.SHORT)).isTrue();
        assertThat(lease.remaining()).isLessThanOrEqualTo(Leases.SHORT);
        LockInfo info = locks.list().getFirst();
        assertThat(info.expiresAt()).isCloseTo(lease.expiresAt(), within(1, ChronoUnit.MILLIS));
        LockLease next = locks.acquire("nightly", Leases.LONG, Leases.PATIENCE);
        assertThat(lease.isHeld()).isFalse();
        assertThat(next.token()).isGreaterThan(lease.token());
    }

    @Test
    default void whoWaitsIsGrantedTheLockWhenItIsFree() {
        LockStore locks = Leases.fresh(db());
        LockLease lease = locks.acquire("nightly", Leases.LONG, Duration.ZERO);
        FutureTask<LockLease> waiting =
                Concurrently.start(() -> locks.acquire("nightly", Leases.LONG, Leases.PATIENCE));
        assertThatThrownBy(() -> locks.acquire("nightly", Leases.LONG, Duration.ofMillis(50)))
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
        LockStore locks = Leases.fresh(db());
        locks.acquire("nightly", Leases.LONG, Duration.ZERO);
        long start = System.nanoTime();
        assertThatThrownBy(() -> Deadline.in(Duration.ofSeconds(1))
                        .call(() -> locks.acquire("nightly", Leases.LONG, Leases.PATIENCE)))
                .isInstanceOfSatisfying(
                        LockException.class, e -> assertThat(e.details()).containsEntry("owner", locks.owner()));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    default void anInterruptedWaitForALeaseEndsAtOnce() {
        LockStore locks = Leases.fresh(db());
        locks.acquire("nightly", Leases.LONG, Duration.ZERO);
        FutureTask<Boolean> waiting = Concurrently.start(() -> {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> locks.acquire("nightly", Leases.LONG, Leases.PATIENCE))
                    .isInstanceOf(DatabaseException.class);
            return Thread.interrupted();
        });
        assertThat(Concurrently.await(waiting)).isTrue();
    }

    @Test
    default void locksCanBeListedAndBroken() {
        String table = Scratch.name("locks");
        LockStore locks = SqlLockStore.on(db(), o -> o.table(table).owner("node-1"));
        assertThat(locks.list()).isEmpty();
        locks.tryAcquire("given back", Leases.LONG).orElseThrow().close();
        LockLease late = locks.tryAcquire("b", Leases.LONG).orElseThrow();
        Leases.letEnd(db(), table);
        LockLease held = locks.tryAcquire("a ", Leases.LONG).orElseThrow();
        assertThat(locks.list())
                .containsExactly(
                        new LockInfo("a ", "node-1", held.token(), held.expiresAt(), false),
                        new LockInfo(
                                "b",
                                "node-1",
                                late.token(),
                                locks.list().getLast().expiresAt(),
                                true));
        assertThat(locks.breakLock("a ")).isTrue();
        assertThat(locks.breakLock("a ")).isFalse();
        assertThat(locks.breakLock("unknown")).isFalse();
        assertThat(held.extend(Leases.LONG)).isFalse();
        assertThat(held.release()).isFalse();
        assertThat(locks.list()).extracting(LockInfo::name).containsExactly("b");
    }

    @Test
    default void locksOfDifferentNamesAreDifferentLocks() {
        LockStore locks = Leases.fresh(db());
        List<String> names = List.of("a", "A", "a ", "ä", "a\\", "😀".repeat(200));
        for (String name : names) {
            assertThat(locks.tryAcquire(name, Leases.LONG)).as(name).isPresent();
        }
        assertThat(locks.list()).extracting(LockInfo::name).containsExactlyInAnyOrderElementsOf(names);
        for (String name : List.of("", " ", "x".repeat(201))) {
            assertThatThrownBy(() -> locks.tryAcquire(name, Leases.LONG)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> locks.tryAcquire("b", Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
