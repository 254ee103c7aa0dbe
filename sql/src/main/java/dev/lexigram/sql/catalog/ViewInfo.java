package dev.lexigram.sql.catalog;

import java.util.List;

/// A view.
///
/// @param columns its columns, in their order
/// @param definition its query, as the database keeps it
/// @param materialized whether it keeps its rows
public record ViewInfo(String name, List<ColumnDetails> columns, String definition, boolean materialized) {

    public ViewInfo {
        columns = List.copyOf(columns);
    }
}
