package dev.lexigram.sql.lock;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.LockException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.dialect.AdvisoryLockSql;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.driver.ErrorTranslator;
import dev.lexigram.sql.driver.Lease;
import dev.lexigram.sql.driver.SqlBackend;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes and gives back locks that belong to one connection of the pool. Thread-safe.
///
/// @param database the database's name, for messages
/// @param backend where the connections come from
/// @param sql the server's words
record SessionLocks(String database, SqlBackend backend, AdvisoryLockSql sql) {

    /// The connection that holds the lock now, or empty when another one does.
    Optional<Lease> tryLock(String name) {
        Lease lease = backend.connections().acquire(Access.WRITE);
        Boolean locked = null;
        try {
            locked = ask(lease, sql.tryLock(), name);
            return locked ? Optional.of(lease) : Optional.empty();
        } catch (SQLException e) {
            throw translated(e, sql.tryLock());
        } finally {
            if (locked == null) {
                // Whether the server gave the lock is unknown; it takes it back from a connection that goes away.
                lease.discard();
            }
            if (!Boolean.TRUE.equals(locked)) {
                lease.close();
            }
        }
    }

    /// Gives the lock and the connection back.
    ///
    /// @throws LockException when the lock was not held any more
    void unlock(Lease lease, String name) {
        // A virtual thread that is interrupted loses the connection at its next answer, and the lock was held.
        boolean interrupted = Thread.interrupted();
        try (lease) {
            if (!ask(lease, sql.unlock(), name)) {
                lease.discard();
                throw lost(name, null);
            }
        } catch (SQLException e) {
            lease.discard();
            throw lost(name, translated(e, sql.unlock()));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean ask(Lease lease, String text, String name) throws SQLException {
        PreparedStatement statement = lease.prepare(text);
        boolean answer;
        try {
            backend.dialect().bind(statement, 1, sql.key().apply(name));
            try (ResultSet rows = statement.executeQuery()) {
                answer = rows.next() && rows.getBoolean(1);
            }
        } catch (SQLException e) {
            Lease.closeAfter(e, statement);
            throw e;
        }
        lease.keep(text, statement);
        return answer;
    }

    private LockException lost(String name, @Nullable DatabaseException cause) {
        return new LockException(
                Problem.of("The lock was lost while its body ran.")
                        .with("database", database)
                        .with("lock", name)
                        .hint("Its connection broke and the server freed it: another holder may have run at the same"
                                + " time. See whether the work of the body is still right."),
                cause);
    }

    private DatabaseException translated(SQLException error, String statement) {
        return backend.errors().translate(error, new ErrorTranslator.Context(database, statement));
    }
}
