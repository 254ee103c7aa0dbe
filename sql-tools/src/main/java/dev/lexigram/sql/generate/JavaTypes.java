package dev.lexigram.sql.generate;

import dev.lexigram.sql.dialect.Dialect;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which Java type holds all values of a column.
///
/// The reverse of what {@link dev.lexigram.sql.dialect.ColumnTypes} says, and more, as people declare more types
/// than records do. A type without a Java form is read as its text and not written.
///
/// @param dialect the database's words
record JavaTypes(Dialect dialect) {

    private static final Pattern PARTS = Pattern.compile("([^(]+)\\((\\d+)(?:, (\\d+))?\\)(.*)");

    /// A type taken apart: `timestamp(6) with time zone` is `timestamp`, 6 and ` with time zone`.
    private record Declared(String name, int first, int second, String rest) {

        static Declared of(String type) {
            String text = type.replaceFirst(" (?:character set|collate) .*", "");
            Matcher parts = PARTS.matcher(text);
            if (parts.matches()) {
                return new Declared(parts.group(1), number(parts.group(2)), number(parts.group(3)), parts.group(4));
            }
            int end = text.indexOf(" unsigned");
            return end < 0
                    ? new Declared(text, 0, 0, "")
                    : new Declared(text.substring(0, end), 0, 0, text.substring(end));
        }

        private static int number(@Nullable String digits) {
            return digits == null ? 0 : Integer.parseInt(digits);
        }
    }

    JavaType of(String type) {
        if (dialect.refersAhead()) {
            return sqlite(type.toLowerCase(Locale.ROOT));
        }
        if (type.endsWith("[]")) {
            return list(of(type.substring(0, type.length() - 2)));
        }
        Declared declared = Declared.of(type);
        return dialect.backslashEscapes() ? mysql(declared) : standard(declared);
    }

    private JavaType list(JavaType element) {
        boolean plain =
                element.form() == JavaType.Form.VALUE && element.imported().isEmpty();
        return plain && !element.name().equals("byte[]")
                ? new JavaType("List<" + element.name() + ">", List.class.getName(), 0, JavaType.Form.VALUE)
                : unknown();
    }

    private static JavaType unknown() {
        return JavaType.of(String.class).with(JavaType.Form.READ);
    }

    private static JavaType document() {
        return JavaType.of(Object.class).with(JavaType.Form.DOCUMENT);
    }

    private static JavaType standard(Declared type) {
        return switch (type.name) {
            case "boolean" -> JavaType.of(Boolean.class);
            case "smallint" -> JavaType.of(Short.class);
            case "integer" -> JavaType.of(Integer.class);
            case "bigint" -> JavaType.of(Long.class);
            case "real" -> JavaType.of(Float.class);
            case "double precision" -> JavaType.of(Double.class);
            case "numeric" -> number(type);
            case "varchar" -> JavaType.text(type.first);
            case "char" -> characters(type);
            case "text", "citext", "name" -> JavaType.text(0);
            case "bytea" -> JavaType.of(byte[].class);
            case "uuid" -> JavaType.of(UUID.class);
            case "date" -> JavaType.of(LocalDate.class);
            case "time" -> type.rest.isEmpty() ? JavaType.of(LocalTime.class) : unknown();
            case "timestamp" -> JavaType.of(type.rest.isEmpty() ? LocalDateTime.class : Instant.class);
            case "timestamp with time zone" -> JavaType.of(Instant.class);
            case "json", "jsonb" -> document();
            default -> unknown();
        };
    }

    /// Without digits behind the point it is whole; `numeric` alone has as many as it is given.
    private static JavaType number(Declared type) {
        return JavaType.of(type.first > 0 && type.second == 0 ? BigInteger.class : BigDecimal.class);
    }

    private static JavaType characters(Declared type) {
        return type.first <= 1 ? JavaType.of(Character.class) : JavaType.text(type.first);
    }

    private static JavaType mysql(Declared type) {
        boolean unsigned = type.rest.contains("unsigned");
        return switch (type.name) {
            case "tinyint" -> JavaType.of(type.first == 1 ? Boolean.class : Short.class);
            case "smallint" -> JavaType.of(unsigned ? Integer.class : Short.class);
            case "mediumint", "year" -> JavaType.of(Integer.class);
            case "int" -> JavaType.of(unsigned ? Long.class : Integer.class);
            case "bigint" -> JavaType.of(Long.class);
            case "float" -> JavaType.of(Float.class);
            case "double" -> JavaType.of(Double.class);
            case "decimal" -> number(type);
            case "char" -> type.first == 36 ? JavaType.of(UUID.class) : characters(type);
            case "varchar" -> JavaType.text(type.first);
            case "tinytext", "text", "mediumtext", "longtext" -> JavaType.text(0);
            case "varbinary" -> new JavaType("byte[]", "", type.first, JavaType.Form.VALUE);
            case "binary", "tinyblob", "blob", "mediumblob", "longblob" -> JavaType.of(byte[].class);
            case "uuid" -> JavaType.of(UUID.class);
            case "date" -> JavaType.of(LocalDate.class);
            case "time" -> JavaType.of(LocalTime.class);
            case "datetime" -> JavaType.of(LocalDateTime.class);
            // Kept at UTC by the server, which is the zone of all connections.
            case "timestamp" -> JavaType.of(Instant.class);
            case "json" -> document();
            case "bit" -> type.first == 1 ? JavaType.of(Boolean.class) : JavaType.of(byte[].class);
            default -> words(type);
        };
    }

    /// `enum('a','b')` and `set('a','b')` are texts; other types are read as bytes.
    private static JavaType words(Declared type) {
        boolean text = type.name.startsWith("enum") || type.name.startsWith("set") || type.name.startsWith("inet");
        return text ? JavaType.text(0) : JavaType.of(byte[].class).with(JavaType.Form.READ);
    }

    /// SQLite keeps any value in any column; a type's name says what is meant. Limits of length are not kept.
    private static JavaType sqlite(String type) {
        if (type.endsWith(" collate decimal") || type.startsWith("decimal") || type.startsWith("numeric")) {
            return JavaType.of(BigDecimal.class);
        }
        if (type.startsWith("bool")) {
            return JavaType.of(Boolean.class);
        }
        if (type.contains("int")) {
            return JavaType.of(Long.class);
        }
        if (type.contains("char") || type.contains("clob") || type.contains("text")) {
            return JavaType.text(0);
        }
        if (type.contains("blob")) {
            return JavaType.of(byte[].class);
        }
        boolean real = type.contains("real") || type.contains("floa") || type.contains("doub");
        return real ? JavaType.of(Double.class) : JavaType.text(0);
    }
}
