package dev.lexigram.sql.json;

import dev.lexigram.contracts.query.Operand;
import dev.lexigram.sql.dialect.JsonPath;
import dev.lexigram.sql.dialect.JsonSyntax;
import dev.lexigram.sql.query.SqlExpression;
import dev.lexigram.sql.query.SqlSink;

/// A value in a document.
///
/// @param kind as what it is read
/// @param document the document
/// @param path where in it
record JsonExpression(Kind kind, Operand document, JsonPath path) implements SqlExpression.Custom {

    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        LENGTH,
        VALUE
    }

    @Override
    public void write(SqlSink out) {
        JsonSyntax syntax = JsonField.syntax(out.dialect());
        switch (kind) {
            case TEXT -> syntax.text(out, document, path);
            case NUMBER -> syntax.number(out, document, path);
            case BOOLEAN -> syntax.bool(out, document, path);
            case LENGTH -> syntax.length(out, document, path);
            case VALUE -> syntax.extract(out, document, path);
        }
    }
}
