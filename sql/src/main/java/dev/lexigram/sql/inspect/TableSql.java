package dev.lexigram.sql.inspect;

import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.IndexInfo;
import dev.lexigram.sql.catalog.QuotedNames;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The statements that make one table.
///
/// @param dialect the database's words
/// @param names its quotes
/// @param table the table
record TableSql(Dialect dialect, QuotedNames names, TableDetails table) {

    // MySQL's kinds of indexes that are words before `index` rather than a method.
    private static final Set<String> KINDS = Set.of("fulltext", "spatial");

    /// @param inside which foreign keys come with the table
    String create(Predicate<ForeignKeyInfo> inside) {
        StringJoiner parts =
                new StringJoiner(",\n    ", "create table " + names.quote(table.name()) + " (\n    ", "\n)");
        table.columns().forEach(column -> parts.add(column(column)));
        table.primaryKey()
                .ifPresent(key -> parts.add(named(isUsual(key.name()) ? "" : key.name()) + "primary key ("
                        + names.quote(key.columns()) + ")"));
        table.indexes().stream()
                .filter(IndexInfo::constraint)
                .forEach(index -> parts.add(named(index.name()) + "unique (" + parts(index) + ")"));
        table.checks().forEach(check -> parts.add(named(check.name()) + "check (" + check.condition() + ")"));
        table.foreignKeys().stream().filter(inside).forEach(key -> parts.add(key(key)));
        if (dialect.indexesInTable()) {
            others().forEach(index -> parts.add(start(index) + " (" + parts(index) + ")" + end(index)));
        }
        return parts + suffix();
    }

    private List<IndexInfo> others() {
        return table.indexes().stream().filter(index -> !index.constraint()).toList();
    }

    /// The databases' own names for the keys that nobody named.
    private boolean isUsual(String key) {
        return key.equals("PRIMARY") || key.equals(table.name() + "_pkey");
    }

    private String named(String name) {
        return name.isEmpty() ? "" : "constraint " + names.quote(name) + " ";
    }

    private String suffix() {
        String options = table.options().isEmpty() ? dialect.columnTypes().tableSuffix() : " " + table.options();
        boolean comment = dialect.backslashEscapes() && !table.comment().isEmpty();
        return comment ? options + " comment " + text(table.comment()) : options;
    }

    private String column(ColumnDetails column) {
        StringBuilder text = new StringBuilder(names.quote(column.name()));
        if (!column.type().isEmpty()) {
            text.append(' ').append(column.type());
        }
        column.generated()
                .ifPresent(words -> text.append(" generated always as ").append(words));
        column.defaultValue().ifPresent(value -> text.append(" default ").append(value));
        if (!column.nullable()) {
            text.append(" not null");
        } else if (dialect.backslashEscapes() && column.type().startsWith("timestamp")) {
            // MySQL's oldest type is otherwise not null and set by itself.
            text.append(" null");
        }
        text.append(numbering(column));
        if (dialect.backslashEscapes() && !column.comment().isEmpty()) {
            text.append(" comment ").append(text(column.comment()));
        }
        return text.toString();
    }

    private String numbering(ColumnDetails column) {
        return switch (column.numbering()) {
            case NONE -> "";
            case BY_DEFAULT -> dialect.columnTypes().identity().replace(" primary key", "");
            case ALWAYS -> " generated always as identity";
        };
    }

    /// A foreign key as part of a table.
    String key(ForeignKeyInfo key) {
        return named(key.name()) + "foreign key (" + names.quote(key.columns()) + ") references " + target(key.table())
                + " (" + names.quote(key.targets()) + ")" + action(" on delete ", key.onDelete())
                + action(" on update ", key.onUpdate());
    }

    private String target(String other) {
        int dot = other.indexOf('.');
        return dot < 0
                ? names.quote(other)
                : names.quote(other.substring(0, dot)) + "." + names.quote(other.substring(dot + 1));
    }

    private static String action(String when, ForeignKeyInfo.Action action) {
        return switch (action) {
            case REFUSE -> "";
            case CASCADE -> when + "cascade";
            case SET_NULL -> when + "set null";
            case SET_DEFAULT -> when + "set default";
        };
    }

    /// Whether these columns are the primary key or a unique constraint.
    static boolean isDeclaredKey(TableDetails table, List<String> columns) {
        return table.primaryKey().filter(key -> key.columns().equals(columns)).isPresent()
                || table.indexes().stream()
                        .filter(IndexInfo::constraint)
                        .anyMatch(index -> index.parts().stream()
                                .map(IndexInfo.Part::text)
                                .toList()
                                .equals(columns));
    }

    /// The statements that make the indexes which do not come with the table.
    List<String> indexes() {
        if (dialect.indexesInTable()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (IndexInfo index : others()) {
            String method = index.method().equals("btree") ? "" : " using " + index.method();
            texts.add("create " + start(index) + " on " + names.quote(table.name()) + method + " (" + parts(index) + ")"
                    + index.where().map(where -> " where " + where).orElse(""));
        }
        return texts;
    }

    private String start(IndexInfo index) {
        String kind = KINDS.contains(index.method()) ? index.method() + " " : "";
        return (index.unique() ? "unique " : kind) + "index " + names.quote(index.name());
    }

    private String parts(IndexInfo index) {
        return index.parts().stream().map(this::part).collect(Collectors.joining(", "));
    }

    private String part(IndexInfo.Part part) {
        String text = part.column() ? names.quote(part.text()) : part.text();
        return part.direction() == Sort.Direction.DESC ? text + " desc" : text;
    }

    private static String end(IndexInfo index) {
        return index.method().equals("hash") ? " using hash" : "";
    }

    /// The statements that say what people wrote about the table, where that is not part of it.
    List<String> comments() {
        boolean none = dialect.backslashEscapes() || dialect.refersAhead();
        List<String> texts = new ArrayList<>();
        if (none) {
            return texts;
        }
        String name = names.quote(table.name());
        if (!table.comment().isEmpty()) {
            texts.add("comment on table " + name + " is " + text(table.comment()));
        }
        for (ColumnDetails column : table.columns()) {
            if (!column.comment().isEmpty()) {
                texts.add("comment on column " + name + "." + names.quote(column.name()) + " is "
                        + text(column.comment()));
            }
        }
        return texts;
    }

    private String text(String words) {
        String text = dialect.backslashEscapes() ? words.replace("\\", "\\\\") : words;
        return "'" + text.replace("'", "''") + "'";
    }
}
