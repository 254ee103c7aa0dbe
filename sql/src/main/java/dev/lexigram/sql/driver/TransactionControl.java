package dev.lexigram.sql.driver;

import dev.lexigram.contracts.sql.TxOptions;
import java.sql.SQLException;
import java.util.Optional;

/// How a database begins and ends transactions on a connection. Stateless and thread-safe.
public interface TransactionControl {

    void begin(Lease lease, TxOptions options) throws SQLException;

    void commit(Lease lease) throws SQLException;

    void rollback(Lease lease) throws SQLException;

    /// How the outcome of a commit is found when its answer was lost; empty where no answer can be lost.
    default Optional<CommitLog> commitLog() {
        return Optional.empty();
    }
}
