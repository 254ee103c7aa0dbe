package dev.lexigram.sql.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A column's type.
///
/// @param name its usual name in lower case: `varchar` for `character varying`
/// @param arguments what stands in parentheses
/// @param sql as it is written
record ColumnType(String name, List<String> arguments, String sql) {

    static final ColumnType UNKNOWN = new ColumnType("", List.of(), "");

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("character varying", "varchar"),
            Map.entry("char varying", "varchar"),
            Map.entry("character", "char"),
            Map.entry("bpchar", "char"),
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int2", "smallint"),
            Map.entry("int8", "bigint"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("bool", "boolean"),
            Map.entry("float8", "double precision"),
            Map.entry("float4", "real"),
            Map.entry("timestamp with time zone", "timestamptz"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("time with time zone", "timetz"),
            Map.entry("time without time zone", "time"),
            Map.entry("bit varying", "varbit"),
            Map.entry("serial4", "serial"),
            Map.entry("serial8", "bigserial"),
            Map.entry("serial2", "smallserial"));

    ColumnType {
        arguments = List.copyOf(arguments);
    }

    static ColumnType of(String words, List<String> arguments, String sql) {
        return new ColumnType(USUAL.getOrDefault(words, words), arguments, sql);
    }

    boolean isKnown() {
        return !name.isEmpty();
    }

    boolean isSerial() {
        return name.equals("serial") || name.equals("bigserial") || name.equals("smallserial");
    }

    /// An argument that is a number.
    Optional<Integer> number(int position) {
        return arguments.size() > position && arguments.get(position).matches("\\d{1,9}")
                ? Optional.of(Integer.valueOf(arguments.get(position)))
                : Optional.empty();
    }
}
