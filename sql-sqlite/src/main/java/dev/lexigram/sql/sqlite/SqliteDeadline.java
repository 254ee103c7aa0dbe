package dev.lexigram.sql.sqlite;

import dev.lexigram.sql.driver.StatementGuard;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.ProgressHandler;

/// Interrupts a statement that runs too long. SQLite has no clock of its own, but asks now and then whether to go
/// on.
final class SqliteDeadline extends ProgressHandler implements StatementGuard {

    // About a millisecond of SQLite's work, so that asking costs nothing that can be measured.
    private static final int INSTRUCTIONS_BETWEEN_QUESTIONS = 50_000;

    private final long nanos;
    private long deadline;
    private boolean running;

    private SqliteDeadline(Duration timeout) {
        this.nanos = timeout.toNanos();
    }

    static SqliteDeadline on(Connection connection, Duration timeout) throws SQLException {
        SqliteDeadline deadline = new SqliteDeadline(timeout);
        ProgressHandler.setHandler(connection, INSTRUCTIONS_BETWEEN_QUESTIONS, deadline);
        return deadline;
    }

    @Override
    public void begin() {
        deadline = System.nanoTime() + nanos;
        running = true;
    }

    @Override
    public void end() {
        running = false;
    }

    @Override
    protected int progress() {
        return running && System.nanoTime() - deadline > 0 ? 1 : 0;
    }
}
