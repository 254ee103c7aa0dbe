package dev.lexigram.contracts.sql;

/// How far a transaction is kept apart from others, in the terms of the SQL standard.
public enum Isolation {
    /// Whatever the database does when nothing is said.
    DEFAULT,
    READ_UNCOMMITTED,
    READ_COMMITTED,
    REPEATABLE_READ,
    SERIALIZABLE
}
