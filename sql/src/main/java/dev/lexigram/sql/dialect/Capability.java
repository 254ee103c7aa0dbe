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
    /// `glob`, which stands in for `like` where that does not look at the case of letters.
    GLOB,
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
    /// The sub-queries of a change may ask the table that it changes.
    SELF_REFERENCE,
    /// Columns of arrays, arrays as parameters, and `unnest` of several of them side by side.
    ARRAYS,
    /// Concurrent writers that can end in a serialization failure or a deadlock.
    CONCURRENT_WRITERS,
    /// Locks by name that belong to a session.
    ADVISORY_LOCKS,
    /// Locks by name that end with their transaction.
    TRANSACTION_LOCKS,
    /// Messages between sessions, `listen` and `notify`.
    NOTIFICATIONS,
    /// Questions about parts of JSON documents; see {@link Dialect#json()}.
    JSON,
    /// Full-text search; see {@link Dialect#textSearch()}.
    FULL_TEXT,
    /// Sequences as objects of the schema.
    SEQUENCES,
    /// Several schemas that one statement can name; see {@link Dialect#schemas()}.
    SCHEMAS
}
