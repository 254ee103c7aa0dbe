package dev.lexigram.sql.lock;

import dev.lexigram.contracts.error.LockException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.driver.Backoff;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Asks for something until it is granted or the time is over.
///
/// Not by a statement that waits on the server: such a one is cut by the statement timeout, holds a connection that
/// the lock's holder may need to get on, and deadlocks with `create index concurrently`.
final class Polling {

    private static final Backoff PAUSES = Backoff.of(Duration.ofMillis(5), Duration.ofMillis(200));
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private Polling() {}

    /// @return what was granted, or empty when the time is over; it is asked for at least once
    static <T> Optional<T> until(Duration wait, Supplier<Optional<T>> request) {
        Duration bounded = wait.compareTo(FOR_EVER) < 0 ? wait : FOR_EVER;
        long start = System.nanoTime();
        for (int asked = 1; ; asked++) {
            Optional<T> granted = request.get();
            Duration left = bounded.minusNanos(System.nanoTime() - start);
            if (granted.isPresent() || !left.isPositive()) {
                return granted;
            }
            Duration pause = PAUSES.after(asked);
            sleep(pause.compareTo(left) < 0 ? pause : left);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LockException(
                    Problem.of("The thread was interrupted while it waited for a lock.")
                            .hint("Nothing was done; ask again if the work is still wanted."),
                    e);
        }
    }
}
