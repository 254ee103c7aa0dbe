package dev.lexigram.sql.mysql;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.sql.dialect.JsonPath;
import dev.lexigram.sql.dialect.JsonSyntax;
import dev.lexigram.sql.dialect.JsonType;
import dev.lexigram.sql.dialect.TextSink;
import dev.lexigram.sql.identifier.Identifier;
import java.util.regex.Pattern;

/// Questions about JSON documents of MySQL, which has a type of its own for them, and of MariaDB, where they are
/// text.
///
/// @param flavour which of the two
record MysqlJson(Flavour flavour) implements JsonSyntax {

    private static final String END = " end";
    private static final Pattern UNQUOTED = Pattern.compile("-[\\p{L}\\p{N}_-]*");

    /// Both take `[0]` of anything but an array for the thing itself, so an index 0 is checked.
    @Override
    public void extract(TextSink out, Operand document, JsonPath path) {
        path.checkArrays(
                out,
                array -> {
                    function(out.text("json_type("), document, array);
                    out.text(") = 'ARRAY'");
                },
                () -> function(out, document, path));
    }

    private void function(TextSink out, Operand document, JsonPath path) {
        out.text("json_extract(").operand(document).text(", ");
        path(out, path);
        out.text(")");
    }

    private void path(TextSink out, JsonPath path) {
        path.writeTo(out, flavour == Flavour.MARIADB ? MysqlJson::withHyphen : JsonPath::quoted);
    }

    /// MariaDB never finds a key in quotes that begins with a hyphen, but finds it without.
    private static String withHyphen(String key) {
        if (!key.startsWith("-")) {
            return JsonPath.quoted(key);
        }
        if (!UNQUOTED.matcher(key).matches()) {
            throw new QueryException(
                    Problem.of("MariaDB cannot find a key of a JSON object that begins with a hyphen.")
                            .with("key", key)
                            .hint("After the hyphen use letters, digits, hyphens and underscores only."),
                    null);
        }
        return key;
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
        if (flavour == Flavour.MARIADB) {
            mariaText(out, document, path);
            return;
        }
        out.text("case when ");
        isType(out, document, path, JsonType.NULL);
        out.text(" then null else json_unquote(");
        extract(out, document, path);
        out.text(")").text(END);
    }

    /// MariaDB's `json_unquote` loses characters beyond the basic plane, and its text takes upper for lower case.
    private void mariaText(TextSink out, Operand document, JsonPath path) {
        out.text("convert(case ");
        type(out, document, path);
        out.text(" when 'NULL' then null when 'STRING' then json_value(");
        extract(out, document, path);
        out.text(", '$') else ");
        extract(out, document, path);
        out.text(" end using utf8mb4) collate utf8mb4_bin");
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
        path(out, path);
        out.text(", ");
        literal(out, json);
        out.text(")");
    }

    @Override
    public void without(TextSink out, Operand document, JsonPath path) {
        out.text("json_remove(").operand(document).text(", ");
        path(out, path);
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
