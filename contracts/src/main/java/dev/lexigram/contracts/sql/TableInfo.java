package dev.lexigram.contracts.sql;

import java.util.List;
import java.util.Optional;

/// A table or view as the database describes it.
///
/// @param name its name
/// @param columns its columns, in their order
public record TableInfo(String name, List<ColumnInfo> columns) {
    public TableInfo {
        columns = List.copyOf(columns);
    }

    /// The column of that name, regardless of case.
    public Optional<ColumnInfo> column(String wanted) {
        return columns.stream().filter(c -> c.name().equalsIgnoreCase(wanted)).findFirst();
    }
}
