package dev.lexigram.contracts.sql;

/// The running transaction, as its body sees it. Bound to the thread that runs the body.
public interface Transaction {

    /// The database that the transaction belongs to; its calls inside the body run in the transaction.
    Database database();

    /// How it was begun; of a participant, how it joined.
    TxOptions options();

    /// Whether there is one: a body that runs without has an object all the same.
    boolean isActive();

    /// Makes a commit impossible: the outermost `inTransaction` rolls back and throws. Of a nested part, that part
    /// alone is undone.
    ///
    /// @throws dev.lexigram.contracts.error.TransactionException when there is no transaction
    void markRollbackOnly();

    /// Whether a commit has become impossible.
    boolean isRollbackOnly();

    /// A place to which the transaction can go back, until it ends.
    ///
    /// @throws dev.lexigram.contracts.error.TransactionException when there is no transaction
    Savepoint savepoint();

    /// Runs something right before the commit, inside the transaction; what it throws rolls back. In the order in
    /// which they were given; of a part that was undone, not at all.
    ///
    /// @throws dev.lexigram.contracts.error.TransactionException when there is no transaction
    void beforeCommit(Runnable callback);

    /// Runs something after the commit, outside the transaction and with its connection given back. What it throws
    /// is logged and goes no further, as the work is done.
    ///
    /// @throws dev.lexigram.contracts.error.TransactionException when there is no transaction
    void afterCommit(Runnable callback);

    /// Runs something after the work was undone, also that of a nested part alone. What it throws is kept with the
    /// exception that undid the work.
    ///
    /// @throws dev.lexigram.contracts.error.TransactionException when there is no transaction
    void afterRollback(Runnable callback);
}
