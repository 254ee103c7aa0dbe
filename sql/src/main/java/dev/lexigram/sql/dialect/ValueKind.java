package dev.lexigram.sql.dialect;

import java.util.List;
import java.util.Locale;

/// What sort of value a column or a Java type holds, as coarse as is needed to tell what can never fit.
public enum ValueKind {
    TEXT,
    /// Whole numbers.
    INTEGER,
    /// Exact numbers with fractions.
    DECIMAL,
    /// Floating-point numbers.
    FLOAT,
    BOOLEAN,
    DATE,
    TIME,
    /// A date with a time of day, wherever that is.
    LOCAL_TIMESTAMP,
    /// A point in time.
    TIMESTAMP,
    UUID,
    BYTES,
    JSON,
    /// An array.
    LIST,
    /// Anything else, of which nothing is said.
    OTHER;

    private record Rule(String start, ValueKind kind) {}

    // The first that fits counts.
    private static final List<Rule> RULES = List.of(
            new Rule("tinyint(1)", BOOLEAN),
            new Rule("interval", OTHER),
            new Rule("bool", BOOLEAN),
            new Rule("timestamptz", TIMESTAMP),
            new Rule("timestamp", LOCAL_TIMESTAMP),
            new Rule("datetime", LOCAL_TIMESTAMP),
            new Rule("date", DATE),
            new Rule("timetz", OTHER),
            new Rule("time", TIME),
            new Rule("uuid", UUID),
            new Rule("json", JSON),
            new Rule("varbinary", BYTES),
            new Rule("binary", BYTES),
            new Rule("bytea", BYTES),
            new Rule("float", FLOAT),
            new Rule("double", FLOAT),
            new Rule("real", FLOAT),
            new Rule("numeric", DECIMAL),
            new Rule("decimal", DECIMAL),
            new Rule("serial", INTEGER),
            new Rule("bigserial", INTEGER),
            new Rule("smallserial", INTEGER),
            new Rule("bpchar", TEXT),
            new Rule("national char", TEXT),
            new Rule("char", TEXT),
            new Rule("nchar", TEXT),
            new Rule("nvarchar", TEXT),
            new Rule("varchar", TEXT),
            new Rule("citext", TEXT),
            new Rule("name", TEXT));

    /// The kind of a column by the name of its type, in any of the databases' spellings: `varchar(20)`, `int8`,
    /// `timestamp(6) with time zone`, `_int4`.
    public static ValueKind ofType(String name) {
        String type = name.strip().toLowerCase(Locale.ROOT);
        if (type.startsWith("_") || type.endsWith("[]")) {
            return LIST;
        }
        if (type.startsWith("timestamp") && type.contains("with time zone")) {
            return TIMESTAMP;
        }
        return RULES.stream()
                .filter(rule -> type.startsWith(rule.start()))
                .findFirst()
                .map(Rule::kind)
                .orElseGet(() -> bySize(type));
    }

    /// `tinyint`, `mediumint unsigned`, `int4`, `longtext`, `mediumblob`.
    private static ValueKind bySize(String type) {
        String first = type.split("[ (]", 2)[0];
        if (first.endsWith("text")) {
            return TEXT;
        }
        if (first.endsWith("blob")) {
            return BYTES;
        }
        return first.matches("(tiny|small|medium|big)?int(eger)?[248]?") ? INTEGER : OTHER;
    }
}
