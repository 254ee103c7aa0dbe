package dev.lexigram.sql.store;

import dev.lexigram.contracts.context.Deadline;
import dev.lexigram.contracts.error.DatabaseException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Renews a lease while a body runs, and interrupts the body's thread when the lease is lost. Used by that
/// thread.
///
/// One thread renews and may hang in doing so; another one looks at the clock.
final class LeaseKeeper {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(2);

    private final SqlLease lease;
    private final Duration ttl;
    private final Thread worker = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);
    /// Guards the two below: no thread is interrupted after its body.
    private final ReentrantLock state = new ReentrantLock();

    private boolean running = true;
    private boolean lost;
    private volatile @Nullable DatabaseException failure;

    private LeaseKeeper(SqlLease lease, Duration ttl) {
        this.lease = lease;
        this.ttl = ttl;
    }

    static LeaseKeeper over(SqlLease lease, Duration ttl) {
        LeaseKeeper keeper = new LeaseKeeper(lease, ttl);
        Aside.start("lexigram-lease", keeper::renew);
        Aside.start("lexigram-lease-end", keeper::watch);
        return keeper;
    }

    /// Ends the renewals.
    ///
    /// @return whether the lease was lost before, and the thread interrupted
    boolean end() {
        state.lock();
        try {
            running = false;
            ended.countDown();
            return lost;
        } finally {
            state.unlock();
        }
    }

    /// Why the last renewal failed, or null.
    @Nullable
    DatabaseException failure() {
        return failure;
    }

    private void renew() {
        Duration third = ttl.dividedBy(3);
        while (!isEndedWithin(lease.remaining().minus(ttl).plus(third))) {
            try {
                if (!Deadline.in(lease.remaining()).call(() -> lease.extend(ttl))) {
                    lose();
                    return;
                }
                failure = null;
            } catch (DatabaseException e) {
                failure = e;
                if (!lease.isHeld() || isEndedWithin(third.dividedBy(8))) {
                    return;
                }
            }
        }
    }

    private void watch() {
        while (!isEndedWithin(lease.remaining())) {
            if (!lease.isHeld()) {
                lose();
                return;
            }
        }
    }

    private boolean isEndedWithin(Duration time) {
        Duration pause = time.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : time;
        try {
            return ended.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            // Nobody has this thread to interrupt it.
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void lose() {
        if (lease.isUnwanted()) {
            return;
        }
        state.lock();
        try {
            if (running && !lost) {
                lost = true;
                worker.interrupt();
            }
        } finally {
            state.unlock();
        }
    }
}
