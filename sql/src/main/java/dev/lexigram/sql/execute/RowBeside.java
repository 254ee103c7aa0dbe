package dev.lexigram.sql.execute;

import dev.lexigram.contracts.sql.Row;

/// A row and the record that was read from it.
///
/// @param <T> the record
/// @param row all columns
/// @param item the columns that the record has components for
public record RowBeside<T>(Row row, T item) {

    /// Reads records and keeps the rows.
    ///
    /// @throws dev.lexigram.contracts.error.MappingException when the type cannot be mapped
    public static <T> RowReader.Source<RowBeside<T>> reader(TextQueries texts, Class<T> type) {
        RowReader.Source<T> records = texts.records().byName(type);
        return result -> {
            RowReader<Row> rows = texts.rows().on(result);
            RowReader<T> items = records.on(result);
            return row -> new RowBeside<>(rows.read(row), items.read(row));
        };
    }
}
