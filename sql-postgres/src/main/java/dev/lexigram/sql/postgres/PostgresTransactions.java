package dev.lexigram.sql.postgres;

import dev.lexigram.contracts.sql.Isolation;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.driver.CommitLog;
import dev.lexigram.sql.driver.Lease;
import dev.lexigram.sql.driver.TransactionControl;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/// Transactions by JDBC's auto-commit switch: the driver sends `begin` together with the first statement, so that
/// it costs no round trip, and cursors only work that way.
final class PostgresTransactions implements TransactionControl {

    @Override
    public void begin(Lease lease, TxOptions options) throws SQLException {
        lease.connection().setAutoCommit(false);
        if (!options.equals(TxOptions.defaults())) {
            lease.run("set transaction" + isolation(options) + access(options));
        }
    }

    private static String isolation(TxOptions options) {
        return options.isolation() == Isolation.DEFAULT
                ? ""
                : " isolation level "
                        + options.isolation().name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static String access(TxOptions options) {
        return options.access() == TxOptions.Access.READ_ONLY ? " read only" : " read write";
    }

    @Override
    public void commit(Lease lease) throws SQLException {
        // After an error the server answers a commit with a rollback, and the driver takes that for success.
        if (lease.connection().unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED) {
            throw new SQLException("The transaction failed earlier and cannot be committed.", "25P02");
        }
        lease.connection().commit();
        lease.connection().setAutoCommit(true);
    }

    @Override
    public Optional<CommitLog> commitLog() {
        return Optional.of(PostgresCommitLog.INSTANCE);
    }

    @Override
    public void rollback(Lease lease) throws SQLException {
        Connection connection = lease.connection();
        // After a lost connection there is nothing to roll back here; the server does it.
        if (connection.isClosed()) {
            lease.discard();
            return;
        }
        connection.rollback();
        connection.setAutoCommit(true);
    }
}
