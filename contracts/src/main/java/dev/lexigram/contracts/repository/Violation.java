package dev.lexigram.contracts.repository;

/// A value that an entity's declaration does not allow. It tells where and why, never the value.
public sealed interface Violation {

    /// The component that has the value.
    String component();

    /// Null where a value is needed.
    ///
    /// @param component the component
    record Missing(String component) implements Violation {}

    /// A text or bytes with less than the least length.
    ///
    /// @param component the component
    /// @param shortest the least length, in characters or bytes
    /// @param found the value's length
    record TooShort(String component, int shortest, int found) implements Violation {}

    /// A text or bytes with more than the greatest length.
    ///
    /// @param component the component
    /// @param longest the greatest length, in characters or bytes
    /// @param found the value's length
    record TooLong(String component, int longest, int found) implements Violation {}
}
