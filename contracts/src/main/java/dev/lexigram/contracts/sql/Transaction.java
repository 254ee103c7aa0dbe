package dev.lexigram.contracts.sql;

/// The running transaction, as its body sees it. Bound to the thread that runs the body.
public interface Transaction {

    /// The database that the transaction belongs to; its calls inside the body run in the transaction.
    Database database();

    /// How it was begun.
    TxOptions options();

    /// Makes a commit impossible: the outermost `inTransaction` rolls back and throws.
    void markRollbackOnly();

    /// Whether a commit has become impossible.
    boolean isRollbackOnly();
}
