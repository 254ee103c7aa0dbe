package dev.lexigram.sql.driver;

import dev.lexigram.sql.dialect.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Consumer;

/// A connection on loan from its pool, to be given back by {@link #close()}. Used by one thread at a time.
///
/// Statements go straight to the driver's connection, past the pool's wrappers; so the holder must say with
/// {@link #discard()} when the connection is broken.
public final class Lease implements AutoCloseable {

    private final Connection pooled;
    private final PhysicalConnection physical;
    private final Dialect dialect;
    private final Consumer<Connection> evict;
    private final Runnable returned;
    private final Runnable closed;
    private boolean discarded;

    /// @param returned run when it is given back
    /// @param closed run when the pool has it
    Lease(
            Connection pooled,
            PhysicalConnection physical,
            Dialect dialect,
            Consumer<Connection> evict,
            Runnable returned,
            Runnable closed) {
        this.pooled = pooled;
        this.physical = physical;
        this.dialect = dialect;
        this.evict = evict;
        this.returned = returned;
        this.closed = closed;
    }

    /// The driver's connection.
    public Connection connection() {
        return physical.connection();
    }

    /// The pool's connection: settings that the pool must reset are changed on this one.
    public Connection pooled() {
        return pooled;
    }

    /// A statement for the text, prepared before where possible.
    public PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement kept = physical.take(sql);
        return kept != null ? kept : dialect.prepare(physical.connection(), sql);
    }

    /// Puts a statement away for the next use of the same text. A statement that failed is closed instead.
    public void keep(String sql, PreparedStatement statement) throws SQLException {
        physical.keep(sql, statement);
    }

    /// What watches the statements of this connection.
    public StatementGuard guard() {
        return physical.guard();
    }

    /// Runs a statement without parameters or result, such as `begin`.
    public void run(String sql) throws SQLException {
        PreparedStatement statement = prepare(sql);
        try {
            statement.execute();
        } catch (SQLException e) {
            closeAfter(e, statement);
            throw e;
        }
        keep(sql, statement);
    }

    /// Takes the connection out of the pool when it is given back: its state is unknown.
    public void discard() {
        discarded = true;
    }

    /// Gives the connection back; it never throws, as the work is done.
    @Override
    public void close() {
        returned.run();
        if (discarded) {
            evict.accept(pooled);
        }
        try {
            pooled.close();
        } catch (SQLException e) {
            evict.accept(pooled);
        }
        closed.run();
    }

    /// Closes a statement because of an error; a further error is kept with the first.
    public static void closeAfter(Throwable error, AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            error.addSuppressed(e);
        }
    }
}
