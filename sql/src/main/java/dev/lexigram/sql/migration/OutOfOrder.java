package dev.lexigram.sql.migration;

/// What is done about a migration that is not applied although a later one is.
public enum OutOfOrder {
    /// Nothing is applied, and the migration is named.
    REFUSE,
    /// It is applied late.
    ALLOW
}
