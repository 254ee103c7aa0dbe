package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.context.Deadline;
import dev.lexigram.contracts.error.LockException;
import dev.lexigram.contracts.store.LockLease;
import dev.lexigram.contracts.store.LockOptions;
import dev.lexigram.contracts.store.LockStore;
import dev.lexigram.sql.store.SqlLockStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// What runs under a lock of a store: the lock is renewed meanwhile, its loss is told, and it is given back.
public interface LeaseBodyContract extends SqlContract {

    @Test
    default void manyThreadsLoseNoUpdateUnderALease() {
        String table = Scratch.name("locks");
        String counter = Scratch.table(backend(), "value integer not null");
        db().sql("insert into " + counter + " (value) values (0)").execute();
        LockStore one = Leases.in(db(), table);
        LockStore other = SqlLockStore.on(backend().open(Settings.defaults().withConnections(3)), o -> o.table(table));
        Concurrently.run(16, n -> {
            for (int round = 0; round < 3; round++) {
                (n % 2 == 0 ? one : other).useLock("counter", Leases.patient(Leases.LONG), lease -> {
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
        assertThat(one.tryAcquire("counter", Leases.LONG).orElseThrow().token()).isEqualTo(16 * 3 + 1);
    }

    @Test
    default void aLeaseIsRenewedWhileItsBodyRuns() {
        String table = Scratch.name("locks");
        LockStore others = Leases.in(db(), table);
        Duration ttl = Duration.ofSeconds(1);
        Leases.in(db(), table).useLock("nightly", Leases.patient(ttl), lease -> {
            Instant first = lease.expiresAt();
            long token = lease.token();
            while (!lease.expiresAt().isAfter(first.plus(ttl))) {
                assertThat(others.tryAcquire("nightly", Leases.LONG)).isEmpty();
                assertThat(lease.isHeld()).isTrue();
                Leases.wasteTime(Duration.ofMillis(50));
            }
            assertThat(lease.token()).isEqualTo(token);
        });
        assertThat(Leases.isFree(others, "nightly")).isTrue();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    default void whoLosesTheLockIsInterrupted() {
        LockStore locks = Leases.fresh(db());
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> locks.useLock("nightly", Leases.patient(Leases.SHORT), lease -> {
                    assertThat(locks.breakLock("nightly")).isTrue();
                    assertThat(Leases.isFree(locks, "nightly")).isTrue();
                    never.await();
                }))
                .isInstanceOfSatisfying(
                        InterruptedException.class,
                        e -> assertThat(e.getSuppressed()).singleElement().isInstanceOf(LockException.class));
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    default void aLossIsToldAlsoWhenTheBodyReturns() {
        LockStore locks = Leases.fresh(db());
        for (Duration ttl : List.of(Leases.SHORT, Leases.LONG)) {
            AtomicBoolean interrupted = new AtomicBoolean();
            assertThatThrownBy(() -> locks.inLock("nightly", Leases.patient(ttl), lease -> {
                        locks.breakLock("nightly");
                        while (ttl.equals(Leases.SHORT)
                                && !Thread.currentThread().isInterrupted()) {
                            Thread.onSpinWait();
                        }
                        interrupted.set(Thread.currentThread().isInterrupted());
                        return "done";
                    }))
                    .isInstanceOfSatisfying(LockException.class, e -> {
                        assertThat(e.problem().sentence()).contains("lost");
                        assertThat(e.details()).containsEntry("lock", "nightly");
                    });
            assertThat(interrupted.get()).isEqualTo(ttl.equals(Leases.SHORT));
            assertThat(Thread.interrupted()).isFalse();
        }
    }

    @Test
    default void whatTheBodyThrowsFreesTheLock() {
        LockStore locks = Leases.fresh(db());
        for (Exception thrown : List.of(new IOException("checked"), new IllegalStateException("unchecked"))) {
            assertThatThrownBy(() -> locks.useLock("nightly", Leases.patient(Leases.LONG), lease -> {
                        throw thrown;
                    }))
                    .isSameAs(thrown)
                    .hasNoSuppressedExceptions();
            assertThat(Leases.isFree(locks, "nightly")).isTrue();
        }
    }

    @Test
    default void aBodyThatIsLateOrInterruptedGivesTheLockBack() {
        LockStore locks = Leases.fresh(db());
        Deadline deadline = Deadline.in(Duration.ofSeconds(1));
        deadline.call(() -> locks.inLock("nightly", Leases.patient(Leases.LONG), lease -> {
            Leases.wasteTime(deadline.remaining());
            return Boolean.TRUE;
        }));
        assertThat(Leases.isFree(locks, "nightly")).isTrue();
        FutureTask<Boolean> interrupted = Concurrently.start(() -> {
            locks.useLock(
                    "nightly",
                    Leases.patient(Leases.LONG),
                    lease -> Thread.currentThread().interrupt());
            return Thread.interrupted();
        });
        assertThat(Concurrently.await(interrupted)).isTrue();
        assertThat(Leases.isFree(locks, "nightly")).isTrue();
    }

    @Test
    default void aBodyMayGiveTheLockBackItself() {
        LockStore locks = Leases.fresh(db());
        assertThat(locks.tryInLock("nightly", LockOptions.defaults().withTtl(Leases.SHORT), lease -> {
                    lease.close();
                    Leases.wasteTime(Leases.SHORT);
                    return Leases.isFree(locks, "nightly");
                }))
                .contains(true);
    }

    @Test
    default void aBodyOfTheSameLockFurtherInJustRuns() {
        String table = Scratch.name("locks");
        LockStore locks = Leases.in(db(), table);
        LockOptions now = LockOptions.defaults();
        long same = locks.inLock("nightly", now, lease -> {
            assertThat(locks.tryInLock("nightly", now, LockLease::token)).contains(lease.token());
            assertThat(locks.tryAcquire("nightly", Leases.LONG)).isEmpty();
            assertThat(Concurrently.elsewhere(() -> locks.tryInLock("nightly", now, other -> 1)))
                    .as("in another thread")
                    .isEmpty();
            locks.useLock("another", now, other -> assertThat(other.token()).isPositive());
            long inside = db().inTransaction(tx -> Leases.in(db(), table).inLock("nightly", now, LockLease::token));
            assertThat(inside).isEqualTo(lease.token());
            return inside;
        });
        assertThat(locks.tryAcquire("nightly", Leases.LONG).orElseThrow().token())
                .isEqualTo(same + 1);
        assertThat(locks.tryInLock("nightly", now, lease -> 1)).isEmpty();
        assertThatThrownBy(() -> locks.inLock("nightly", now, lease -> 1)).isInstanceOf(LockException.class);
    }
}
