package dev.lexigram.sql.sqlite;

import dev.lexigram.contracts.query.Operand;
import dev.lexigram.sql.dialect.JsonPath;
import dev.lexigram.sql.dialect.JsonSyntax;
import dev.lexigram.sql.dialect.JsonType;
import dev.lexigram.sql.dialect.TextSink;
import dev.lexigram.sql.identifier.Identifier;

/// Questions about JSON documents, which SQLite keeps as text.
///
/// Results are cast, so that a value beside them is compared as their type.
enum SqliteJson implements JsonSyntax {
    INSTANCE;

    @Override
    public void extract(TextSink out, Operand document, JsonPath path) {
        arrow(out, document, " -> ", path);
    }

    private static void arrow(TextSink out, Operand document, String arrow, JsonPath path) {
        out.text("(").operand(document).text(arrow);
        path.writeTo(out);
        out.text(")");
    }

    @Override
    public void type(TextSink out, Operand document, JsonPath path) {
        function(out, "json_type(", document, path);
        out.text(")");
    }

    private static void function(TextSink out, String name, Operand document, JsonPath path) {
        out.text(name).operand(document).text(", ");
        path.writeTo(out);
    }

    @Override
    public String namesOf(JsonType type) {
        return switch (type) {
            case OBJECT -> "'object'";
            case ARRAY -> "'array'";
            case STRING -> "'text'";
            case NUMBER -> "'integer', 'real'";
            case BOOLEAN -> "'true', 'false'";
            case NULL -> "'null'";
        };
    }

    @Override
    public void text(TextSink out, Operand document, JsonPath path) {
        out.text("cast(case ");
        type(out, document, path);
        out.text(" when 'true' then 'true' when 'false' then 'false' else ");
        arrow(out, document, " ->> ", path);
        out.text(" end as text)");
    }

    @Override
    public void number(TextSink out, Operand document, JsonPath path) {
        out.text("cast(case when ");
        isType(out, document, path, JsonType.NUMBER);
        out.text(" then ");
        arrow(out, document, " ->> ", path);
        out.text(" end as real)");
    }

    @Override
    public void bool(TextSink out, Operand document, JsonPath path) {
        out.text("case ");
        type(out, document, path);
        out.text(" when 'true' then 1 when 'false' then 0 end");
    }

    @Override
    public void length(TextSink out, Operand document, JsonPath path) {
        out.text("case when ");
        isType(out, document, path, JsonType.ARRAY);
        out.text(" then ");
        function(out, "json_array_length(", document, path);
        out.text(") end");
    }

    @Override
    public void literal(TextSink out, String json) {
        out.text("json(").value(json).text(")");
    }

    @Override
    public void put(TextSink out, Operand document, JsonPath path, String json) {
        function(out, "json_set(", document, path);
        out.text(", ");
        literal(out, json);
        out.text(")");
    }

    @Override
    public void without(TextSink out, Operand document, JsonPath path) {
        function(out, "json_remove(", document, path);
        out.text(")");
    }

    @Override
    public void elements(TextSink out, Operand document, JsonPath path, Identifier name) {
        function(out, "json_each(", document, path);
        out.text(") as ").name(name);
    }

    @Override
    public void element(TextSink out, Operand document, JsonPath path, Identifier name) {
        extract(out.text("("), document, path);
        out.text(" -> ").name(name).text(".key)");
    }
}
