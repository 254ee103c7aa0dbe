package dev.lexigram.sql.catalog;

import java.util.List;

/// A primary key.
///
/// @param name its name; what the database calls it when nobody named it
/// @param columns in the order of the key
public record PrimaryKeyInfo(String name, List<String> columns) {

    public PrimaryKeyInfo {
        columns = List.copyOf(columns);
    }
}
