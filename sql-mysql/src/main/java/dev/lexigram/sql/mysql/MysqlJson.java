package dev.lexigram.sql.mysql;

import dev.lexigram.contracts.query.Operand;
import dev.lexigram.sql.dialect.JsonPath;
import dev.lexigram.sql.dialect.JsonPath.Index;
import dev.lexigram.sql.dialect.JsonSyntax;
import dev.lexigram.sql.dialect.JsonType;
import dev.lexigram.sql.dialect.TextSink;
import dev.lexigram.sql.identifier.Identifier;
import java.util.ArrayList;
import java.util.List;

/// Questions about JSON documents of MySQL, which has a type of its own for them, and of MariaDB, where they are text.
///
/// @param flavour which of the two
record MysqlJson(Flavour flavour) implements JsonSyntax {

    private static final String END = " end";

    /// Both take `[0]` of anything but an array for the thing itself, so an index 0 is checked.
    @Override
    public void extract(TextSink out, Operand document, JsonPath path) {
        List<JsonPath> arrays = new ArrayList<>();
        for (int i = 0; i < path.parts().size(); i++) {
            if (path.parts().get(i) instanceof Index(int position) && position == 0) {
                arrays.add(path.first(i));
            }
        }
        String sep = "case when ";
        for (JsonPath array : arrays) {
            function(out.text(sep).text("json_type("), document, array);
            out.text(") = 'ARRAY'");
            sep = " and ";
        }
        out.text(arrays.isEmpty() ? "" : " then ");
        function(out, document, path);
        out.text(arrays.isEmpty() ? "" : END);
    }

    private static void function(TextSink out, Operand document, JsonPath path) {
        out.text("json_extract(").operand(document).text(", ");
        path.writeTo(out);
        out.text(")");
    }

    @Override
    public void type(TextSink out, Operand document, JsonPath path) {
        out.text("json_type(");
        extract(out, document, path);
        out.text(")");
    }

    @Override
    public String namesOf(JsonType type) {
        return switch (type) {
            case OBJECT -> "'OBJECT'";
            case ARRAY -> "'ARRAY'";
            case STRING -> "'STRING'";
            case NUMBER -> "'INTEGER', 'UNSIGNED INTEGER', 'DOUBLE', 'DECIMAL'";
            case BOOLEAN -> "'BOOLEAN'";
            case NULL -> "'NULL'";
        };
    }

    @Override
    public void text(TextSink out, Operand document, JsonPath path) {
        out.text("case when ");
        isType(out, document, path, JsonType.NULL);
        out.text(" then null else ");
        unquoted(out, document, path);
        out.text(END);
    }

    // Text in a MySQL document compares exactly; MariaDB would take upper for lower case.
    private void unquoted(TextSink out, Operand document, JsonPath path) {
        boolean inexact = flavour == Flavour.MARIADB;
        out.text(inexact ? "convert(json_unquote(" : "json_unquote(");
        extract(out, document, path);
        out.text(inexact ? ") using utf8mb4) collate utf8mb4_bin" : ")");
    }

    @Override
    public void number(TextSink out, Operand document, JsonPath path) {
        out.text("case when ");
        isType(out, document, path, JsonType.NUMBER);
        out.text(" then cast(");
        extract(out, document, path);
        out.text(" as double)").text(END);
    }

    @Override
    public void bool(TextSink out, Operand document, JsonPath path) {
        out.text("case when ");
        isType(out, document, path, JsonType.BOOLEAN);
        out.text(" then json_unquote(");
        extract(out, document, path);
        out.text(") = 'true'").text(END);
    }

    @Override
    public void length(TextSink out, Operand document, JsonPath path) {
        out.text("case when ");
        isType(out, document, path, JsonType.ARRAY);
        out.text(" then json_length(");
        extract(out, document, path);
        out.text(")").text(END);
    }

    // MariaDB has no cast to JSON; what a JSON function gave counts as JSON there.
    @Override
    public void literal(TextSink out, String json) {
        boolean text = flavour == Flavour.MARIADB;
        out.text(text ? "json_extract(" : "cast(").value(json).text(text ? ", '$')" : " as json)");
    }

    @Override
    public void put(TextSink out, Operand document, JsonPath path, String json) {
        out.text("json_set(").operand(document).text(", ");
        path.writeTo(out);
        out.text(", ");
        literal(out, json);
        out.text(")");
    }

    @Override
    public void without(TextSink out, Operand document, JsonPath path) {
        out.text("json_remove(").operand(document).text(", ");
        path.writeTo(out);
        out.text(")");
    }

    @Override
    public void elements(TextSink out, Operand document, JsonPath path, Identifier name) {
        out.text("json_table(");
        extract(out, document, path);
        out.text(", '$[*]' columns (v json path '$')) as ").name(name);
    }

    // MySQL gives null for JSON's null here.
    @Override
    public void element(TextSink out, Operand document, JsonPath path, Identifier name) {
        boolean lost = flavour == Flavour.MYSQL;
        out.text(lost ? "coalesce(" : "").name(name).text(lost ? ".v, cast('null' as json))" : ".v");
    }
}
