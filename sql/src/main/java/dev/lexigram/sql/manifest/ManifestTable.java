package dev.lexigram.sql.manifest;

import java.util.List;

/// The table of an entity. Immutable.
///
/// @param entity the entity's class
/// @param table the table's name, perhaps qualified
/// @param columns those that are written or read
public record ManifestTable(String entity, String table, List<ManifestColumn> columns) {

    public ManifestTable {
        columns = List.copyOf(columns);
    }
}
