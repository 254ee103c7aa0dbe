package dev.lexigram.sql.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Puts a schema together from the rows of a catalog, which come table by table, column by column and part by
/// part. What belongs to a table that was not named is left out. Not thread-safe.
public final class SchemaAssembly {

    private final Map<String, Relation> relations = new TreeMap<>();
    private final TreeSet<String> sequences = new TreeSet<>();

    /// There is a table.
    ///
    /// @param options see {@link TableDetails#options}
    public void table(String name, String comment, String options) {
        relations.put(name, new Relation(new Head(name, comment, options, Optional.empty())));
    }

    /// There is a view.
    public void view(String name, String definition, boolean materialized) {
        ViewInfo view = new ViewInfo(name, List.of(), definition, materialized);
        relations.put(name, new Relation(new Head(name, "", "", Optional.of(view))));
    }

    /// There is a sequence that belongs to no column.
    public void sequence(String name) {
        sequences.add(name);
    }

    /// The next column of a table or view.
    public void column(String relation, ColumnDetails column) {
        of(relation).ifPresent(found -> found.columns.add(column));
    }

    /// The next column of a primary key.
    public void keyColumn(String table, String key, String column) {
        of(table).ifPresent(found -> {
            List<String> columns =
                    new ArrayList<>(found.key.map(PrimaryKeyInfo::columns).orElse(List.of()));
            columns.add(column);
            found.key = Optional.of(new PrimaryKeyInfo(key, columns));
        });
    }

    /// The next pair of columns of a foreign key.
    ///
    /// @param part the key with that pair only
    public void reference(String table, ForeignKeyInfo part) {
        of(table).ifPresent(found -> found.foreignKeys.merge(part.name(), part, SchemaAssembly::joined));
    }

    public void check(String table, CheckInfo check) {
        of(table).ifPresent(found -> found.checks.put(check.name(), check));
    }

    /// The next part of an index.
    ///
    /// @param part the index with that part only
    public void index(String table, IndexInfo part) {
        of(table).ifPresent(found -> found.indexes.merge(part.name(), part, SchemaAssembly::joined));
    }

    /// The primary key's columns as far as they were named.
    public List<String> key(String table) {
        return of(table)
                .flatMap(found -> found.key)
                .map(PrimaryKeyInfo::columns)
                .orElse(List.of());
    }

    /// Takes away indexes that the database made by itself.
    public void removeIndex(String table, String name) {
        of(table).ifPresent(found -> found.indexes.remove(name));
    }

    /// The schema.
    public SchemaInfo build() {
        List<TableDetails> tables = relations.values().stream()
                .filter(relation -> relation.head.view.isEmpty())
                .map(Relation::table)
                .toList();
        List<ViewInfo> views = relations.values().stream()
                .flatMap(relation -> relation.view().stream())
                .sorted(Comparator.comparing(ViewInfo::name))
                .toList();
        return new SchemaInfo(tables, views, List.copyOf(sequences));
    }

    private Optional<Relation> of(String name) {
        return Optional.ofNullable(relations.get(name));
    }

    private static ForeignKeyInfo joined(ForeignKeyInfo one, ForeignKeyInfo other) {
        return new ForeignKeyInfo(
                one.name(),
                joined(one.columns(), other.columns()),
                one.table(),
                joined(one.targets(), other.targets()),
                one.onDelete(),
                one.onUpdate());
    }

    private static IndexInfo joined(IndexInfo one, IndexInfo other) {
        return new IndexInfo(
                one.name(),
                one.unique(),
                one.constraint(),
                one.method(),
                joined(one.parts(), other.parts()),
                one.where(),
                one.valid());
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private record Head(String name, String comment, String options, Optional<ViewInfo> view) {}

    private static final class Relation {

        private final Head head;
        private final List<ColumnDetails> columns = new ArrayList<>();
        private final Map<String, ForeignKeyInfo> foreignKeys = new TreeMap<>();
        private final Map<String, CheckInfo> checks = new TreeMap<>();
        private final Map<String, IndexInfo> indexes = new TreeMap<>();
        private Optional<PrimaryKeyInfo> key = Optional.empty();

        Relation(Head head) {
            this.head = head;
        }

        TableDetails table() {
            return new TableDetails(
                    head.name,
                    columns,
                    key,
                    List.copyOf(foreignKeys.values()),
                    List.copyOf(checks.values()),
                    List.copyOf(indexes.values()),
                    head.comment,
                    head.options);
        }

        Optional<ViewInfo> view() {
            List<ColumnDetails> plain = columns.stream().map(Relation::plain).toList();
            return head.view.map(view -> new ViewInfo(view.name(), plain, view.definition(), view.materialized()));
        }

        /// Some databases tell the default of a column of the table that the view reads, some do not.
        private static ColumnDetails plain(ColumnDetails column) {
            return new ColumnDetails(
                    column.name(),
                    column.type(),
                    column.nullable(),
                    Optional.empty(),
                    ColumnDetails.Numbering.NONE,
                    Optional.empty(),
                    column.comment());
        }
    }
}
