package dev.lexigram.sql.postgres;

import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.catalog.CatalogRows;
import dev.lexigram.sql.catalog.CheckInfo;
import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.ColumnDetails.Numbering;
import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.ForeignKeyInfo.Action;
import dev.lexigram.sql.catalog.IndexInfo;
import dev.lexigram.sql.catalog.SchemaAssembly;
import dev.lexigram.sql.catalog.SchemaCatalog;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.SqlBrackets;
import dev.lexigram.sql.catalog.TableSize;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads PostgreSQL's schemas: four questions, however many tables there are.
///
/// Partitions are part of their table, and what an extension made is left out.
enum PostgresCatalog implements SchemaCatalog {
    INSTANCE;

    @Override
    public SchemaInfo read(Connection connection) throws SQLException {
        CatalogRows rows = new CatalogRows(connection);
        SchemaAssembly schema = new SchemaAssembly();
        rows.each(PostgresCatalogSql.RELATIONS, row -> relation(schema, row));
        rows.each(PostgresCatalogSql.COLUMNS, row -> schema.column(row.text("relation"), column(row)));
        rows.each(PostgresCatalogSql.CONSTRAINTS, row -> constraint(schema, row));
        rows.each(PostgresCatalogSql.INDEXES, row -> schema.index(row.text("relation"), index(row)));
        return schema.build();
    }

    @Override
    public List<TableSize> sizes(Connection connection) throws SQLException {
        List<TableSize> sizes = new ArrayList<>();
        new CatalogRows(connection)
                .each(
                        PostgresCatalogSql.SIZES,
                        row -> sizes.add(new TableSize(row.text("relation"), row.size("lines"), row.size("bytes"))));
        return List.copyOf(sizes);
    }

    private static void relation(SchemaAssembly schema, CatalogRows.Row row) throws SQLException {
        String name = row.text("relation");
        switch (row.text("kind")) {
            case "v" -> schema.view(name, query(row.text("definition")), false);
            case "m" -> schema.view(name, query(row.text("definition")), true);
            case "S" -> schema.sequence(name);
            default -> schema.table(name, row.text("comment"), row.text("options"));
        }
    }

    private static String query(String definition) {
        String text = definition.strip();
        return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }

    private static ColumnDetails column(CatalogRows.Row row) throws SQLException {
        String expression = row.text("expression");
        Numbering numbering = numbering(row);
        boolean generated = !row.text("generated").isEmpty();
        boolean plain = numbering == Numbering.NONE && !generated && !expression.isEmpty();
        String base = PostgresTypes.shortened(row.text("base"));
        return new ColumnDetails(
                row.text("name"),
                PostgresTypes.shortened(row.text("type")) + row.text("collation"),
                row.is("nullable"),
                plain ? Optional.of(PostgresTypes.withoutCast(expression, base)) : Optional.empty(),
                numbering,
                generated ? Optional.of(generated(expression, row.text("generated"))) : Optional.empty(),
                row.text("comment"));
    }

    private static String generated(String expression, String kind) {
        return "(" + SqlBrackets.without(expression) + ")" + (kind.equals("v") ? " virtual" : " stored");
    }

    private static Numbering numbering(CatalogRows.Row row) throws SQLException {
        if (row.text("identity").equals("a")) {
            return Numbering.ALWAYS;
        }
        return row.text("identity").equals("d") || row.is("serial") ? Numbering.BY_DEFAULT : Numbering.NONE;
    }

    private static void constraint(SchemaAssembly schema, CatalogRows.Row row) throws SQLException {
        String table = row.text("relation");
        String name = row.text("name");
        switch (row.text("kind")) {
            case "p" -> schema.keyColumn(table, name, row.text("own"));
            case "c" -> schema.check(table, new CheckInfo(name, SqlBrackets.without(row.text("condition"))));
            default ->
                schema.reference(
                        table,
                        new ForeignKeyInfo(
                                name,
                                List.of(row.text("own")),
                                row.text("other_table"),
                                List.of(row.text("other")),
                                action(row.text("on_delete")),
                                action(row.text("on_update"))));
        }
    }

    private static Action action(String letter) {
        return switch (letter) {
            case "c" -> Action.CASCADE;
            case "n" -> Action.SET_NULL;
            case "d" -> Action.SET_DEFAULT;
            default -> Action.REFUSE;
        };
    }

    private static IndexInfo index(CatalogRows.Row row) throws SQLException {
        String where = row.text("condition");
        return new IndexInfo(
                row.text("name"),
                row.is("distinct_values"),
                row.is("constrained"),
                row.text("method"),
                List.of(part(row)),
                where.isEmpty() ? Optional.empty() : Optional.of(SqlBrackets.without(where)),
                row.is("valid"));
    }

    /// What a column of an index has besides its direction makes it an expression, so that it is kept.
    private static IndexInfo.Part part(CatalogRows.Row row) throws SQLException {
        boolean descending = row.is("descending");
        boolean nullsFirst = row.is("nulls_first");
        String column = row.text("column_name");
        String more = row.text("operators");
        String text = column.isEmpty() || !more.isEmpty() ? row.text("expression") + more : column;
        if (descending == nullsFirst) {
            Sort.Direction direction = descending ? Sort.Direction.DESC : Sort.Direction.ASC;
            return new IndexInfo.Part(text, !column.isEmpty() && more.isEmpty(), direction);
        }
        String order = (descending ? " desc" : "") + (nullsFirst ? " nulls first" : " nulls last");
        return new IndexInfo.Part(row.text("expression") + more + order, false, Sort.Direction.ASC);
    }
}
