package dev.lexigram.contracts.migration;

/// Where a migration stands.
public enum MigrationState {
    /// It is to be applied.
    PENDING,
    /// It was applied as it is.
    APPLIED,
    /// It was applied, and its file was changed afterwards.
    CHANGED,
    /// It was applied, and its file is gone.
    MISSING,
    /// It was begun and did not come to its end.
    FAILED,
    /// It is not applied although a later one is.
    OUT_OF_ORDER,
    /// The baseline says that it was there before.
    BELOW_BASELINE
}
