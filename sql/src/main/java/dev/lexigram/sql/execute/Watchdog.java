package dev.lexigram.sql.execute;

import dev.lexigram.contracts.context.Deadline;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.DatabaseTimeoutException;
import dev.lexigram.contracts.error.Problem;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Cancels a statement that still runs when its caller's time is over. Used by the caller's thread.
final class Watchdog implements AutoCloseable {

    /// For callers who have all the time.
    private static final Watchdog ASLEEP = new Watchdog(null);

    private final @Nullable Statement statement;
    private @Nullable ScheduledFuture<?> alarm;
    // Guarded by this.
    private boolean done;
    private boolean fired;

    private Watchdog(@Nullable Statement statement) {
        this.statement = statement;
    }

    /// @throws DatabaseTimeoutException when the caller's time is over
    static void check(String database) {
        if (Deadline.current().filter(Deadline::isOver).isPresent()) {
            throw late(database, "The time for the work was over before the statement was sent.", null);
        }
    }

    /// Watches a statement until it is closed.
    ///
    /// @throws DatabaseTimeoutException when the time is over already
    static Watchdog over(Statement statement, String database) {
        Deadline deadline = Deadline.current().orElse(null);
        if (deadline == null) {
            return ASLEEP;
        }
        check(database);
        Duration left = deadline.remaining();
        Watchdog watchdog = new Watchdog(statement);
        watchdog.alarm = ForkJoinPool.commonPool().schedule(watchdog::wake, left.toNanos(), TimeUnit.NANOSECONDS);
        return watchdog;
    }

    /// To cancel takes a connection of its own on some servers: the timer must not wait for that. Nor may the
    /// thread that does it wait for the carriers of virtual threads: statements inside of SQLite may hold them
    /// all.
    private void wake() {
        Thread.ofPlatform().daemon().name("lexigram-deadline").start(this::fire);
    }

    private synchronized void fire() {
        if (done || statement == null) {
            return;
        }
        fired = true;
        try {
            statement.cancel();
        } catch (SQLException e) {
            // It has ended or lost its connection, which its own thread learns by itself.
            System.getLogger(Watchdog.class.getName())
                    .log(System.Logger.Level.DEBUG, "A late statement could not be cancelled.", e);
        }
    }

    /// Whether the statement was cancelled. A cancellation may reach the server late: the connection is not to be
    /// used for anything else.
    boolean fired() {
        return fired;
    }

    DatabaseException failure(String database, SQLException cause) {
        return late(database, "The time for the work was over while the statement ran; it was cancelled.", cause);
    }

    private static DatabaseTimeoutException late(String database, String sentence, @Nullable SQLException cause) {
        return new DatabaseTimeoutException(
                Problem.of(sentence)
                        .with("database", database)
                        .hint("Give the transaction or the deadline around it more time, or let it do less."),
                cause);
    }

    @Override
    public void close() {
        ScheduledFuture<?> set = alarm;
        if (set == null) {
            return;
        }
        set.cancel(false);
        synchronized (this) {
            done = true;
        }
    }
}
