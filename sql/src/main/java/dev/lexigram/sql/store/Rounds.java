package dev.lexigram.sql.store;

import dev.lexigram.contracts.error.DeadlockException;
import dev.lexigram.contracts.error.SerializationException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.driver.Backoff;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Does work again that the database ended to keep others apart. Thread-safe.
///
/// @param database where the work is done
record Rounds(Database database) {

    // Each round lost means that another caller won one.
    static final int MOST = 100;

    private static final Backoff PAUSES = Backoff.of(Duration.ofMillis(1), Duration.ofMillis(50));

    /// Outside a transaction nothing is lost by trying again; inside, only the whole transaction can be.
    <R> R run(Supplier<R> work) {
        for (int round = 1; ; round++) {
            try {
                return work.get();
            } catch (DeadlockException | SerializationException e) {
                if (isInTransaction() || round == MOST) {
                    throw e;
                }
                pause(round);
            }
        }
    }

    boolean isInTransaction() {
        return database.currentTransaction().isPresent();
    }

    /// Lets others get out of the way; an interrupted thread does not wait.
    static void pause(int round) {
        LockSupport.parkNanos(PAUSES.after(round).toNanos());
    }
}
