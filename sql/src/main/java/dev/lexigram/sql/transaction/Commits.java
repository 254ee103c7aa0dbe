package dev.lexigram.sql.transaction;

import dev.lexigram.contracts.context.Deadline;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.TransactionRollbackException;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.driver.Backoff;
import dev.lexigram.sql.driver.CommitLog;
import dev.lexigram.sql.driver.CommitLog.Outcome;
import dev.lexigram.sql.driver.ErrorTranslator;
import dev.lexigram.sql.driver.Lease;
import dev.lexigram.sql.driver.SqlBackend;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The marks by which commits are found whose answers were lost. Thread-safe.
final class Commits {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int UNTIL_CLEANED = 10_000;

    private final String database;
    private final SqlBackend backend;
    private final @Nullable CommitLog log;
    private final Backoff backoff = Backoff.of(Duration.ofMillis(20), Duration.ofSeconds(1));
    // How many transactions may still begin before the marks are looked after again.
    private final AtomicInteger left = new AtomicInteger();

    Commits(String database, SqlBackend backend) {
        this.database = database;
        this.backend = backend;
        this.log = backend.transactions().commitLog().orElse(null);
    }

    /// Makes what marks need and takes old ones away, before the transaction begins; seldom.
    void prepare(TxOptions options) {
        CommitLog known = log;
        if (known == null || !isMarked(options) || left.getAndDecrement() > 0) {
            return;
        }
        try (Lease lease = backend.connections().acquire(Access.WRITE)) {
            known.prepare(lease);
            left.set(UNTIL_CLEANED);
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    private static boolean isMarked(TxOptions options) {
        return options.confirmed() && options.access() == TxOptions.Access.READ_WRITE;
    }

    /// Leaves a mark in the transaction, if its options ask for one.
    @Nullable
    String mark(TxOptions options, Lease lease) throws SQLException {
        return log == null || !isMarked(options) ? null : log.mark(lease);
    }

    /// Finds out what became of a transaction whose commit failed with the connection.
    ///
    /// @param failed what is thrown when nobody knows
    /// @throws TransactionRollbackException when it was rolled back
    void settle(String mark, RuntimeException failed) {
        Duration left = Deadline.current().map(Deadline::remaining).orElse(PATIENCE);
        long end = System.nanoTime() + (left.compareTo(PATIENCE) < 0 ? left : PATIENCE).toNanos();
        for (int asked = 1; ; asked++) {
            switch (outcome(mark, failed)) {
                case COMMITTED -> {
                    return;
                }
                case ROLLED_BACK ->
                    throw new TransactionRollbackException(
                            context()
                                    .problem(
                                            "The connection was lost at the commit, and the transaction was rolled back.")
                                    .hint("Run the transaction again."),
                            failed);
                case UNKNOWN -> {
                    if (!pause(end, asked)) {
                        throw failed;
                    }
                }
            }
        }
    }

    private Outcome outcome(String mark, RuntimeException failed) {
        CommitLog known = log;
        if (known == null) {
            return Outcome.UNKNOWN;
        }
        try (Lease lease = backend.connections().acquire(Access.WRITE)) {
            return find(known, lease, mark);
        } catch (SQLException | DatabaseException e) {
            // The server may still be starting again.
            failed.addSuppressed(e);
            return Outcome.UNKNOWN;
        }
    }

    private static Outcome find(CommitLog known, Lease lease, String mark) throws SQLException {
        try {
            return known.find(lease, mark);
        } catch (SQLException e) {
            lease.discard();
            throw e;
        }
    }

    private boolean pause(long end, int asked) {
        Duration pause = backoff.after(asked);
        return System.nanoTime() + pause.toNanos() - end <= 0 && Retry.slept(pause);
    }

    private DatabaseException translated(SQLException error) {
        return backend.errors().translate(error, context());
    }

    private ErrorTranslator.Context context() {
        return new ErrorTranslator.Context(database, "commit");
    }
}
