package dev.lexigram.sql.driver;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Finds out what became of a transaction whose commit was not answered. Stateless and thread-safe.
public interface CommitLog {

    /// What became of a transaction.
    enum Outcome {
        COMMITTED,
        ROLLED_BACK,
        /// The server has not noticed yet that the connection is gone, or does not know any more.
        UNKNOWN
    }

    /// Makes what the marks need and takes old ones away, outside of any transaction; called again and again.
    default void prepare(Lease lease) throws SQLException {
        // Nothing is needed.
    }

    /// Leaves a mark in the running transaction.
    ///
    /// @return what it is found by, or null when there is nothing to find as nothing was written
    @Nullable
    String mark(Lease lease) throws SQLException;

    /// Looks for a mark, on another connection than the transaction's.
    Outcome find(Lease lease, String mark) throws SQLException;
}
