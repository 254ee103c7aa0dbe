package dev.lexigram.sql.diff;

import dev.lexigram.sql.catalog.CheckInfo;
import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.IndexInfo;
import dev.lexigram.sql.catalog.PrimaryKeyInfo;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.diff.SchemaChange.AddCheck;
import dev.lexigram.sql.diff.SchemaChange.AddColumn;
import dev.lexigram.sql.diff.SchemaChange.AddForeignKey;
import dev.lexigram.sql.diff.SchemaChange.AddIndex;
import dev.lexigram.sql.diff.SchemaChange.AlterColumn;
import dev.lexigram.sql.diff.SchemaChange.ChangePrimaryKey;
import dev.lexigram.sql.diff.SchemaChange.CreateSequence;
import dev.lexigram.sql.diff.SchemaChange.CreateTable;
import dev.lexigram.sql.diff.SchemaChange.DropCheck;
import dev.lexigram.sql.diff.SchemaChange.DropColumn;
import dev.lexigram.sql.diff.SchemaChange.DropForeignKey;
import dev.lexigram.sql.diff.SchemaChange.DropIndex;
import dev.lexigram.sql.diff.SchemaChange.DropSequence;
import dev.lexigram.sql.diff.SchemaChange.DropTable;
import dev.lexigram.sql.diff.SchemaChange.RenameColumn;
import dev.lexigram.sql.diff.SchemaChange.RenameTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A schema on which changes are tried out, as a database would make them. Not thread-safe.
final class Tables {

    private final Map<String, TableDetails> tables = new TreeMap<>();
    private final TreeSet<String> sequences;
    private final SchemaInfo before;

    Tables(SchemaInfo before) {
        this.before = before;
        before.tables().forEach(table -> tables.put(table.name(), table));
        sequences = new TreeSet<>(before.sequences());
    }

    /// The schema after these changes.
    static SchemaInfo after(SchemaInfo before, List<? extends SchemaChange> changes) {
        Tables tables = new Tables(before);
        changes.forEach(tables::apply);
        return tables.schema();
    }

    SchemaInfo schema() {
        return new SchemaInfo(List.copyOf(tables.values()), before.views(), List.copyOf(sequences));
    }

    Optional<TableDetails> find(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    Collection<TableDetails> all() {
        return tables.values();
    }

    void apply(SchemaChange change) {
        switch (change) {
            case CreateTable create -> tables.put(create.table(), create.details());
            case DropTable drop -> tables.remove(drop.table());
            case RenameTable rename -> rename(rename);
            case RenameColumn rename -> rename(rename);
            case CreateSequence create -> sequences.add(create.table());
            case DropSequence drop -> sequences.remove(drop.table());
            default -> tables.computeIfPresent(change.table(), (name, table) -> changed(table, change));
        }
    }

    private void rename(RenameTable rename) {
        Parts parts = Parts.of(tables.remove(rename.table()));
        parts.name = rename.to();
        tables.put(rename.to(), parts.table());
        each(other -> other.foreignKeys.replaceAll(
                key -> key.table().equals(rename.table()) ? key(key, rename.to(), key.columns(), key.targets()) : key));
    }

    private void rename(RenameColumn rename) {
        tables.computeIfPresent(rename.table(), (name, table) -> renamed(table, rename.column(), rename.to()));
        each(other -> other.foreignKeys.replaceAll(key -> key.table().equals(rename.table())
                ? key(key, key.table(), key.columns(), renamed(key.targets(), rename.column(), rename.to()))
                : key));
    }

    private void each(Consumer<Parts> change) {
        tables.replaceAll((name, table) -> {
            Parts parts = Parts.of(table);
            change.accept(parts);
            return parts.table();
        });
    }

    private static ForeignKeyInfo key(ForeignKeyInfo key, String table, List<String> columns, List<String> targets) {
        return new ForeignKeyInfo(key.name(), columns, table, targets, key.onDelete(), key.onUpdate());
    }

    private static TableDetails renamed(TableDetails table, String from, String to) {
        UnaryOperator<String> expression = text -> Expressions.renamed(text, from, to);
        Parts parts = Parts.of(table);
        parts.columns.replaceAll(column -> new ColumnDetails(
                column.name().equals(from) ? to : column.name(),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                column.numbering(),
                column.generated().map(expression),
                column.comment()));
        parts.primaryKey =
                parts.primaryKey.map(key -> new PrimaryKeyInfo(key.name(), renamed(key.columns(), from, to)));
        parts.foreignKeys.replaceAll(key -> key(key, key.table(), renamed(key.columns(), from, to), key.targets()));
        parts.checks.replaceAll(check -> new CheckInfo(check.name(), expression.apply(check.condition())));
        parts.indexes.replaceAll(index -> renamed(index, from, to));
        return parts.table();
    }

    private static IndexInfo renamed(IndexInfo index, String from, String to) {
        List<IndexInfo.Part> parts = index.parts().stream()
                .map(part -> new IndexInfo.Part(
                        part.column()
                                ? renamed(List.of(part.text()), from, to).getFirst()
                                : Expressions.renamed(part.text(), from, to),
                        part.column(),
                        part.direction()))
                .toList();
        return new IndexInfo(
                index.name(),
                index.unique(),
                index.constraint(),
                index.method(),
                parts,
                index.where().map(where -> Expressions.renamed(where, from, to)),
                index.valid());
    }

    private static List<String> renamed(List<String> columns, String from, String to) {
        return columns.stream().map(column -> column.equals(from) ? to : column).toList();
    }

    private static TableDetails changed(TableDetails table, SchemaChange change) {
        Parts parts = Parts.of(table);
        switch (change) {
            case AddColumn add -> parts.columns.add(add.column());
            case DropColumn drop ->
                parts.columns.removeIf(
                        column -> column.name().equals(drop.column().name()));
            case AlterColumn alter ->
                parts.columns.replaceAll(
                        column -> column.name().equals(alter.to().name()) ? alter.to() : column);
            case ChangePrimaryKey key -> parts.primaryKey = key.to();
            case AddForeignKey add -> parts.foreignKeys.add(add.reference());
            case DropForeignKey drop -> parts.foreignKeys.remove(drop.reference());
            case AddCheck add -> parts.checks.add(add.check());
            case DropCheck drop -> parts.checks.remove(drop.check());
            case AddIndex add -> parts.indexes.add(add.index());
            case DropIndex drop -> parts.indexes.remove(drop.index());
            case CreateTable ignored -> {}
            case DropTable ignored -> {}
            case RenameTable ignored -> {}
            case RenameColumn ignored -> {}
            case CreateSequence ignored -> {}
            case DropSequence ignored -> {}
        }
        return parts.table();
    }

    /// A table whose parts can be changed.
    private static final class Parts {

        private final TableDetails from;
        private String name;
        private final List<ColumnDetails> columns;
        private Optional<PrimaryKeyInfo> primaryKey;
        private final List<ForeignKeyInfo> foreignKeys;
        private final List<CheckInfo> checks;
        private final List<IndexInfo> indexes;

        private Parts(TableDetails from) {
            this.from = from;
            name = from.name();
            columns = new ArrayList<>(from.columns());
            primaryKey = from.primaryKey();
            foreignKeys = new ArrayList<>(from.foreignKeys());
            checks = new ArrayList<>(from.checks());
            indexes = new ArrayList<>(from.indexes());
        }

        static Parts of(TableDetails table) {
            return new Parts(table);
        }

        TableDetails table() {
            return new TableDetails(
                    name, columns, primaryKey, foreignKeys, checks, indexes, from.comment(), from.options());
        }
    }
}
