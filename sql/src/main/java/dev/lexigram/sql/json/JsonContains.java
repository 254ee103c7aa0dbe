package dev.lexigram.sql.json;

import dev.lexigram.contracts.query.Operand;
import dev.lexigram.sql.dialect.JsonPath;
import dev.lexigram.sql.dialect.JsonSyntax;
import dev.lexigram.sql.dialect.JsonType;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.query.SqlCondition;
import dev.lexigram.sql.query.SqlExpression;
import dev.lexigram.sql.query.SqlSink;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether a value in a document holds another one. Where no operator says exactly that, it is spelled out member
/// by member and element by element: `json_contains` of MySQL also looks into nested arrays.
///
/// @param document the document
/// @param path where in it
/// @param value what it should hold: maps, collections and scalars
record JsonContains(
        Operand document, JsonPath path, @Nullable Object value) implements SqlCondition.Custom {

    @Override
    public void write(SqlSink out) {
        JsonSyntax syntax = JsonField.syntax(out.dialect());
        if (!syntax.contains(out, document, path, JsonText.of(value))) {
            out.text("case when ");
            new Spelling(out, syntax).whole(document, path, value);
            // No value is unknown and not false, as with an operator.
            out.text(" then 1 when ");
            syntax.extract(out, document, path);
            out.text(" is null then null else 0 end = 1");
        }
    }

    /// Hides the value, so that a logged condition shows its shape only.
    @Override
    public String toString() {
        return path + " contains ?";
    }

    /// The condition put together from smaller ones.
    private record Spelling(SqlSink out, JsonSyntax syntax) {

        void whole(Operand document, JsonPath path, @Nullable Object value) {
            if (value instanceof Map || value instanceof Collection) {
                part(document, path, value, 1);
                return;
            }
            out.text("(");
            part(document, path, value, 1);
            out.text(" or (");
            syntax.isType(out, document, path, JsonType.ARRAY);
            element(document, path, value, 1);
            out.text("))");
        }

        private void part(Operand document, JsonPath path, @Nullable Object value, int depth) {
            out.text("(");
            syntax.isType(out, document, path, JsonText.typeOf(value));
            switch (value) {
                case Map<?, ?> members ->
                    members.forEach((key, member) -> {
                        out.text(" and ");
                        part(document, path.then(key), member, depth);
                    });
                case Collection<?> elements -> elements.forEach(element -> element(document, path, element, depth));
                case Number number -> equal(syntax::number, document, path, number.doubleValue());
                case Boolean truth -> equal(syntax::bool, document, path, truth);
                case null -> out.text("");
                default -> equal(syntax::text, document, path, value.toString());
            }
            out.text(")");
        }

        private void element(Operand document, JsonPath path, @Nullable Object value, int depth) {
            Identifier name = Identifier.of("lx_element_" + depth);
            // Counted, because MySQL 8.0 loses rows of json_table in an exists within an exists.
            out.text(" and (select count(*) from ");
            syntax.elements(out, document, path, name);
            out.text(" where ");
            part(new Element(document, path, name), JsonPath.ROOT, value, depth + 1);
            out.text(") > 0");
        }

        private void equal(Writer writer, Operand document, JsonPath path, Object value) {
            out.text(" and ");
            writer.write(out, document, path);
            out.text(" = ").value(value);
        }
    }

    private interface Writer {
        void write(SqlSink out, Operand document, JsonPath path);
    }

    /// One element of an array, as a document of its own.
    private record Element(Operand document, JsonPath path, Identifier name) implements SqlExpression.Custom {
        @Override
        public void write(SqlSink out) {
            JsonField.syntax(out.dialect()).element(out, document, path, name);
        }
    }
}
