package dev.lexigram.sql.json;

import dev.lexigram.contracts.query.Operand;
import dev.lexigram.sql.dialect.JsonPath;
import dev.lexigram.sql.dialect.JsonSyntax;
import dev.lexigram.sql.dialect.JsonType;
import dev.lexigram.sql.query.SqlExpression;
import dev.lexigram.sql.query.SqlSink;
import org.jspecify.annotations.Nullable;

/// A document with one value set or removed.
///
/// Databases disagree about paths that lead nowhere: some make what is missing, some wrap a scalar into an array,
/// some fail. So the change is made only where its place is there, and the document is kept otherwise.
///
/// @param document the document
/// @param path where in it, not the root
/// @param json the new value, or null to remove what is there
record JsonChange(Operand document, JsonPath path, @Nullable String json) implements SqlExpression.Custom {

    @Override
    public void write(SqlSink out) {
        JsonSyntax syntax = JsonField.syntax(out.dialect());
        out.text("case when ");
        syntax.isType(out, document, path.parent(), holder());
        if (json != null && path.last() instanceof JsonPath.Index) {
            out.text(" and ");
            syntax.extract(out, document, path);
            out.text(" is not null");
        }
        out.text(" then ");
        if (json == null) {
            syntax.without(out, document, path);
        } else {
            syntax.put(out, document, path, json);
        }
        out.text(" else ");
        syntax.extract(out, document, JsonPath.ROOT);
        out.text(" end");
    }

    private JsonType holder() {
        return switch (path.last()) {
            case JsonPath.Key key -> JsonType.OBJECT;
            case JsonPath.Index index -> JsonType.ARRAY;
        };
    }

    /// Hides the value, so that a logged statement shows its shape only.
    @Override
    public String toString() {
        return (json == null ? "remove " : "set ") + path;
    }
}
