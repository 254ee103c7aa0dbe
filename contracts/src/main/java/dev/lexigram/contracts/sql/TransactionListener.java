package dev.lexigram.contracts.sql;

/// Is told of the transactions of a database, in the thread that they belong to: be quick. What it throws is logged
/// and changes nothing.
public interface TransactionListener {

    /// A transaction began.
    default void begun(SqlTransactionBegun event) {}

    /// A transaction ended; its connection was given back before.
    default void ended(SqlTransactionEnded event) {}
}
