package dev.lexigram.sql.postgres;

import dev.lexigram.contracts.query.Operand;
import dev.lexigram.sql.dialect.JsonPath;
import dev.lexigram.sql.dialect.JsonSyntax;
import dev.lexigram.sql.dialect.JsonType;
import dev.lexigram.sql.dialect.TextSink;
import dev.lexigram.sql.identifier.Identifier;
import java.util.List;

/// Questions about `jsonb`. Columns of `json` and text are cast to it, which costs nothing where they are
/// `jsonb`.
enum PostgresJson implements JsonSyntax {
    INSTANCE;

    @Override
    public void extract(TextSink out, Operand document, JsonPath path) {
        steps(out, document, path, " -> ");
    }

    /// Step by step, because a path as a whole takes `'0'` for both a key and an index.
    private static void steps(TextSink out, Operand document, JsonPath path, String lastArrow) {
        path.checkArrays(
                out,
                array -> {
                    steps(out.text("jsonb_typeof"), document, array.parts(), " -> ");
                    out.text(" = 'array'");
                },
                () -> steps(out, document, path.parts(), lastArrow));
    }

    private static void steps(TextSink out, Operand document, List<JsonPath.Part> parts, String lastArrow) {
        out.text("(cast(").operand(document).text(" as jsonb)");
        for (int i = 0; i < parts.size(); i++) {
            out.text(i == parts.size() - 1 ? lastArrow : " -> ");
            switch (parts.get(i)) {
                case JsonPath.Key key -> key(out, key);
                case JsonPath.Index(int position) -> out.text(Integer.toString(position));
            }
        }
        out.text(")");
    }

    private static void key(TextSink out, JsonPath.Key key) {
        if (key.isName()) {
            out.text("'").text(key.name()).text("'");
        } else {
            out.text("cast(").value(key.name()).text(" as text)");
        }
    }

    @Override
    public void type(TextSink out, Operand document, JsonPath path) {
        out.text("jsonb_typeof(");
        extract(out, document, path);
        out.text(")");
    }

    @Override
    public String namesOf(JsonType type) {
        return switch (type) {
            case OBJECT -> "'object'";
            case ARRAY -> "'array'";
            case STRING -> "'string'";
            case NUMBER -> "'number'";
            case BOOLEAN -> "'boolean'";
            case NULL -> "'null'";
        };
    }

    @Override
    public void text(TextSink out, Operand document, JsonPath path) {
        if (path.isRoot()) {
            extract(out.text("("), document, path);
            out.text(" #>> '{}')");
        } else {
            steps(out, document, path, " ->> ");
        }
    }

    @Override
    public void number(TextSink out, Operand document, JsonPath path) {
        cast(out, document, path, JsonType.NUMBER, " as double precision) end");
    }

    @Override
    public void bool(TextSink out, Operand document, JsonPath path) {
        cast(out, document, path, JsonType.BOOLEAN, " as boolean) end");
    }

    private void cast(TextSink out, Operand document, JsonPath path, JsonType type, String as) {
        out.text("case when ");
        isType(out, document, path, type);
        out.text(" then cast(");
        extract(out, document, path);
        out.text(as);
    }

    @Override
    public void length(TextSink out, Operand document, JsonPath path) {
        out.text("case when ");
        isType(out, document, path, JsonType.ARRAY);
        out.text(" then jsonb_array_length(");
        extract(out, document, path);
        out.text(") end");
    }

    @Override
    public void literal(TextSink out, String json) {
        out.text("cast(").value(json).text(" as jsonb)");
    }

    @Override
    public void put(TextSink out, Operand document, JsonPath path, String json) {
        out.text("jsonb_set(cast(").operand(document).text(" as jsonb), ");
        array(out, path);
        out.text(", ");
        literal(out, json);
        out.text(")");
    }

    @Override
    public void without(TextSink out, Operand document, JsonPath path) {
        out.text("(cast(").operand(document).text(" as jsonb) #- ");
        array(out, path);
        out.text(")");
    }

    private static void array(TextSink out, JsonPath path) {
        String sep = "array[";
        for (JsonPath.Part part : path.parts()) {
            out.text(sep);
            switch (part) {
                case JsonPath.Key key -> key(out, key);
                case JsonPath.Index(int position) ->
                    out.text("'").text(Integer.toString(position)).text("'");
            }
            sep = ", ";
        }
        out.text("]");
    }

    @Override
    public void elements(TextSink out, Operand document, JsonPath path, Identifier name) {
        out.text("jsonb_array_elements(");
        extract(out, document, path);
        out.text(") as ").name(name).text(" (v)");
    }

    @Override
    public void element(TextSink out, Operand document, JsonPath path, Identifier name) {
        out.name(name).text(".v");
    }

    @Override
    public boolean contains(TextSink out, Operand document, JsonPath path, String json) {
        extract(out, document, path);
        out.text(" @> ");
        literal(out, json);
        return true;
    }
}
