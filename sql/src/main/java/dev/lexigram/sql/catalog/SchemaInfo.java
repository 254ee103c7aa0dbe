package dev.lexigram.sql.catalog;

import java.util.List;
import java.util.Optional;

/// All that a schema has, as the database describes it. Immutable and thread-safe.
///
/// @param tables sorted by name
/// @param views sorted by name
/// @param sequences the names of sequences that belong to no column, sorted
public record SchemaInfo(List<TableDetails> tables, List<ViewInfo> views, List<String> sequences) {

    public SchemaInfo {
        tables = List.copyOf(tables);
        views = List.copyOf(views);
        sequences = List.copyOf(sequences);
    }

    /// The table of exactly that name.
    public Optional<TableDetails> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
