package dev.lexigram.sql.manifest;

/// What becomes of a null.
public enum Nulls {
    /// It is an error when the row is read, as for primitive types.
    REFUSED,
    /// It is read, and the code does not expect it.
    UNEXPECTED,
    /// It is expected.
    ALLOWED,
    /// Nothing is said.
    UNSAID
}
