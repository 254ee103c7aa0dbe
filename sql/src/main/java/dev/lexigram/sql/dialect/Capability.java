package dev.lexigram.sql.dialect;

/// What a database can do that another cannot.
public enum Capability {
    /// `insert … returning`.
    INSERT_RETURNING,
    /// `update … returning` and `delete … returning`.
    WRITE_RETURNING,
    /// Schema changes roll back with their transaction.
    TRANSACTIONAL_DDL,
    /// `ilike`.
    ILIKE,
    /// Concurrent writers that can end in a serialization failure or a deadlock.
    CONCURRENT_WRITERS,
    /// Columns of arrays.
    ARRAYS,
    /// Sequences as objects of the schema.
    SEQUENCES
}
