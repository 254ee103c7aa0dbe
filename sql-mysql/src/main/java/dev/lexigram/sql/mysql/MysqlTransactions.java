package dev.lexigram.sql.mysql;

import dev.lexigram.contracts.sql.Isolation;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.driver.CommitLog;
import dev.lexigram.sql.driver.Lease;
import dev.lexigram.sql.driver.TransactionControl;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/// Transactions by statements: one round trip less than switching auto-commit off and on.
final class MysqlTransactions implements TransactionControl {

    @Override
    public void begin(Lease lease, TxOptions options) throws SQLException {
        if (options.isolation() != Isolation.DEFAULT) {
            // Holds for the next transaction only.
            run(
                    lease,
                    "set transaction isolation level "
                            + options.isolation().name().replace('_', ' '));
        }
        boolean readOnly = options.access() == TxOptions.Access.READ_ONLY;
        run(lease, readOnly ? "start transaction read only" : "start transaction");
    }

    @Override
    public void commit(Lease lease) throws SQLException {
        run(lease, "commit");
    }

    @Override
    public void rollback(Lease lease) throws SQLException {
        run(lease, "rollback");
    }

    @Override
    public Optional<CommitLog> commitLog() {
        return Optional.of(MysqlCommitLog.INSTANCE);
    }

    // Not prepared: MySQL does not take these in its prepared statements.
    private static void run(Lease lease, String sql) throws SQLException {
        try (Statement statement = lease.connection().createStatement()) {
            statement.execute(sql);
        }
    }
}
