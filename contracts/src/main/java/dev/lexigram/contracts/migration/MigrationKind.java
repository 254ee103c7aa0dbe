package dev.lexigram.contracts.migration;

/// When a migration is applied.
public enum MigrationKind {
    /// Once, in the order of the versions.
    VERSIONED,
    /// After the versioned ones, whenever it was changed.
    REPEATABLE,
    /// Never: it says that everything up to its version was there before.
    BASELINE
}
