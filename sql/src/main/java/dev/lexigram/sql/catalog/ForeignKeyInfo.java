package dev.lexigram.sql.catalog;

import java.util.List;

/// A foreign key.
///
/// @param name its name; made up of table and columns where the database keeps none
/// @param columns the columns that refer
/// @param table the table that they refer to
/// @param targets the columns that they refer to, in the same order
/// @param onDelete what happens to the row when the other is deleted
/// @param onUpdate what happens to the row when the other's key changes
public record ForeignKeyInfo(
        String name, List<String> columns, String table, List<String> targets, Action onDelete, Action onUpdate) {

    public ForeignKeyInfo {
        columns = List.copyOf(columns);
        targets = List.copyOf(targets);
    }

    /// What happens to a row that refers; `restrict` and `no action` are one, as they differ only in when they
    /// refuse.
    public enum Action {
        REFUSE,
        CASCADE,
        SET_NULL,
        SET_DEFAULT
    }
}
