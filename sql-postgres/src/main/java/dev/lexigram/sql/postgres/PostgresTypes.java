package dev.lexigram.sql.postgres;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// PostgreSQL's long names of types made short, as people write them.
final class PostgresTypes {

    private static final Pattern PAIR = Pattern.compile("\\((\\d+),(-?\\d+)\\)");
    private static final Pattern LITERAL = Pattern.compile("('(?:[^']|'')*'|NULL)::([a-z0-9_ ]+(?:\\[\\])?)");

    private PostgresTypes() {}

    static String shortened(String type) {
        String text = type.replace("character varying", "varchar").replace(" without time zone", "");
        if (text.startsWith("character")) {
            text = "char" + text.substring("character".length());
        }
        return PAIR.matcher(text).replaceAll("($1, $2)");
    }

    /// A default without the cast that PostgreSQL adds to a literal, if that is to the column's own type.
    static String withoutCast(String expression, String type) {
        Matcher literal = LITERAL.matcher(expression);
        if (!literal.matches()) {
            return expression;
        }
        String cast = literal.group(2).equals("bpchar") ? "char" : shortened(literal.group(2));
        return cast.equals(type) ? literal.group(1) : expression;
    }
}
