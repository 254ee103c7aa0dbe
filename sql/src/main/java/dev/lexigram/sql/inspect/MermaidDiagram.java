package dev.lexigram.sql.inspect;

import dev.lexigram.sql.catalog.ColumnDetails;
import dev.lexigram.sql.catalog.ForeignKeyInfo;
import dev.lexigram.sql.catalog.IndexInfo;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/// A schema as a diagram in Mermaid's words: tables with their columns, and lines for what refers to what.
///
/// Mermaid takes few signs in names and types; others become underscores, and the true name is written behind the
/// column.
public final class MermaidDiagram {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    // Words with which Mermaid's parser would begin something else.
    private static final Set<String> WORDS = Set.of(
            "acctitle",
            "accdescr",
            "class",
            "classdef",
            "direction",
            "end",
            "erdiagram",
            "many",
            "one",
            "only",
            "optionally",
            "style",
            "subgraph",
            "title",
            "to",
            "u",
            "zero");

    private MermaidDiagram() {}

    /// The text, which begins with `erDiagram`.
    public static String of(SchemaInfo schema) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("erDiagram");
        for (TableDetails table : schema.tables()) {
            lines.add("    " + entity(table.name()) + " {");
            table.columns().forEach(column -> lines.add("        " + attribute(table, column)));
            lines.add("    }");
        }
        for (TableDetails table : schema.tables()) {
            table.foreignKeys().forEach(key -> lines.add("    " + relation(table, key)));
        }
        return lines.toString();
    }

    private static String entity(String name) {
        boolean plain = PLAIN.matcher(name).matches() && !WORDS.contains(name.toLowerCase(java.util.Locale.ROOT));
        return plain ? name : quoted(name);
    }

    private static String quoted(String text) {
        return '"' + text.replace('"', '\'').replace('\n', ' ') + '"';
    }

    private static String attribute(TableDetails table, ColumnDetails column) {
        List<String> marks = new ArrayList<>();
        if (table.primaryKey()
                .filter(key -> key.columns().contains(column.name()))
                .isPresent()) {
            marks.add("PK");
        }
        if (table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()))) {
            marks.add("FK");
        }
        if (table.indexes().stream().anyMatch(index -> isKey(index, List.of(column.name())))) {
            marks.add("UK");
        }
        String name = cleaned(column.name());
        String remark =
                name.equals(column.name()) ? column.comment() : (column.name() + " " + column.comment()).strip();
        return type(column.type()) + " " + name
                + (marks.isEmpty() ? "" : " " + String.join(", ", marks))
                + (remark.isEmpty() ? "" : " " + quoted(remark));
    }

    private static String type(String type) {
        String text = type.replaceAll("[^A-Za-z0-9_()\\[\\]-]+", "_").replaceAll("_+$", "");
        return text.isEmpty() ? "any" : Character.isLetter(text.charAt(0)) ? text : "t" + text;
    }

    private static String cleaned(String name) {
        String text = name.replaceAll("[^A-Za-z0-9_-]", "_");
        return Character.isLetter(text.charAt(0)) || text.charAt(0) == '_' ? text : "_" + text;
    }

    /// One row of a key has one, none or many rows that refer to it.
    private static String relation(TableDetails table, ForeignKeyInfo key) {
        boolean needed = key.columns().stream()
                .allMatch(name ->
                        table.column(name).filter(column -> !column.nullable()).isPresent());
        boolean once = table.primaryKey()
                        .filter(own -> own.columns().equals(key.columns()))
                        .isPresent()
                || table.indexes().stream().anyMatch(index -> isKey(index, key.columns()));
        return entity(key.table()) + (needed ? " ||--" : " |o--") + (once ? "o| " : "o{ ") + entity(table.name())
                + " : " + quoted(String.join(", ", key.columns()));
    }

    private static boolean isKey(IndexInfo index, List<String> columns) {
        return index.unique()
                && index.where().isEmpty()
                && index.parts().stream().map(IndexInfo.Part::text).toList().equals(columns);
    }
}
