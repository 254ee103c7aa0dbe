package dev.lexigram.sql.execute;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Makes a value of the row that a result stands on, by column index. Thread-safe.
///
/// @param <T> the value
@FunctionalInterface
public interface RowReader<T> {

    T read(ResultSet row) throws SQLException;

    /// Reads the first column as a number; null counts as zero.
    static RowReader<Long> firstLong() {
        return row -> row.getLong(1);
    }

    /// Finds the reader for a result, once per result; for readers that look at the result's columns.
    ///
    /// @param <T> the value
    @FunctionalInterface
    interface Source<T> {
        RowReader<T> on(ResultSet result) throws SQLException;

        /// The same reader for every result.
        static <T> Source<T> of(RowReader<T> reader) {
            return result -> reader;
        }
    }
}
