package dev.lexigram.sql.diff;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The type of a column, taken apart: `bigint unsigned`, `numeric(38,10)`, `timestamp(6) with time zone`.
///
/// @param family what kind of values it has
/// @param name its name in this database's usual word, with what follows the brackets
/// @param sizes what stands in the brackets, without blanks, or empty
/// @param collation what follows `collate`, or empty
record ColumnType(Family family, String name, String sizes, String collation) {

    /// A kind of values.
    enum Family {
        WHOLE,
        DECIMAL,
        FLOATING,
        TEXT,
        BYTES,
        BOOLEAN,
        DATE,
        TIME,
        TIMESTAMP,
        ZONED_TIMESTAMP,
        UUID,
        DOCUMENT,
        ARRAY,
        /// What no record declares, such as an enumeration of the database or a point.
        OTHER
    }

    private static final Pattern COLLATION =
            Pattern.compile("( character set \\S+)?( collate (?<name>\\S+))?$", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> POSTGRES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("serial", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("bigserial", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("bool", "boolean"),
            Map.entry("float8", "double precision"),
            Map.entry("float4", "real"),
            Map.entry("decimal", "numeric"),
            Map.entry("character varying", "varchar"),
            Map.entry("character", "char"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("time without time zone", "time"));
    private static final Map<String, String> MYSQL = Map.of(
            "integer", "int",
            "numeric", "decimal",
            "double precision", "double",
            "real", "double",
            "bool", "tinyint",
            "boolean", "tinyint");
    private static final Map<String, Family> FAMILIES = Map.ofEntries(
            Map.entry("tinyint", Family.WHOLE),
            Map.entry("smallint", Family.WHOLE),
            Map.entry("mediumint", Family.WHOLE),
            Map.entry("int", Family.WHOLE),
            Map.entry("integer", Family.WHOLE),
            Map.entry("bigint", Family.WHOLE),
            Map.entry("decimal", Family.DECIMAL),
            Map.entry("numeric", Family.DECIMAL),
            Map.entry("real", Family.FLOATING),
            Map.entry("float", Family.FLOATING),
            Map.entry("double", Family.FLOATING),
            Map.entry("double precision", Family.FLOATING),
            Map.entry("char", Family.TEXT),
            Map.entry("varchar", Family.TEXT),
            Map.entry("text", Family.TEXT),
            Map.entry("tinytext", Family.TEXT),
            Map.entry("mediumtext", Family.TEXT),
            Map.entry("longtext", Family.TEXT),
            Map.entry("bytea", Family.BYTES),
            Map.entry("blob", Family.BYTES),
            Map.entry("tinyblob", Family.BYTES),
            Map.entry("mediumblob", Family.BYTES),
            Map.entry("longblob", Family.BYTES),
            Map.entry("binary", Family.BYTES),
            Map.entry("varbinary", Family.BYTES),
            Map.entry("boolean", Family.BOOLEAN),
            Map.entry("date", Family.DATE),
            Map.entry("time", Family.TIME),
            Map.entry("datetime", Family.TIMESTAMP),
            Map.entry("timestamp", Family.TIMESTAMP),
            Map.entry("timestamp with time zone", Family.ZONED_TIMESTAMP),
            Map.entry("uuid", Family.UUID),
            Map.entry("json", Family.DOCUMENT),
            Map.entry("jsonb", Family.DOCUMENT));

    static ColumnType of(Engine engine, String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Matcher collation = COLLATION.matcher(lower);
        String sort = collation.find() && collation.group("name") != null ? collation.group("name") : "";
        String type = lower.substring(0, collation.start());
        int open = type.indexOf('(');
        int close = type.lastIndexOf(')');
        if (open < 0 || close < open) {
            return engine == Engine.SQLITE ? sqlite(type, "", sort) : server(engine, type, "", sort);
        }
        String rest = type.substring(close + 1).strip();
        String word = type.substring(0, open).strip() + (rest.isEmpty() || rest.startsWith("[") ? rest : " " + rest);
        String sizes = type.substring(open + 1, close).replace(" ", "");
        return engine == Engine.SQLITE ? sqlite(word, sizes, sort) : server(engine, word, sizes, sort);
    }

    private static ColumnType server(Engine engine, String word, String sizes, String collation) {
        Map<String, String> usual = engine.isMysql() ? MYSQL : POSTGRES;
        String name = usual.getOrDefault(word, word);
        if (name.endsWith("[]")) {
            ColumnType element = of(engine, name.substring(0, name.length() - 2));
            return new ColumnType(Family.ARRAY, element.name + "[]", sizes, collation);
        }
        boolean yesNo = name.equals("tinyint") && (sizes.equals("1") || !name.equals(word));
        if (yesNo) {
            return new ColumnType(Family.BOOLEAN, "tinyint", "1", collation);
        }
        Family family = FAMILIES.getOrDefault(name.replace(" unsigned", "").replace(" zerofill", ""), Family.OTHER);
        return new ColumnType(family, name, sizes(engine, family, sizes), collation);
    }

    /// Without sizes that go without saying, or say how a number is shown.
    private static String sizes(Engine engine, Family family, String sizes) {
        return switch (family) {
            case WHOLE -> "";
            case TIME, TIMESTAMP, ZONED_TIMESTAMP -> engine == Engine.POSTGRES && sizes.equals("6") ? "" : sizes;
            case DECIMAL -> engine.isMysql() && sizes.isEmpty() ? "10,0" : withScale(sizes);
            default -> sizes;
        };
    }

    private static String withScale(String sizes) {
        return sizes.isEmpty() || sizes.contains(",") ? sizes : sizes + ",0";
    }

    /// SQLite looks for parts of words.
    private static ColumnType sqlite(String word, String sizes, String collation) {
        Family family = Family.OTHER;
        if (word.contains("int")) {
            family = Family.WHOLE;
        } else if (word.contains("char") || word.contains("clob") || word.contains("text")) {
            family = Family.TEXT;
        } else if (word.contains("blob") || word.isEmpty()) {
            family = Family.BYTES;
        } else if (word.contains("real") || word.contains("floa") || word.contains("doub")) {
            family = Family.FLOATING;
        }
        return new ColumnType(family, word, sizes, collation);
    }

    /// The longest text or the most bytes, if limited.
    OptionalInt limit() {
        boolean limited = name.endsWith("char") || name.endsWith("binary");
        boolean said = limited && !sizes.isEmpty() && sizes.chars().allMatch(Character::isDigit);
        return said ? OptionalInt.of(Integer.parseInt(sizes)) : OptionalInt.empty();
    }

    /// How many bytes a whole number has.
    int width() {
        return switch (name.replace(" unsigned", "")) {
            case "tinyint" -> 1;
            case "smallint" -> 2;
            case "mediumint" -> 3;
            case "int", "integer" -> 4;
            default -> 8;
        };
    }

    boolean isUnsigned() {
        return name.endsWith(" unsigned");
    }

    /// The digits of a decimal before and behind its point, if limited.
    OptionalInt digits(int part) {
        String[] parts = sizes.split(",");
        if (family != Family.DECIMAL || parts.length < 2) {
            return OptionalInt.empty();
        }
        int scale = Integer.parseInt(parts[1]);
        return OptionalInt.of(part == 1 ? scale : Integer.parseInt(parts[0]) - scale);
    }
}
