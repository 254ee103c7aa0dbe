package dev.lexigram.sql.sqlite;

import dev.lexigram.sql.catalog.CatalogRows;
import dev.lexigram.sql.catalog.ConstraintNames;
import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.ForeignKeyInfo.Action;
import dev.lexigram.sql.catalog.SchemaAssembly;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads foreign keys. Not thread-safe.
final class SqliteReferences {

    private final SchemaAssembly schema;
    private final Map<String, DeclaredTable> declared;
    private final Map<String, List<String>> keys;
    private final Map<Place, List<ForeignKeyInfo>> parts = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    /// @param keys the columns of the primary keys
    SqliteReferences(SchemaAssembly schema, Map<String, DeclaredTable> declared, Map<String, List<String>> keys) {
        this.schema = schema;
        this.declared = declared;
        this.keys = keys;
    }

    private record Place(String table, int id) {}

    void read(CatalogRows.Row row) throws SQLException {
        String other = row.text("other_table");
        int place = row.number("seq");
        List<String> key = keys.getOrDefault(other, List.of());
        // Without columns a key refers to the primary key.
        String target = row.text("other").isEmpty() && place < key.size() ? key.get(place) : row.text("other");
        ForeignKeyInfo part = new ForeignKeyInfo(
                "",
                List.of(row.text("own")),
                other,
                List.of(target),
                action(row.text("on_delete")),
                action(row.text("on_update")));
        parts.computeIfAbsent(new Place(row.text("relation"), row.number("id")), unknown -> new ArrayList<>())
                .add(part);
    }

    private static Action action(String words) {
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "cascade" -> Action.CASCADE;
            case "set null" -> Action.SET_NULL;
            case "set default" -> Action.SET_DEFAULT;
            default -> Action.REFUSE;
        };
    }

    /// Adds what was read, now that the keys are known as a whole.
    void addAll() {
        parts.forEach((place, found) -> {
            List<String> columns =
                    found.stream().map(part -> part.columns().getFirst()).toList();
            String name = name(place.table, columns);
            for (ForeignKeyInfo part : found) {
                schema.reference(
                        place.table,
                        new ForeignKeyInfo(
                                name, part.columns(), part.table(), part.targets(), part.onDelete(), part.onUpdate()));
            }
        });
    }

    /// Several keys of the same columns have names in the order of the text.
    private String name(String table, List<String> columns) {
        String made = new ConstraintNames(table).text(columns, "fkey");
        int number = seen.merge(table + "/" + made, 1, Integer::sum);
        DeclaredTable text = declared.get(table);
        List<String> names = text == null ? List.of() : text.names(true, columns);
        String given = number <= names.size() ? names.get(number - 1) : "";
        if (!given.isEmpty()) {
            return given;
        }
        return number == 1 ? made : made + number;
    }
}
