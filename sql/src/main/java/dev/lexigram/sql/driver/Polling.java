package dev.lexigram.sql.driver;

import dev.lexigram.contracts.context.Deadline;
import dev.lexigram.contracts.error.LockException;
import dev.lexigram.contracts.error.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Asks for a lock until it is granted or the time is over.
///
/// Not by a statement that waits on the server: such a one is cut by the statement timeout, holds a connection that
/// the lock's holder may need to get on, and deadlocks with `create index concurrently`.
public final class Polling {

    private static final Backoff PAUSES = Backoff.of(Duration.ofMillis(5), Duration.ofMillis(200));
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private Polling() {}

    /// Asks at least once; the deadline of the calling code ends the wait too.
    ///
    /// @return what was granted, or empty when the time is over
    /// @throws LockException when the thread is interrupted while it waits
    public static <T> Optional<T> until(Duration wait, Supplier<Optional<T>> request) {
        Duration bounded = Deadline.current()
                .map(deadline -> shorter(wait, deadline.remaining()))
                .orElse(shorter(wait, FOR_EVER));
        long start = System.nanoTime();
        for (int asked = 1; ; asked++) {
            Optional<T> granted = request.get();
            Duration left = bounded.minusNanos(System.nanoTime() - start);
            if (granted.isPresent() || !left.isPositive()) {
                return granted;
            }
            sleep(shorter(PAUSES.after(asked), left));
            if (Deadline.current().filter(Deadline::isOver).isPresent()) {
                return Optional.empty();
            }
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
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
