package dev.lexigram.contracts.sql;

/// What a call does about the transaction that its caller runs in, in the terms of Jakarta Transactions and
/// Spring.
public enum Propagation {
    /// Joins it, or begins one.
    REQUIRED,
    /// Begins one of its own, on a connection of its own; the caller's waits.
    REQUIRES_NEW,
    /// Joins it, or runs without one.
    SUPPORTS,
    /// Joins it, and is an error without one.
    MANDATORY,
    /// Runs without one; the caller's waits. Each statement commits by itself.
    NOT_SUPPORTED,
    /// Runs without one, and is an error inside of one.
    NEVER,
    /// Is a part of it that can be undone by itself, by a savepoint; without one, begins one.
    NESTED
}
