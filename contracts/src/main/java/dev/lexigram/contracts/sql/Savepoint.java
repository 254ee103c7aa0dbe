package dev.lexigram.contracts.sql;

/// A place in a transaction. Used by the transaction's thread.
public interface Savepoint {

    /// Undoes what was done since; the place stays.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when it was released, or the transaction has ended
    void rollback();

    /// Gives the place up; what was done stays done.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when it was released, or the transaction has ended
    void release();
}
