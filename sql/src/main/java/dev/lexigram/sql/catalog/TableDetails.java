package dev.lexigram.sql.catalog;

import java.util.List;
import java.util.Optional;

/// A table with all that was declared on it. Immutable and thread-safe.
///
/// @param columns in their order
/// @param primaryKey its primary key, if it has one
/// @param foreignKeys sorted by name
/// @param checks sorted by name; without those that merely say `not null`
/// @param indexes sorted by name, those of unique constraints too; without that of the primary key, and without
///     those
/// that MySQL makes by itself for a foreign key
/// @param comment what was written about it, or empty
/// @param options what follows the brackets of `create table`, such as `character set utf8mb4 collate
///     utf8mb4_bin`,
/// `strict` or `partition by range (day)`; empty where there is nothing
public record TableDetails(
        String name,
        List<ColumnDetails> columns,
        Optional<PrimaryKeyInfo> primaryKey,
        List<ForeignKeyInfo> foreignKeys,
        List<CheckInfo> checks,
        List<IndexInfo> indexes,
        String comment,
        String options) {

    public TableDetails {
        columns = List.copyOf(columns);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        indexes = List.copyOf(indexes);
    }

    /// A table without options.
    public TableDetails(
            String name,
            List<ColumnDetails> columns,
            Optional<PrimaryKeyInfo> primaryKey,
            List<ForeignKeyInfo> foreignKeys,
            List<CheckInfo> checks,
            List<IndexInfo> indexes,
            String comment) {
        this(name, columns, primaryKey, foreignKeys, checks, indexes, comment, "");
    }

    /// The column of exactly that name.
    public Optional<ColumnDetails> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }
}
