package dev.lexigram.sql.catalog;

import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.catalog.ColumnDetails.Numbering;
import dev.lexigram.sql.catalog.ForeignKeyInfo.Action;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.query.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// The statements that make tables and their parts as they are described: what `create table`, `create index` and
/// `alter table … add` take on one database. Immutable and thread-safe.
public final class TableStatements {

    private static final String KEY = " primary key";

    private final Dialect dialect;
    private final QuotedNames names;
    private final UnaryOperator<String> tables;
    private final Layout layout;

    private TableStatements(Dialect dialect, UnaryOperator<String> tables, Layout layout) {
        this.dialect = dialect;
        this.names = QuotedNames.of(dialect);
        this.tables = tables;
        this.layout = layout;
    }

    /// How the parts of a table stand.
    private record Layout(String open, String comma, String close) {

        private static final Layout LINE = new Layout("(", ", ", ")");
        private static final Layout LINES = new Layout("(\n    ", ",\n    ", "\n)");
    }

    /// Statements about tables whose names are made some way.
    ///
    /// @param tables a table's name in quotes, perhaps with its schema
    public static TableStatements of(Dialect dialect, UnaryOperator<String> tables) {
        return new TableStatements(dialect, tables, Layout.LINE);
    }

    /// Statements about tables in the schema of the connection that runs them.
    public static TableStatements of(Dialect dialect) {
        QuotedNames names = QuotedNames.of(dialect);
        return of(dialect, name -> qualified(names, name));
    }

    /// A copy that writes each part of a table on a line of its own.
    public TableStatements inLines() {
        return new TableStatements(dialect, tables, Layout.LINES);
    }

    private static String qualified(QuotedNames names, String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? names.quote(name)
                : names.quote(name.substring(0, dot)) + "." + names.quote(name.substring(dot + 1));
    }

    /// A table's name in quotes, with its schema.
    public static String quoted(Dialect dialect, Table table) {
        var schema = table.schema();
        String prefix = schema == null ? "" : dialect.quote(schema.identifier()) + ".";
        return prefix + dialect.quote(table.identifier());
    }

    /// What follows `create table`: the name, the columns in brackets, and what goes with them. Indexes are in it
    /// where {@link Dialect#indexesInTable()}, or where they can be made in no other way.
    ///
    /// @param later the foreign keys that are made afterwards
    public String table(TableDetails table, Predicate<ForeignKeyInfo> later) {
        String begin = tables.apply(table.name()) + " " + layout.open();
        StringJoiner parts = new StringJoiner(layout.comma(), begin, layout.close());
        Optional<PrimaryKeyInfo> apart = table.primaryKey().filter(key -> isApart(table, key));
        List<String> key = table.primaryKey().map(PrimaryKeyInfo::columns).orElse(List.of());
        for (ColumnDetails column : table.columns()) {
            boolean sole = apart.isEmpty() && key.contains(column.name());
            parts.add(column(column) + (sole ? KEY : ""));
        }
        apart.ifPresent(found -> parts.add(primaryKey(table, found)));
        table.foreignKeys().stream().filter(later.negate()).forEach(reference -> parts.add(foreignKey(reference)));
        table.checks().forEach(check -> parts.add(check(check)));
        table.indexes().stream().filter(this::inTable).forEach(index -> parts.add(inTableText(index)));
        return parts + (table.options().isEmpty() ? "" : " " + table.options()) + comment(table.comment());
    }

    /// Whether a primary key is not said behind its column.
    private static boolean isApart(TableDetails table, PrimaryKeyInfo key) {
        return key.columns().size() > 1 || !isUsual(table, key);
    }

    /// Whether its name is the one that the databases give to keys which nobody named.
    private static boolean isUsual(TableDetails table, PrimaryKeyInfo key) {
        String bare = table.name().substring(table.name().lastIndexOf('.') + 1);
        return key.name().isEmpty()
                || key.name().equals("PRIMARY")
                || key.name().equals(bare + "_pkey");
    }

    private String primaryKey(TableDetails table, PrimaryKeyInfo key) {
        String name = isUsual(table, key) ? "" : "constraint " + quoted(key.name()) + " ";
        return name + "primary key (" + names.quote(key.columns()) + ")";
    }

    private boolean inTable(IndexInfo index) {
        return dialect.indexesInTable() || index.constraint();
    }

    private String inTableText(IndexInfo index) {
        return dialect.indexesInTable() ? index(index) : unique(index);
    }

    /// The statements that make the indexes which {@link #table} does not.
    public List<String> indexes(TableDetails table) {
        return table.indexes().stream()
                .filter(index -> !inTable(index))
                .map(index -> createIndex(table.name(), index))
                .toList();
    }

