package dev.lexigram.sql.inspect;

import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.IndexInfo;
import dev.lexigram.sql.catalog.QuotedNames;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.catalog.TableStatements;
import dev.lexigram.sql.catalog.ViewInfo;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Writes the statements that make a schema again, on a database of the same kind. Thread-safe.
///
/// Sequences come first, each table after those that it refers to with its indexes behind it, then foreign keys
/// that go round in a circle, then views.
public final class SchemaSql {

    private final Dialect dialect;
    private final QuotedNames names;
    private final TableStatements statements;

    private SchemaSql(Dialect dialect) {
        this.dialect = dialect;
        this.names = QuotedNames.of(dialect);
        this.statements = TableStatements.of(dialect).inLines();
    }

    /// @param dialect that of the database that the schema was read from and will be made on
    public static SchemaSql of(Dialect dialect) {
        return new SchemaSql(dialect);
    }

    /// The statements, in their order, without semicolons.
    public List<String> create(SchemaInfo schema) {
        List<String> texts = new ArrayList<>();
        if (dialect.can(Capability.SEQUENCES)) {
            schema.sequences().forEach(name -> texts.add("create sequence " + names.quote(name)));
        }
        texts.addAll(tables(schema));
        ordered(schema.views()).forEach(view -> texts.add(view(view)));
        return texts;
    }

    private List<String> tables(SchemaInfo schema) {
        List<String> texts = new ArrayList<>();
        List<String> later = new ArrayList<>();
        Set<String> made = new LinkedHashSet<>();
        for (TableDetails table : TableOrder.of(schema)) {
            Predicate<ForeignKeyInfo> ahead = key -> !dialect.refersAhead() && !isThere(table, key, made, schema);
            texts.add("create table " + statements.table(table, ahead));
            texts.addAll(statements.indexes(table));
            texts.addAll(statements.comments(table));
            table.foreignKeys().stream()
                    .filter(ahead)
                    .forEach(key -> later.add(statements.addForeignKey(table.name(), key)));
            made.add(table.name());
        }
        texts.addAll(later);
        return texts;
    }

    /// A key to the table itself can come with it if what it refers to does.
    private boolean isThere(TableDetails table, ForeignKeyInfo key, Set<String> made, SchemaInfo schema) {
        if (key.table().equals(table.name())) {
            return dialect.indexesInTable() || isDeclaredKey(table, key.targets());
        }
        return made.contains(key.table()) || schema.table(key.table()).isEmpty();
    }

    /// Whether these columns are the primary key or a unique constraint.
    private static boolean isDeclaredKey(TableDetails table, List<String> columns) {
        return table.primaryKey().filter(key -> key.columns().equals(columns)).isPresent()
                || table.indexes().stream()
                        .filter(IndexInfo::constraint)
                        .anyMatch(index -> index.parts().stream()
                                .map(IndexInfo.Part::text)
                                .toList()
                                .equals(columns));
    }

    private String view(ViewInfo view) {
        List<String> columns =
                view.columns().stream().map(column -> column.name()).toList();
        return "create " + (view.materialized() ? "materialized " : "") + "view " + names.quote(view.name()) + " ("
                + names.quote(columns) + ") as " + view.definition();
    }

    /// A view that names another comes after it.
    private static List<ViewInfo> ordered(List<ViewInfo> views) {
        List<ViewInfo> left = new ArrayList<>(views);
        List<ViewInfo> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            ViewInfo next = left.stream()
                    .filter(view -> left.stream()
                            .noneMatch(other -> !other.name().equals(view.name()) && mentions(view, other)))
                    .findFirst()
                    .orElse(left.getFirst());
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean mentions(ViewInfo view, ViewInfo other) {
        String text = view.definition();
        int at = text.indexOf(other.name());
        while (at >= 0) {
            int end = at + other.name().length();
            if (!isWord(text, at - 1) && !isWord(text, end)) {
                return true;
            }
            at = text.indexOf(other.name(), at + 1);
        }
        return false;
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
    }
}
