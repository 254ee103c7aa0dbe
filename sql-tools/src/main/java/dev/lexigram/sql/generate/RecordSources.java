package dev.lexigram.sql.generate;

import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.dialect.Dialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Generates the records of a schema's tables.
///
/// Each reads every row of its table, and declares what annotations can declare: keys, numbering, lengths, what
/// must not be null, unique values, indexes, conditions, foreign keys of one column to the key of another record.
/// What they cannot is named in the record's comment. Columns that the database computes, and those of types that
/// Java has no form for, are read only.
///
/// A class has the table's name in the singular: of `…ies` it becomes `…y`, of `…sses`, `…shes`, `…ches`, `…xes`
/// and `…zes` the last two letters go, of another `s` (not `ss`, `us`, `is`) the last; a few words such as `people`
/// have their own form. A name that Java or the record itself needs, such as `Character`, has `Row` behind it. A
/// component whose name is a word of Java has `Value` behind it. Tables and columns whose names are no identifiers
/// (letters, digits, underscores) cannot be mapped and are left out.
public final class RecordSources {

    private RecordSources() {}

    /// @param schema as it was read
    /// @param dialect that of the database that it was read from
    /// @return a source for each table, sorted by table
    public static List<SourceFile> of(SchemaInfo schema, Dialect dialect, SourceOptions options) {
        Map<String, MappedTable> tables = mapped(schema, dialect, options);
        return tables.values().stream()
                .map(table ->
                        RecordText.of(table, tables, options.packageName()).file())
                .toList();
    }

    /// The tables that have a record, by their names.
    static Map<String, MappedTable> mapped(SchemaInfo schema, Dialect dialect, SourceOptions options) {
        JavaNames names = new JavaNames();
        JavaTypes types = new JavaTypes(dialect);
        Map<String, MappedTable> tables = new LinkedHashMap<>();
        schema.tables().stream()
                .filter(table -> options.takes(table.name()) && JavaNames.canBeMapped(table.name()))
                .map(table -> MappedTable.of(table, names.classOf(table.name()), types))
                .filter(table -> !table.components().isEmpty())
                .forEach(table -> tables.put(table.table().name(), table));
        return tables;
    }
}
