package dev.lexigram.contracts.sql;

/// A transaction that is ended by hand, for frameworks whose begin and end are in different methods. Programs use
/// {@link Database#inTransaction}, which cannot be left open.
///
/// Used by the thread that began it. Calls to the database take part inside of {@link #call} only.
public interface OpenTransaction extends AutoCloseable {

    /// Runs a body in the transaction and gives its result. What it throws reaches the caller and ends nothing: the
    /// caller decides.
    ///
    /// @throws dev.lexigram.contracts.error.TransactionException when it has ended, or belongs to another thread
    <R, X extends Exception> R call(TransactionBody<R, X> body) throws X;

    /// The transaction, with its callbacks and the mark that forbids a commit.
    Transaction transaction();

    /// Commits, after the callbacks for that; of a transaction that joined another one, the other decides.
    ///
    /// @throws dev.lexigram.contracts.error.TransactionException when it has ended, or belongs to another thread
    /// @throws dev.lexigram.contracts.error.TransactionRollbackException when it was rolled back instead
    void commit();

    /// Rolls back; of a transaction that joined another one, the other can then only roll back.
    ///
    /// @throws dev.lexigram.contracts.error.TransactionException when it has ended, or belongs to another thread
    void rollback();

    /// Whether it was committed or rolled back.
    boolean isEnded();

    /// Rolls back, unless it has ended.
    @Override
    void close();
}
