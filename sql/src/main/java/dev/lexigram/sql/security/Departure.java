package dev.lexigram.sql.security;

/// What becomes of a tenant's schema when the tenant leaves.
public enum Departure {
    /// It is kept under a name with the time, at which no tenant finds it.
    RENAME,
    /// It is dropped with everything in it.
    DROP
}
