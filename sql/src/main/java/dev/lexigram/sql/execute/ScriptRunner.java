package dev.lexigram.sql.execute;

import dev.lexigram.contracts.context.Deadline;
import dev.lexigram.contracts.error.DatabaseTimeoutException;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.driver.Lease;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Runs texts as they are: nothing in them is taken for a parameter, and they may change their session.
///
/// Listeners are told of them, and their errors are translated, as of all statements. Thread-safe.
public final class ScriptRunner {

    private final StatementRunner runner;

    public ScriptRunner(StatementRunner runner) {
        this.runner = runner;
    }

    /// Runs one statement and passes over the rows that it may give.
    ///
    /// The server's limit of time for statements holds as it is set; see {@link #liftTimeLimit}.
    ///
    /// @param timeout after which it is cancelled; zero for never
    /// @throws DatabaseTimeoutException when it was cancelled, or the time of the calling code is over
    public void execute(String sql, Duration timeout) {
        if (timeout.isZero()) {
            run(sql);
        } else {
            Deadline.in(timeout).call(() -> run(sql));
        }
    }

    private boolean run(String sql) {
        return runner.told(sql, () -> runner.leased(Access.WRITE, lease -> run(lease, sql)));
    }

    private boolean run(Lease lease, String sql) {
        Statement statement = null;
        Watchdog watchdog = null;
        try {
            statement = lease.connection().createStatement();
            statement.setEscapeProcessing(false);
            watchdog = Watchdog.over(statement, runner.database());
            passOver(statement, statement.execute(sql));
            watchdog.close();
            statement.close();
            return true;
        } catch (SQLException e) {
            throw runner.failure(e, lease, sql, statement, watchdog);
        } catch (RuntimeException | Error e) {
            close(e, statement);
            throw e;
        } finally {
            if (watchdog != null) {
                watchdog.close();
            }
        }
    }

    private static void close(Throwable error, @Nullable Statement statement) {
        if (statement != null) {
            Lease.closeAfter(error, statement);
        }
    }

    /// An error of a procedure may come with a later result than the first.
    private static void passOver(Statement statement, boolean hasRows) throws SQLException {
        boolean rows = hasRows;
        while (rows || statement.getLargeUpdateCount() != -1) {
            rows = statement.getMoreResults();
        }
    }

    /// Lets the statements of the running transaction, or else of the reserved connection, run for any time.
    public void liftTimeLimit() {
        String range = runner.inTransaction() ? "set local " : "set session ";
        runner.dialect().noTimeLimit().ifPresent(setting -> run(range + setting));
    }

    /// Runs a body whose statements outside of transactions all go to one connection. What they changed in their
    /// session ends with the body: the connection is closed then.
    ///
    /// A transaction that is begun in the body takes a further connection.
    public <R, X extends Exception> R onOneConnection(ScopedValue.CallableOp<R, X> body) throws X {
        return runner.reserved(body);
    }

    /// Closes the connection of the running transaction when that is over, as its session was changed.
    public void closeConnectionAfterwards() {
        runner.leased(Access.WRITE, lease -> {
            lease.discard();
            return true;
        });
    }
}