    /// The statement that makes an index by itself.
    public String createIndex(String table, IndexInfo index) {
        String method = index.method().equals("btree") ? "" : " using " + index.method();
        return "create " + (index.unique() ? "unique index " : "index ") + quoted(index.name()) + " on "
                + tables.apply(table) + method + parts(index)
                + index.where().map(where -> " where " + where).orElse("");
    }

    /// An index as MySQL takes it in `create table` and behind `add`.
    public String index(IndexInfo index) {
        String kind = index.method().equals("fulltext") || index.method().equals("spatial")
                ? index.method() + " index "
                : index.unique() ? "unique index " : "index ";
        return kind + quoted(index.name()) + parts(index) + (index.method().equals("hash") ? " using hash" : "");
    }

    /// A unique constraint as `create table` takes it and `alter table … add`.
    public String unique(IndexInfo index) {
        return "constraint " + quoted(index.name()) + " unique" + parts(index);
    }

    private String parts(IndexInfo index) {
        StringJoiner parts = new StringJoiner(", ", " (", ")");
        for (IndexInfo.Part part : index.parts()) {
            String text = part.column() ? quoted(part.text()) : part.text();
            parts.add(text + (part.direction() == Sort.Direction.DESC ? " desc" : ""));
        }
        return parts.toString();
    }

    /// A column with its type and all that is declared on it but keys.
    public String column(ColumnDetails column) {
        StringBuilder text = new StringBuilder(quoted(column.name()));
        text.append(column.type().isEmpty() ? "" : " ").append(column.type());
        column.generated()
                .ifPresent(expression -> text.append(" generated always as ").append(expression));
        column.defaultValue().ifPresent(value -> text.append(" default ").append(value));
        boolean numbers = column.numbering() != Numbering.NONE;
        text.append(numbers ? numbering(column) : nullable(column));
        return text.append(comment(column.comment())).toString();
    }

    private String nullable(ColumnDetails column) {
        if (!column.nullable()) {
            return " not null";
        }
        // MySQL's oldest type is otherwise not null and set by itself.
        return dialect.backslashEscapes() && column.type().startsWith("timestamp") ? " null" : "";
    }

    /// MySQL forgets a comment that is not said again.
    private String comment(String words) {
        boolean inside = dialect.backslashEscapes() && !words.isEmpty();
        return inside ? " comment " + literal(words) : "";
    }

    private String literal(String words) {
        String text = dialect.backslashEscapes() ? words.replace("\\", "\\\\") : words;
        return "'" + text.replace("'", "''") + "'";
    }

    /// The statements that say what people wrote about a table, where that is not part of it.
    public List<String> comments(TableDetails table) {
        // MySQL has them in the table, and SQLite has none.
        if (dialect.backslashEscapes() || dialect.refersAhead()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        String name = tables.apply(table.name());
        if (!table.comment().isEmpty()) {
            texts.add("comment on table " + name + " is " + literal(table.comment()));
        }
        for (ColumnDetails column : table.columns()) {
            if (!column.comment().isEmpty()) {
                texts.add(
                        "comment on column " + name + "." + quoted(column.name()) + " is " + literal(column.comment()));
            }
        }
        return texts;
    }

    /// What makes a column number itself, with a blank before it.
    public String numbering(ColumnDetails column) {
        String text = dialect.columnTypes().identity().replace(KEY, "");
        return column.numbering() == Numbering.ALWAYS ? text.replace("by default", "always") : text;
    }

    /// A foreign key as `create table` takes it and `alter table … add`.
    public String foreignKey(ForeignKeyInfo reference) {
        return "constraint " + quoted(reference.name()) + " foreign key (" + names.quote(reference.columns())
                + ") references " + tables.apply(reference.table()) + " (" + names.quote(reference.targets()) + ")"
                + action(" on delete ", reference.onDelete()) + action(" on update ", reference.onUpdate());
    }

    private static String action(String when, Action action) {
        return switch (action) {
            case REFUSE -> "";
            case CASCADE -> when + "cascade";
            case SET_NULL -> when + "set null";
            case SET_DEFAULT -> when + "set default";
        };
    }

    /// A condition as `create table` takes it and `alter table … add`.
    public String check(CheckInfo check) {
        return "constraint " + quoted(check.name()) + " check (" + check.condition() + ")";
    }

    private String quoted(String name) {
        return names.quote(name);
    }

    /// The statement that adds a foreign key to a table.
    public String addForeignKey(String table, ForeignKeyInfo reference) {
        return "alter table " + tables.apply(table) + " add " + foreignKey(reference);
    }
}
