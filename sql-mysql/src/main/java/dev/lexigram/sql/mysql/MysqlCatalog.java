package dev.lexigram.sql.mysql;

import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.catalog.CatalogRows;
import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.ForeignKeyInfo.Action;
import dev.lexigram.sql.catalog.IndexInfo;
import dev.lexigram.sql.catalog.SchemaAssembly;
import dev.lexigram.sql.catalog.SchemaCatalog;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.SqlBrackets;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.catalog.TableSize;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads MySQL's and MariaDB's schemas from the information schema: five questions, however many tables there
/// are.
///
/// A unique constraint is a unique index there. Rows that name a table are asked for before its columns, as those
/// have the table's collation.
///
/// @param flavour which of the two
record MysqlCatalog(Flavour flavour) implements SchemaCatalog {

    static SchemaCatalog of(Flavour flavour) {
        return new MysqlCatalog(flavour);
    }

    @Override
    public SchemaInfo read(Connection connection) throws SQLException {
        CatalogRows rows = new CatalogRows(connection);
        SchemaAssembly schema = new SchemaAssembly();
        Map<String, String> collations = new HashMap<>();
        rows.each(MysqlCatalogSql.RELATIONS, row -> relation(schema, collations, row));
        MysqlColumns columns = new MysqlColumns(flavour, schema, collations);
        boolean mysql = flavour == Flavour.MYSQL;
        rows.each(mysql ? MysqlCatalogSql.MYSQL_CHECKS : MysqlCatalogSql.MARIADB_CHECKS, columns::check);
        rows.each(MysqlCatalogSql.COLUMNS, columns::read);
        rows.each(MysqlCatalogSql.KEYS, row -> key(schema, row));
        rows.each(mysql ? MysqlCatalogSql.MYSQL_INDEXES : MysqlCatalogSql.MARIADB_INDEXES, row -> index(schema, row));
        return withoutOwnIndexes(schema);
    }

    @Override
    public List<TableSize> sizes(Connection connection) throws SQLException {
        List<TableSize> sizes = new ArrayList<>();
        new CatalogRows(connection)
                .each(
                        MysqlCatalogSql.SIZES,
                        row -> sizes.add(
                                new TableSize(row.text("relation"), row.size("lines_of_it"), row.size("bytes"))));
        return List.copyOf(sizes);
    }

    private void relation(SchemaAssembly schema, Map<String, String> collations, CatalogRows.Row row)
            throws SQLException {
        String name = row.text("relation");
        switch (row.text("kind")) {
            // The server writes the database into each name, but the view may be needed in another.
            case "VIEW" -> schema.view(name, row.text("definition").replace("`" + row.text("place") + "`.", ""), false);
            case "SEQUENCE" -> schema.sequence(name);
            default -> {
                String collation = row.text("collation");
                collations.put(name, collation);
                String engine = row.text("engine");
                String more = engine.equalsIgnoreCase("innodb") || engine.isEmpty() ? "" : " engine " + engine;
                schema.table(name, row.text("said"), MysqlColumns.collation(collation) + more);
            }
        }
    }

    private static void key(SchemaAssembly schema, CatalogRows.Row row) throws SQLException {
        String table = row.text("relation");
        String other = row.text("other_table");
        if (other.isEmpty()) {
            schema.keyColumn(table, row.text("name"), row.text("own"));
            return;
        }
        String place = row.text("other_place");
        schema.reference(
                table,
                new ForeignKeyInfo(
                        row.text("name"),
                        List.of(row.text("own")),
                        place.equals(row.text("place")) ? other : place + "." + other,
                        List.of(row.text("other")),
                        action(row.text("on_delete")),
                        action(row.text("on_update"))));
    }

    private static Action action(String words) {
        return switch (words) {
            case "CASCADE" -> Action.CASCADE;
            case "SET NULL" -> Action.SET_NULL;
            case "SET DEFAULT" -> Action.SET_DEFAULT;
            default -> Action.REFUSE;
        };
    }

    private void index(SchemaAssembly schema, CatalogRows.Row row) throws SQLException {
        schema.index(
                row.text("relation"),
                new IndexInfo(
                        row.text("name"),
                        !row.is("repeated"),
                        false,
                        row.text("method").toLowerCase(Locale.ROOT),
                        List.of(part(row)),
                        Optional.empty(),
                        row.is("used")));
    }

    private IndexInfo.Part part(CatalogRows.Row row) throws SQLException {
        Sort.Direction direction = row.text("direction").equals("D") ? Sort.Direction.DESC : Sort.Direction.ASC;
        String expression = row.text("expression");
        if (!expression.isEmpty()) {
            String text = SqlBrackets.without(new MysqlWords(flavour).expression(expression));
            return new IndexInfo.Part("(" + text + ")", false, direction);
        }
        String column = row.text("own");
        String prefix = row.text("prefix");
        boolean whole = prefix.isEmpty() || row.text("method").equals("SPATIAL");
        String text = whole ? column : "`" + column.replace("`", "``") + "`(" + prefix + ")";
        return new IndexInfo.Part(text, whole, direction);
    }

    /// Without the indexes that the server makes for foreign keys that have none; they have the name of the key, or
    /// of its first column.
    private static SchemaInfo withoutOwnIndexes(SchemaAssembly schema) {
        for (TableDetails table : schema.build().tables()) {
            for (ForeignKeyInfo key : table.foreignKeys()) {
                table.indexes().stream()
                        .filter(index -> isMadeFor(key, index))
                        .forEach(index -> schema.removeIndex(table.name(), index.name()));
            }
        }
        return schema.build();
    }

    private static boolean isMadeFor(ForeignKeyInfo key, IndexInfo index) {
        boolean named = index.name().equals(key.name())
                || index.name().equals(key.columns().getFirst());
        return named
                && !index.unique()
                && index.parts().stream().map(IndexInfo.Part::text).toList().equals(key.columns());
    }
}
