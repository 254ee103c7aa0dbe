package dev.lexigram.sql.sqlite;

import dev.lexigram.sql.catalog.CatalogRows;
import dev.lexigram.sql.catalog.ConstraintNames;
import dev.lexigram.sql.catalog.IndexInfo;
import dev.lexigram.sql.catalog.SchemaAssembly;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads indexes and unique constraints. Not thread-safe.
final class SqliteIndexes {

    private final SchemaAssembly schema;
    private final Map<String, DeclaredTable> declared;
    private final Map<String, Read> indexes = new LinkedHashMap<>();

    SqliteIndexes(SchemaAssembly schema, Map<String, DeclaredTable> declared) {
        this.schema = schema;
        this.declared = declared;
    }

    private record Read(String table, boolean unique, boolean constraint, String sql, List<Part> parts) {}

    private record Part(String column, boolean expression, boolean descending) {}

    void read(CatalogRows.Row row) throws SQLException {
        String table = row.text("relation");
        boolean unique = row.is("distinct_values");
        boolean constraint = row.text("origin").equals("u");
        String sql = row.text("sql");
        indexes.computeIfAbsent(
                        row.text("name"), unknown -> new Read(table, unique, constraint, sql, new ArrayList<>()))
                .parts
                .add(new Part(row.text("column_name"), row.number("column_number") < 0, row.is("descending")));
    }

    /// Adds what was read, now that the indexes are known as a whole.
    void addAll() {
        indexes.forEach((name, index) -> schema.index(index.table, index.constraint ? key(index) : index(name, index)));
    }

    /// SQLite makes up a name for the index of a constraint, which says nothing.
    private IndexInfo key(Read index) {
        List<String> columns = index.parts.stream().map(Part::column).toList();
        DeclaredTable text = declared.get(index.table);
        String given = text == null
                ? ""
                : text.names(false, columns).stream()
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse("");
        String made = new ConstraintNames(index.table).text(columns, "key");
        List<IndexInfo.Part> parts = index.parts.stream()
                .map(part -> SqliteCatalog.part(part.column, true, part.descending))
                .toList();
        return new IndexInfo(given.isEmpty() ? made : given, true, true, "btree", parts, Optional.empty(), true);
    }

    private static IndexInfo index(String name, Read index) {
        DeclaredIndex text = DeclaredIndex.of(index.sql);
        List<IndexInfo.Part> parts = new ArrayList<>();
        for (int i = 0; i < index.parts.size(); i++) {
            Part part = index.parts.get(i);
            boolean column = !part.expression
                    && (i >= text.parts().size() || text.parts().get(i).plain());
            String words = column ? part.column : text.parts().get(i).text();
            parts.add(SqliteCatalog.part(words, column, part.descending));
        }
        return new IndexInfo(name, index.unique, false, "btree", parts, text.where(), true);
    }
}
