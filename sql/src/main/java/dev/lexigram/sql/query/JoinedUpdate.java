package dev.lexigram.sql.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change of many rows at once, for databases that join a table with rows of values
/// ({@link dev.lexigram.sql.dialect.Dialect#joinedRows}). Immutable.
///
/// The rules about tables hold as everywhere.
///
/// @param table the table that is changed
/// @param columns the columns of the values: first those that must be equal, then those that get new values
/// @param keys how many must be equal
/// @param casts what the values of each column are cast to, in the database's words; never from input
/// @param rows the values, at least one row
public record JoinedUpdate(
        Table table, List<Column> columns, int keys, List<String> casts, List<List<@Nullable Object>> rows) {
    public JoinedUpdate {
        columns = List.copyOf(columns);
        casts = List.copyOf(casts);
        rows = List.copyOf(rows);
    }
}
