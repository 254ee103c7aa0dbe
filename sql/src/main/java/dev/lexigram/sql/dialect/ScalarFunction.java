package dev.lexigram.sql.dialect;

/// A function over the values of one row that databases write differently. Each is null when an argument is.
public enum ScalarFunction {
    /// The number of characters in a text.
    LENGTH,
    /// So many characters at a text's beginning.
    LEFT,
    /// So many characters at a text's end.
    RIGHT,
    /// Two texts one behind the other.
    CONCAT,
    /// How often one whole number is in another; the rest is cut off, towards zero.
    QUOTIENT,
    /// The date when the statement begins, in UTC, as columns of {@link java.time.LocalDate} hold it.
    DATE_NOW,
    /// The time of day when the statement begins, in UTC, as columns of {@link java.time.LocalTime} hold it.
    TIME_NOW,
    /// The date and time when the statement begins, in UTC, as columns of {@link java.time.LocalDateTime} hold
    /// it.
    DATE_TIME_NOW
}
