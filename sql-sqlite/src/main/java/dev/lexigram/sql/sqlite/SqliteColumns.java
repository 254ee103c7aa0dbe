package dev.lexigram.sql.sqlite;

import dev.lexigram.sql.catalog.CatalogRows;
import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.ColumnDetails.Numbering;
import dev.lexigram.sql.catalog.SchemaAssembly;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads columns and primary keys. Not thread-safe.
final class SqliteColumns {

    private static final Pattern PAIR = Pattern.compile("\\(\\s*(\\d+)\\s*,\\s*(\\d+)\\s*\\)");
    // What `default` takes without brackets.
    private static final Pattern LITERAL = Pattern.compile(
            "'(?:[^']|'')*'|x'[0-9a-f]*'|[+-]?\\s*(?:0x[0-9a-f_]+|[0-9._]+(?:e[+-]?[0-9]+)?)|null|true|false|current_(?:time|date|timestamp)|\"[^\"]*\"",
            Pattern.CASE_INSENSITIVE);

    private final SchemaAssembly schema;
    private final Map<String, DeclaredTable> declared;
    private final Map<String, List<Read>> tables = new LinkedHashMap<>();
    private final Map<String, List<String>> keys = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    SqliteColumns(SchemaAssembly schema, Map<String, DeclaredTable> declared) {
        this.schema = schema;
        this.declared = declared;
    }

    private record Read(ColumnDetails column, int keyPlace, boolean withoutRowid) {}

    void read(CatalogRows.Row row) throws SQLException {
        String table = row.text("relation");
        String name = row.text("name");
        Optional<DeclaredTable.Column> said = Optional.ofNullable(declared.get(table))
                .map(found -> found.columns().get(name.toLowerCase(Locale.ROOT)));
        String generated = said.map(DeclaredTable.Column::generated).orElse("");
        String defaultValue = row.text("default_value");
        ColumnDetails column = new ColumnDetails(
                name,
                type(row.text("type"), said.map(DeclaredTable.Column::collation).orElse("")),
                !row.is("required") && row.number("key_place") == 0,
                defaultValue.isEmpty() ? Optional.empty() : Optional.of(written(defaultValue)),
                Numbering.NONE,
                SqliteCatalog.given(row.number("hidden") == 0 ? "" : generated),
                "");
        tables.computeIfAbsent(table, unknown -> new ArrayList<>())
                .add(new Read(column, row.number("key_place"), row.is("without_rowid")));
    }

    private static String type(String declaredType, String collation) {
        String type = PAIR.matcher(declaredType.toLowerCase(Locale.ROOT)).replaceAll("($1, $2)");
        // SQLite leaves these words at the end of the type's name.
        String plain = type.replaceFirst("\\s*generated always$", "");
        return collation.isEmpty() ? plain : plain + " collate " + collation.toLowerCase(Locale.ROOT);
    }

    private static String written(String defaultValue) {
        return LITERAL.matcher(defaultValue).matches() ? defaultValue : "(" + defaultValue + ")";
    }

    /// Adds what was read, now that the keys are known as a whole.
    void addKeys() {
        tables.forEach((table, columns) -> {
            List<Read> key = columns.stream()
                    .filter(column -> column.keyPlace > 0)
                    .sorted((one, other) -> Integer.compare(one.keyPlace, other.keyPlace))
                    .toList();
            columns.forEach(column -> schema.column(table, numbered(column, key)));
            String given = Optional.ofNullable(declared.get(table))
                    .map(DeclaredTable::key)
                    .orElse("");
            String name = given.isEmpty() ? table + "_pkey" : given;
            key.forEach(column -> schema.keyColumn(table, name, column.column.name()));
            keys.put(table, key.stream().map(column -> column.column.name()).toList());
        });
    }

    /// `integer primary key` is SQLite's row id.
    private static ColumnDetails numbered(Read read, List<Read> key) {
        ColumnDetails column = read.column;
        boolean numbers = key.size() == 1
                && read.keyPlace == 1
                && !read.withoutRowid
                && column.type().equals("integer");
        return numbers
                ? new ColumnDetails(
                        column.name(),
                        column.type(),
                        false,
                        Optional.empty(),
                        Numbering.BY_DEFAULT,
                        column.generated(),
                        column.comment())
                : column;
    }

    /// The columns of the primary keys, by table in whatever case.
    Map<String, List<String>> keys() {
        return keys;
    }
}
