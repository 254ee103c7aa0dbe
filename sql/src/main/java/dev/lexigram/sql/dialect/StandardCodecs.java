package dev.lexigram.sql.dialect;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.mapping.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The codecs that any JDBC 4.2 driver understands.
///
/// Each is made when it is asked for: the JVM makes a class for each lambda, and those of all types together would
/// be a noticeable part of the start of an application.
final class StandardCodecs {

    /// The types that have one, enums left out.
    static final Set<Class<?>> TYPES = types();

    private static Set<Class<?>> types() {
        Set<Class<?>> all = new HashSet<>(ColumnTypes.standard().names().keySet());
        all.addAll(StandIns.STORED.keySet());
        all.addAll(StandIns.SHORT_TEXTS);
        all.remove(Json.class);
        return Set.copyOf(all);
    }

    private StandardCodecs() {}

    /// The codec of a type that is not primitive, or null.
    static @Nullable Codec<?> of(Class<?> type) {
        Codec<?> number = number(type);
        Codec<?> text = number == null ? text(type) : number;
        Codec<?> time = text == null ? time(type) : text;
        return time == null ? StandIns.of(type) : time;
    }

    private static @Nullable Codec<?> number(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.Boolean" -> Codec.of((r, i) -> orNull(r, r.getBoolean(i)), (s, i, v) -> s.setBoolean(i, v));
            case "java.lang.Byte" -> Codec.of((r, i) -> orNull(r, r.getByte(i)), (s, i, v) -> s.setByte(i, v));
            case "java.lang.Short" -> Codec.of((r, i) -> orNull(r, r.getShort(i)), (s, i, v) -> s.setShort(i, v));
            case "java.lang.Integer" -> Codec.of((r, i) -> orNull(r, r.getInt(i)), (s, i, v) -> s.setInt(i, v));
            case "java.lang.Long" -> Codec.of((r, i) -> orNull(r, r.getLong(i)), (s, i, v) -> s.setLong(i, v));
            case "java.lang.Float" -> Codec.of((r, i) -> orNull(r, r.getFloat(i)), (s, i, v) -> s.setFloat(i, v));
            case "java.lang.Double" -> Codec.of((r, i) -> orNull(r, r.getDouble(i)), (s, i, v) -> s.setDouble(i, v));
            case "java.math.BigDecimal" ->
                Codec.<BigDecimal>of(ResultSet::getBigDecimal, (s, i, v) -> s.setBigDecimal(i, v));
            case "java.math.BigInteger" ->
                Codec.<BigInteger>of(
                        StandardCodecs::readBigInteger, (s, i, v) -> s.setBigDecimal(i, new BigDecimal(v)));
            default -> null;
        };
    }

    private static @Nullable Codec<?> text(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.String" -> Codec.<String>of(ResultSet::getString, (s, i, v) -> s.setString(i, v));
            case "java.lang.Character" ->
                Codec.<Character>of(StandardCodecs::readChar, (s, i, v) -> s.setString(i, v.toString()));
            case "[B" -> Codec.<byte[]>of(ResultSet::getBytes, (s, i, v) -> s.setBytes(i, v));
            case "java.util.UUID" ->
                Codec.<UUID>of(StandardCodecs::readUuid, (s, i, v) -> s.setString(i, v.toString()));
            default -> null;
        };
    }

    private static @Nullable Codec<?> time(Class<?> type) {
        return switch (type.getName()) {
            case "java.time.LocalDate" ->
                Codec.<LocalDate>of((r, i) -> r.getObject(i, LocalDate.class), (s, i, v) -> s.setObject(i, v));
            case "java.time.LocalTime" ->
                Codec.<LocalTime>of(
                        (r, i) -> r.getObject(i, LocalTime.class),
                        (s, i, v) -> s.setObject(i, v.truncatedTo(ChronoUnit.MICROS)));
            case "java.time.LocalDateTime" ->
                Codec.<LocalDateTime>of(
                        (r, i) -> r.getObject(i, LocalDateTime.class),
                        (s, i, v) -> s.setObject(i, v.truncatedTo(ChronoUnit.MICROS)));
            case "java.time.OffsetDateTime" ->
                Codec.<OffsetDateTime>of(
                        (r, i) -> r.getObject(i, OffsetDateTime.class),
                        (s, i, v) -> s.setObject(i, v.truncatedTo(ChronoUnit.MICROS)));
            case "java.time.Instant" ->
                Codec.<Instant>of(StandardCodecs::readInstant, (s, i, v) -> s.setObject(i, Codecs.utc(v)));
            default -> null;
        };
    }

    private static <T> @Nullable T orNull(ResultSet row, T value) throws SQLException {
        return row.wasNull() ? null : value;
    }

    private static @Nullable BigInteger readBigInteger(ResultSet row, int index) throws SQLException {
        BigDecimal value = row.getBigDecimal(index);
        return value == null ? null : whole(value);
    }

    private static BigInteger whole(BigDecimal value) {
        try {
            return value.toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw unreadable("The stored number is not whole.", BigInteger.class, e);
        }
    }

    private static MappingException unreadable(String sentence, Class<?> type, @Nullable Exception cause) {
        return new MappingException(
                Problem.of(sentence)
                        .with("type", type.getSimpleName())
                        .hint("Read the column as a type that holds all its values, or correct the row."),
                cause);
    }

    private static @Nullable Character readChar(ResultSet row, int index) throws SQLException {
        String text = row.getString(index);
        if (text != null && text.length() > 1) {
            throw unreadable("The stored text is longer than one character.", Character.class, null);
        }
        return text == null || text.isEmpty() ? null : text.charAt(0);
    }

    private static @Nullable UUID readUuid(ResultSet row, int index) throws SQLException {
        String text = row.getString(index);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unreadable("The stored text is no UUID.", UUID.class, e);
        }
    }

    private static @Nullable Instant readInstant(ResultSet row, int index) throws SQLException {
        OffsetDateTime time = row.getObject(index, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
