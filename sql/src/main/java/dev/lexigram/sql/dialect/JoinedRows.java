package dev.lexigram.sql.dialect;

import org.jspecify.annotations.Nullable;

/// How a database joins a table with rows of values, so that one statement changes many rows. Stateless and
/// thread-safe.
public interface JoinedRows {

    /// What stands around the values.
    Form form();

    /// What a value of a type is cast to so that it stays what it is, such as `signed`, or null when such values
    /// cannot go this way.
    @Nullable
    String castOf(Class<?> type);

    /// Whether a value of that type survives the cast.
    boolean accepts(Object value);

    /// Whether a column that is compared with joined values of a type is looked up in its index, and finds what a
    /// parameter would find.
    boolean findsBy(Class<?> type);

    /// What stands around the values.
    ///
    /// @param begin before the first row
    /// @param row before the values of a row
    /// @param end after the values of a row
    /// @param between between two rows
    record Form(String begin, String row, String end, String between) {}
}
