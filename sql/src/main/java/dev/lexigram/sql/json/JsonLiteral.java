package dev.lexigram.sql.json;

import dev.lexigram.sql.query.SqlExpression;
import dev.lexigram.sql.query.SqlSink;

/// A JSON value that travels as a parameter.
///
/// @param json its text
record JsonLiteral(String json) implements SqlExpression.Custom {

    @Override
    public void write(SqlSink out) {
        JsonField.syntax(out.dialect()).literal(out, json);
    }

    /// Hides the value, so that a logged statement shows its shape only.
    @Override
    public String toString() {
        return "json ?";
    }
}
