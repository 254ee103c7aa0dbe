package dev.lexigram.sql.sqlite;

import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.catalog.CatalogRows;
import dev.lexigram.sql.catalog.CheckInfo;
import dev.lexigram.sql.catalog.ConstraintNames;
import dev.lexigram.sql.catalog.IndexInfo;
import dev.lexigram.sql.catalog.SchemaAssembly;
import dev.lexigram.sql.catalog.SchemaCatalog;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.SqlBrackets;
import dev.lexigram.sql.catalog.TableSize;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/// Reads SQLite's schema: its pragmas, joined over all tables, and the text of each table for what they do not
/// say.
///
/// Virtual tables and those that serve them are left out.
enum SqliteCatalog implements SchemaCatalog {
    INSTANCE;

    @Override
    public SchemaInfo read(Connection connection) throws SQLException {
        CatalogRows rows = new CatalogRows(connection);
        SchemaAssembly schema = new SchemaAssembly();
        Map<String, DeclaredTable> declared = new HashMap<>();
        rows.each(SqliteCatalogSql.RELATIONS, row -> relation(schema, declared, row));
        SqliteColumns columns = new SqliteColumns(schema, declared);
        rows.each(SqliteCatalogSql.COLUMNS, columns::read);
        columns.addKeys();
        SqliteReferences references = new SqliteReferences(schema, declared, columns.keys());
        rows.each(SqliteCatalogSql.REFERENCES, references::read);
        references.addAll();
        SqliteIndexes indexes = new SqliteIndexes(schema, declared);
        rows.each(SqliteCatalogSql.INDEXES, indexes::read);
        indexes.addAll();
        return schema.build();
    }

    @Override
    public List<TableSize> sizes(Connection connection) throws SQLException {
        CatalogRows rows = new CatalogRows(connection);
        Map<String, Long> bytes = new HashMap<>();
        rows.each(SqliteCatalogSql.BYTES, row -> bytes.put(row.text("relation"), row.size("bytes")));
        List<TableSize> sizes = new ArrayList<>();
        for (String question : counts(bytes.keySet().stream().sorted().toList())) {
            rows.each(question, row -> {
                String table = row.text("relation");
                sizes.add(new TableSize(table, row.size("lines"), bytes.getOrDefault(table, 0L)));
            });
        }
        return List.copyOf(sizes);
    }

    /// SQLite keeps no estimate, so the rows are counted; a statement has at most 500 parts.
    private static List<String> counts(List<String> tables) {
        List<String> questions = new ArrayList<>();
        for (int from = 0; from < tables.size(); from += 200) {
            StringJoiner question = new StringJoiner(" union all ");
            for (String table : tables.subList(from, Math.min(tables.size(), from + 200))) {
                question.add("select '" + table.replace("'", "''") + "' as relation, count(*) as lines from \""
                        + table.replace("\"", "\"\"") + "\"");
            }
            questions.add(question.toString());
        }
        return questions;
    }

    private static void relation(SchemaAssembly schema, Map<String, DeclaredTable> declared, CatalogRows.Row row)
            throws SQLException {
        String name = row.text("relation");
        String sql = row.text("sql");
        if (row.text("kind").equals("view")) {
            SqliteTokens tokens = new SqliteTokens(sql);
            tokens.seek("as");
            tokens.skip("as");
            schema.view(name, tokens.rest(), false);
            return;
        }
        DeclaredTable table = DeclaredTable.of(sql);
        declared.put(name, table);
        schema.table(name, "", row.text("options"));
        int number = 0;
        for (DeclaredTable.Check check : table.checks()) {
            number++;
            String made = new ConstraintNames(name).text(List.of(String.valueOf(number)), "check");
            schema.check(
                    name,
                    new CheckInfo(
                            check.name().isEmpty() ? made : check.name(), SqlBrackets.without(check.condition())));
        }
    }

    static IndexInfo.Part part(String text, boolean column, boolean descending) {
        return new IndexInfo.Part(text, column, descending ? Sort.Direction.DESC : Sort.Direction.ASC);
    }

    static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
