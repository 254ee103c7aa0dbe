package dev.lexigram.sql.sqlite;

import dev.lexigram.contracts.mapping.Json;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.dialect.Codecs;
import dev.lexigram.sql.dialect.ColumnTypes;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.dialect.JsonSyntax;
import dev.lexigram.sql.dialect.ScalarFunction;
import dev.lexigram.sql.dialect.SqlTypes;
import dev.lexigram.sql.dialect.TextSearchSyntax;
import dev.lexigram.sql.script.ScriptSyntax;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// SQLite's text and types.
///
/// SQLite has no types for time, exact decimals or UUIDs. Times are ISO-8601 text of fixed width, so that they
/// sort as they should and SQLite's own date functions read them; decimals are text
/// that compares as numbers ({@link DecimalOrder}); UUIDs are text.
///
/// @param codecs how types travel
record SqliteDialect(Codecs codecs) implements Dialect {

    private static final Set<Capability> CAPABILITIES = Set.of(
            Capability.INSERT_RETURNING,
            Capability.WRITE_RETURNING,
            Capability.TRANSACTIONAL_DDL,
            Capability.GLOB,
            Capability.ON_CONFLICT,
            Capability.FULL_JOIN,
            Capability.SELF_REFERENCE,
            Capability.NULLS_ORDER,
            Capability.AGGREGATE_FILTER,
            Capability.JSON,
            Capability.FULL_TEXT);
    private static final Codecs CODECS = Codecs.standard()
            .with(
                    Set.of(
                            BigDecimal.class,
                            BigInteger.class,
                            Instant.class,
                            OffsetDateTime.class,
                            LocalDate.class,
                            LocalTime.class,
                            LocalDateTime.class),
                    SqliteDialect::codec);
    private static final ColumnTypes TYPES = types();

    SqliteDialect(SqlTypes own) {
        this(CODECS.with(own));
    }

    private static @Nullable Codec<?> codec(Class<?> type) {
        return switch (type.getName()) {
            case "java.math.BigDecimal" -> text(BigDecimal::new, BigDecimal::toPlainString);
            case "java.math.BigInteger" -> text(BigInteger::new, BigInteger::toString);
            case "java.time.Instant" -> text(IsoTime::instant, IsoTime::format);
            case "java.time.OffsetDateTime" -> text(IsoTime::offset, v -> IsoTime.format(v.toInstant()));
            case "java.time.LocalDate" -> text(LocalDate::parse, LocalDate::toString);
            case "java.time.LocalTime" ->
                text(LocalTime::parse, v -> IsoTime.TIME.format(v.truncatedTo(ChronoUnit.MICROS)));
            case "java.time.LocalDateTime" -> text(IsoTime::local, IsoTime::format);
            default -> null;
        };
    }

    private static <T> Codec<T> text(Function<String, T> parse, Function<T, String> format) {
        return Codec.of(
                (row, index) -> {
                    String text = row.getString(index);
                    return text == null ? null : parse.apply(text);
                },
                (statement, index, value) -> statement.setString(index, format.apply(value)));
    }

    private static ColumnTypes types() {
        Map<Class<?>, String> names = new HashMap<>();
        for (Class<?> whole : Set.of(Byte.class, Short.class, Integer.class, Long.class, Boolean.class)) {
            names.put(whole, "integer");
        }
        for (Class<?> text : Set.of(
                String.class,
                Character.class,
                UUID.class,
                Instant.class,
                OffsetDateTime.class,
                LocalDate.class,
                LocalTime.class,
                LocalDateTime.class,
                Json.class)) {
            names.put(text, "text");
        }
        for (Class<?> exact : Set.of(BigDecimal.class, BigInteger.class)) {
            names.put(exact, "text collate " + DecimalOrder.NAME);
        }
        names.put(Float.class, "real");
        names.put(Double.class, "real");
        names.put(byte[].class, "blob");
        // 'integer primary key' is SQLite's row id; lengths are not enforced by it and so not written.
        return new ColumnTypes(names, "text", "blob", "text", " primary key", "");
    }

    @Override
    public String name() {
        return "SQLite";
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public int maxIdentifierLength() {
        return 128;
    }

    @Override
    public Optional<String> noLimit() {
        return Optional.of("-1");
    }

    /// To the millisecond: SQLite knows no more.
    @Override
    public String now() {
        return "strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')";
    }

    @Override
    public Shifted shiftedNow() {
        return new Shifted("strftime('%Y-%m-%dT%H:%M:%f000Z', 'now', (", " / 1000000.0) || ' seconds')");
    }

    /// To the millisecond: SQLite knows no more.
    @Override
    public String scalar(ScalarFunction function) {
        return switch (function) {
            case LENGTH -> "length($1)";
            case LEFT -> "substr($1, 1, $2)";
            // The length is said twice: from 0, it would be the whole text.
            case RIGHT -> "substr($1, -($2), $2)";
            case CONCAT -> "($1 || $2)";
            case QUOTIENT -> "($1 / $2)";
            case DATE_NOW -> "strftime('%Y-%m-%d', 'now')";
            case TIME_NOW -> "strftime('%H:%M:%f000', 'now')";
            case DATE_TIME_NOW -> "strftime('%Y-%m-%dT%H:%M:%f000', 'now')";
        };
    }

    /// Exact decimals are texts, which come behind all numbers.
    @Override
    public Optional<Shifted> exactBesideComputed() {
        return Optional.of(new Shifted("cast(", " as numeric)"));
    }

    @Override
    public String explain() {
        return "explain query plan ";
    }

    @Override
    public String foldCase() {
        return FoldCase.NAME + "(";
    }

    @Override
    public String patternEscape() {
        return " escape '\\'";
    }

    @Override
    public Optional<JsonSyntax> json() {
        return Optional.of(SqliteJson.INSTANCE);
    }

    @Override
    public Optional<TextSearchSyntax> textSearch() {
        return Optional.of(SqliteTextSearch.INSTANCE);
    }

    @Override
    public ColumnTypes columnTypes() {
        return TYPES;
    }

    @Override
    public boolean refersAhead() {
        return true;
    }

    @Override
    public @Nullable Object readAny(ResultSet row, int index) throws SQLException {
        Object value = row.getObject(index);
        // The driver gives small whole numbers as Integer and large ones as Long; a column should have one type.
        return value instanceof Integer number ? Long.valueOf(number) : value;
    }

    @Override
    public boolean knowsTypesOfExpressions() {
        return false;
    }

    @Override
    public int columnCount(ResultSetMetaData result) {
        try {
            return result.getColumnCount();
        } catch (SQLException none) {
            return 0; // The driver refuses to count when there are none.
        }
    }

    @Override
    public ScriptSyntax scriptSyntax() {
        return ScriptSyntax.SQLITE;
    }
}
