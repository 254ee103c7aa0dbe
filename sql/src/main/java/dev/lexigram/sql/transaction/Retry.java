package dev.lexigram.sql.transaction;

import dev.lexigram.contracts.context.Deadline;
import dev.lexigram.contracts.error.DeadlockException;
import dev.lexigram.contracts.error.SerializationException;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.driver.Backoff;
import java.time.Duration;

/// Decides whether a transaction is run again, and pauses before. Thread-safe.
final class Retry {

    private static final int DEEPEST = 20;

    private final Backoff backoff = Backoff.of(Duration.ofMillis(10), Duration.ofSeconds(1));

    /// Whether to run it again; it has paused then.
    ///
    /// @param failed how often it was run in vain
    boolean isAllowed(TxOptions options, int failed, Exception failure) {
        return failed <= options.retries() && isOfConcurrency(failure) && paused(backoff.after(failed));
    }

    /// Whether the database ended the transaction only to keep others apart: then nothing of it is left, and it may
    /// go well another time.
    private static boolean isOfConcurrency(Throwable failure) {
        Throwable at = failure;
        for (int i = 0; at != null && i < DEEPEST; i++) {
            if (at instanceof DeadlockException || at instanceof SerializationException) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }

    /// Waits, unless there is no time for it or the thread is interrupted.
    private static boolean paused(Duration pause) {
        boolean late = Deadline.current()
                .filter(deadline -> deadline.remaining().compareTo(pause) <= 0)
                .isPresent();
        return !late && slept(pause);
    }

    /// Waits; an interrupted thread stays interrupted.
    ///
    /// @return whether it waited to the end
    static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
