package dev.lexigram.sql.lint;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whether a default has one value for all rows.
final class Defaults {

    /// Functions that PostgreSQL evaluates once for a statement.
    private static final Set<String> ONCE = Set.of(
            "now",
            "transaction_timestamp",
            "statement_timestamp",
            "current_setting",
            "current_schema",
            "current_database",
            "timezone",
            "date_trunc",
            "date_part",
            "to_timestamp",
            "to_char",
            "to_date",
            "make_interval",
            "make_date",
            "make_timestamptz",
            "justify_hours",
            "age",
            "lower",
            "upper",
            "concat",
            "coalesce",
            "nullif",
            "greatest",
            "least",
            "abs",
            "round",
            "floor",
            "ceil",
            "length",
            "md5",
            "sha256",
            "encode",
            "decode",
            "substr",
            "substring",
            "replace",
            "trim",
            "btrim",
            "lpad",
            "rpad",
            "left",
            "right",
            "to_json",
            "to_jsonb",
            "json_build_object",
            "jsonb_build_object",
            "json_build_array",
            "jsonb_build_array",
            "array_fill",
            "row",
            "cast",
            "extract",
            "date",
            "int4range",
            "int8range",
            "numrange",
            "tsrange",
            "tstzrange",
            "daterange",
            "point",
            "format",
            "int4",
            "text",
            "current_time",
            "current_timestamp",
            "localtime",
            "localtimestamp");

    private Defaults() {}

    /// Whether all rows that are there get the same value, so that the table needs not be written. A function that
    /// is not known counts as one that differs by row: that is what PostgreSQL assumes of those it is not told
    /// about.
    static boolean isConstant(String value, LintDatabase database) {
        List<Token> tokens = Tokens.of(value, database);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean call = tokens.get(i).isName() && tokens.get(i + 1).is("(");
            boolean type =
                    i > 0 && (tokens.get(i - 1).is("::") || tokens.get(i - 1).is("as"));
            if (call && !type && !ONCE.contains(tokens.get(i).name())) {
                return false;
            }
        }
        return true;
    }

    /// Whether the default is an expression in parentheses, or a time that changes: SQLite adds no such column.
    static boolean isExpression(String value) {
        return value.startsWith("(") || value.toLowerCase(Locale.ROOT).startsWith("current_");
    }
}
