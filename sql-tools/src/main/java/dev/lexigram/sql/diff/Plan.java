package dev.lexigram.sql.diff;

import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.QuotedNames;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.catalog.TableStatements;
import dev.lexigram.sql.diff.SchemaChange.AddColumn;
import dev.lexigram.sql.diff.SchemaChange.CreateSequence;
import dev.lexigram.sql.diff.SchemaChange.CreateTable;
import dev.lexigram.sql.diff.SchemaChange.DropTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Changes that are to be written as statements; no table or column changes its name in them.
///
/// @param rules the database and its types
/// @param words how names and parts of tables are written
/// @param before the schema without the changes
/// @param after the schema with them
/// @param changes the changes
/// @param direction whether they take others back
record Plan(
        Comparison rules,
        Words words,
        SchemaInfo before,
        SchemaInfo after,
        List<SchemaChange> changes,
        Direction direction) {

    /// Which way it goes.
    enum Direction {
        UP,
        DOWN
    }

    /// How names and parts of tables are written.
    record Words(TableStatements statements, QuotedNames names) {

        String quoted(String name) {
            return names.quote(name);
        }
    }

    TableStatements statements() {
        return words.statements();
    }

    String quoted(String name) {
        return words.quoted(name);
    }

    <T extends SchemaChange> List<T> of(Class<T> type) {
        return of(type, changes).toList();
    }

    static <T extends SchemaChange> Stream<T> of(Class<T> type, List<SchemaChange> changes) {
        return changes.stream().filter(type::isInstance).map(type::cast);
    }

    /// The changes of tables that stay, by table.
    Map<String, List<SchemaChange>> altered() {
        Map<String, List<SchemaChange>> altered = new LinkedHashMap<>();
        for (SchemaChange change : changes) {
            if (before.table(change.table()).isPresent()
                    && after.table(change.table()).isPresent()) {
                altered.computeIfAbsent(change.table(), table -> new ArrayList<>())
                        .add(change);
            }
        }
        return altered;
    }

    TableDetails before(String table) {
        return before.table(table).orElseThrow();
    }

    TableDetails after(String table) {
        return after.table(table).orElseThrow();
    }

    /// What people should know before this change is made.
    List<String> notes(SchemaChange change) {
        List<String> notes = new ArrayList<>();
        change.loss().ifPresent(loss -> notes.add("loses data: " + loss));
        boolean restores =
                change instanceof AddColumn || change instanceof CreateTable || change instanceof CreateSequence;
        if (direction == Direction.DOWN && restores) {
            notes.add("brings back the structure, not the data: "
                    + change.sentence().replaceAll("\\.$", ""));
        }
        return notes;
    }

    Step step(SchemaChange change, String sql) {
        return new Step(sql, notes(change));
    }

    /// Whether a new column needs a value in each row that is there.
    static boolean needsValue(ColumnDetails column) {
        return !column.nullable()
                && column.defaultValue().isEmpty()
                && column.generated().isEmpty()
                && column.numbering() == ColumnDetails.Numbering.NONE;
    }

    /// What is said where a value stands in.
    String standInNote(String table, ColumnDetails column) {
        String value = rules.types().standIn(column.type());
        return "back-fill: rows of '" + table + "' need a value of '" + column.name() + "'; "
                + (value.equals("null") ? "give them one before the next statement" : value + " stands in for it");
    }

    /// The tables that are dropped, those that refer to others first.
    List<DropTable> dropsInOrder() {
        List<DropTable> left = new ArrayList<>(of(DropTable.class));
        List<DropTable> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            DropTable next = left.stream()
                    .filter(drop ->
                            left.stream().noneMatch(other -> !other.equals(drop) && refers(other, drop.table())))
                    .findFirst()
                    .orElse(left.getFirst());
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean refers(DropTable drop, String table) {
        return refers(drop.details(), table);
    }

    static boolean refers(TableDetails from, String table) {
        return from.foreignKeys().stream().map(ForeignKeyInfo::table).anyMatch(table::equals);
    }

    /// The tables that are made, those that others refer to first.
    List<CreateTable> createsInOrder() {
        List<CreateTable> left = new ArrayList<>(of(CreateTable.class));
        List<CreateTable> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            CreateTable next = left.stream()
                    .filter(create -> left.stream()
                            .noneMatch(other -> !other.equals(create) && refers(create.details(), other.table())))
                    .findFirst()
                    .orElse(left.getFirst());
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }
}
