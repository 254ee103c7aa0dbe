package dev.lexigram.cli.db;

import dev.lexigram.cli.output.Table;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.catalog.QuotedNames;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.inspect.SchemaInspector;
import dev.lexigram.sql.schema.SchemaManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All that is in a database, and the statements that drop it.
///
/// @param schema its tables, views and sequences
/// @param rows of each table how many rows it has, as the database believes
public record Contents(SchemaInfo schema, Map<String, Long> rows) {

    public static Contents of(Database database) {
        SchemaInspector inspector = SchemaInspector.on(database);
        Map<String, Long> rows = new LinkedHashMap<>();
        inspector.sizes().forEach(size -> rows.put(size.table(), size.rows()));
        return new Contents(inspector.schema(), rows);
    }

    public boolean isEmpty() {
        return schema.tables().isEmpty() && schema.views().isEmpty();
    }

    /// Each table with its rows, for a person who is asked about them.
    public Table table() {
        Table table = Table.report("table", "rows");
        schema.tables().forEach(each -> table.add(each.name(), rows.get(each.name())));
        return table;
    }

    /// The statements that drop all tables, views and sequences, whatever refers to what.
    public List<String> drops(Database database) {
        Dialect dialect = database.unwrap(Dialect.class);
        QuotedNames names = QuotedNames.of(dialect);
        List<String> drops = new ArrayList<>();
        schema.views()
                .reversed()
                .forEach(view -> drops.add("drop " + (view.materialized() ? "materialized " : "") + "view if exists "
                        + names.quote(view.name()) + (cascades(dialect) ? " cascade" : "")));
        if (!cascades(dialect)) {
            drops.addAll(keys(dialect, names));
        }
        ordered()
                .forEach(table -> drops.add(
                        "drop table if exists " + names.quote(table.name()) + (cascades(dialect) ? " cascade" : "")));
        if (dialect.can(Capability.SEQUENCES)) {
            schema.sequences().forEach(name -> drops.add("drop sequence if exists " + names.quote(name)));
        }
        return drops;
    }

    /// Drops all tables, views and sequences; on PostgreSQL and SQLite all or nothing.
    public void drop(Database database) {
        List<String> statements = drops(database);
        if (SchemaManager.on(database).isTransactional()) {
            database.useTransaction(tx ->
                    statements.forEach(statement -> database.sql(statement).execute()));
        } else {
            statements.forEach(statement -> database.sql(statement).execute());
        }
    }

    private static boolean cascades(Dialect dialect) {
        return dialect.name().equals("PostgreSQL");
    }

    /// Where dropping does not cascade and foreign keys can go by themselves, they go first.
    private List<String> keys(Dialect dialect, QuotedNames names) {
        if (dialect.refersAhead()) {
            return List.of();
        }
        return schema.tables().stream()
                .flatMap(table -> table.foreignKeys().stream()
                        .map(key -> "alter table " + names.quote(table.name()) + " drop foreign key "
                                + names.quote(key.name())))
                .toList();
    }

    /// Those that refer to others first, as far as they do not go round in a circle.
    private List<TableDetails> ordered() {
        List<TableDetails> left = new ArrayList<>(schema.tables());
        List<TableDetails> order = new ArrayList<>();
        while (!left.isEmpty()) {
            TableDetails next = left.stream()
                    .filter(table -> left.stream().noneMatch(other -> refers(other, table)))
                    .findFirst()
                    .orElse(left.getFirst());
            left.remove(next);
            order.add(next);
        }
        return order;
    }

    private static boolean refers(TableDetails from, TableDetails to) {
        return !from.name().equals(to.name())
                && from.foreignKeys().stream().anyMatch(key -> key.table().equals(to.name()));
    }
}
