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
    /// `insert … on conflict`; the others have `on duplicate key update`.
    ON_CONFLICT,
    /// `distinct on`.
    DISTINCT_ON,
    /// `full join`.
    FULL_JOIN,
    /// `nulls first` and `nulls last`.
    NULLS_ORDER,
    /// `filter (where …)` after an aggregate.
    AGGREGATE_FILTER,
    /// Locks on single rows (`for update`).
    ROW_LOCKS,
    /// Row policies of the database's own, which read settings of the transaction (`set_config`).
    ROW_POLICIES,
    /// Row locks that leave keys alone (`for no key update`, `for key share`).
    KEY_LOCKS,
    /// Concurrent writers that can end in a serialization failure or a deadlock.
    CONCURRENT_WRITERS
}
