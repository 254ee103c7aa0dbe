package dev.lexigram.contracts.sql;

/// What became of a transaction.
public enum TransactionOutcome {
    COMMITTED,
    ROLLED_BACK,
    /// The connection was lost between the commit and its answer, and nobody looked it up; see
    /// {@link TxOptions#confirmCommit()}.
    UNKNOWN
}
