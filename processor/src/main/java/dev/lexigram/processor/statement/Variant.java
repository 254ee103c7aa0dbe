package dev.lexigram.processor.statement;

import dev.lexigram.sql.execute.StatementText;
import dev.lexigram.sql.script.ScriptSyntax;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;

/// A statement's text for one dialect, or for all.
///
/// @param dialect whose it is
/// @param mark the annotation, for messages
/// @param sql the one statement in it, without what is around it
/// @param text it cut at its parameters
/// @param form what kind of statement it is
record Variant(Target dialect, AnnotationMirror mark, String sql, StatementText text, StatementForm form) {

    /// The dialects that a text can be for.
    enum Target {
        ANY("", "", ScriptSyntax.SQLITE),
        POSTGRESQL("postgresql", "PostgreSQL", ScriptSyntax.POSTGRES),
        MYSQL("mysql", "MySQL", ScriptSyntax.MYSQL),
        MARIADB("mariadb", "MariaDB", ScriptSyntax.MYSQL),
        SQLITE("sqlite", "SQLite", ScriptSyntax.SQLITE);

        private final String id;
        private final String title;
        private final ScriptSyntax syntax;

        Target(String id, String title, ScriptSyntax syntax) {
            this.id = id;
            this.title = title;
            this.syntax = syntax;
        }

        /// As manifests and annotations call it.
        String id() {
            return id;
        }

        /// As the dialect calls itself.
        String title() {
            return title;
        }

        ScriptSyntax syntax() {
            return syntax;
        }

        boolean backslashEscapes() {
            return syntax == ScriptSyntax.MYSQL;
        }
    }

    /// The text with `$1` for the first of these names and so on, as batches take their values by position.
    String numbered(List<String> names) {
        StringBuilder numbered = new StringBuilder(text.pieces().getFirst());
        for (int i = 0; i < text.names().size(); i++) {
            numbered.append('$').append(names.indexOf(text.names().get(i)) + 1);
            numbered.append(text.pieces().get(i + 1));
        }
        return numbered.toString();
    }

    /// The text that counts the rows: without their order, unless that takes parameters.
    String counting() {
        boolean drops = form.orderAt() >= 0
                && StatementText.of(sql.substring(form.orderAt()), dialect.backslashEscapes())
                        .names()
                        .isEmpty();
        String rows = drops ? sql.substring(0, form.orderAt()).stripTrailing() : sql;
        // On lines of their own, as they may end in a comment.
        return "select count(*) from (\n" + rows + "\n) counted";
    }

    /// The text for one page of the rows; its values are `rowsOnPage` and `rowsBefore`, or the last two.
    String paged() {
        if (text.named() || text.names().isEmpty()) {
            return sql + "\nlimit :rowsOnPage offset :rowsBefore";
        }
        boolean numbers = text.withMarks().length() != sql.length();
        int known = text.positions();
        return sql + "\n" + (numbers ? "limit $" + (known + 1) + " offset $" + (known + 2) : "limit ? offset ?");
    }
}
