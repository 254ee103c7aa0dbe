package dev.lexigram.tck;

/// What a backend can do that another cannot. A test that needs one says so with {@link RequiresCapability}.
public enum Capability {
    /// `insert … returning`.
    INSERT_RETURNING,
    /// `update … returning` and `delete … returning`.
    WRITE_RETURNING,
    /// `value::type`.
    CASTS,
    /// Logins with a password.
    LOGIN,
    /// A server that is reached over the network.
    NETWORK,
    /// A value of a wrong type is refused instead of being stored as it is.
    STRICT_TYPES,
    /// A text that is too long for its column is refused.
    LIMITED_TEXT,
    /// Several transactions write at the same time and can end in a deadlock.
    DEADLOCKS,
    /// `full join`.
    FULL_JOIN,
    /// Rows can be locked with `for update nowait`.
    ROW_LOCKS,
    /// Read committed and repeatable read differ.
    ISOLATION_LEVELS,
    /// Serializable transactions fail when they cannot be put in one order.
    SERIALIZATION_FAILURES,
    /// Schema changes roll back with their transaction.
    TRANSACTIONAL_DDL,
    /// The server names the violated unique and foreign key constraints.
    NAMED_CONSTRAINTS,
    /// Locks by name that belong to a connection.
    ADVISORY_LOCKS,
    /// Locks by name that end with their transaction.
    TRANSACTION_LOCKS,
    /// Columns of arrays.
    ARRAYS,
    /// Sequences.
    SEQUENCES,
    /// Several schemas that one statement can name.
    SCHEMAS,
    /// The same answer to `intersect` and `except` by whatever plan. MySQL 8.0.31 has not: over an outer join, with
    /// the same rows and other statistics of the tables, it leaves rows out.
    SOUND_SETS
}
