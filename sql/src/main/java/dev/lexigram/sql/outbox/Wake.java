package dev.lexigram.sql.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes one thread that waits for something to do; calls while it is busy count as one. Thread-safe.
final class Wake {

    private final Semaphore calls = new Semaphore(0);

    void call() {
        if (calls.availablePermits() == 0) {
            calls.release();
        }
    }

    /// Returns when it was called since the last return, or when the time is over.
    void await(Duration most) throws InterruptedException {
        if (calls.tryAcquire(Math.max(0, most.toNanos()), TimeUnit.NANOSECONDS)) {
            calls.drainPermits();
        }
    }
}
