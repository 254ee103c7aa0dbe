package dev.lexigram.sql.sqlite;

import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.driver.Lease;
import dev.lexigram.sql.driver.TransactionControl;
import java.sql.SQLException;

/// Transactions by statements, as SQLite has them. All are serializable, so every isolation is met.
final class SqliteTransactions implements TransactionControl {

    @Override
    public void begin(Lease lease, TxOptions options) throws SQLException {
        // A writer takes the lock at once: a later upgrade could fail with "database is locked" in mid-work.
        lease.run(options.access() == TxOptions.Access.READ_ONLY ? "begin" : "begin immediate");
    }

    @Override
    public void commit(Lease lease) throws SQLException {
        lease.run("commit");
    }

    @Override
    public void rollback(Lease lease) throws SQLException {
        lease.run("rollback");
    }
}
