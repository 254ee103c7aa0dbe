package dev.lexigram.sql.dialect;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The codecs of one database by Java type. Immutable and thread-safe; enums are added as they are met.
///
/// Points in time are kept to the microsecond, the finest that PostgreSQL and MySQL store; finer digits are cut
/// off.
public final class Codecs {

    private final Map<Class<?>, Codec<?>> byType;
    private final ConcurrentHashMap<Class<?>, Codec<?>> enums = new ConcurrentHashMap<>();

    private Codecs(Map<Class<?>, Codec<?>> byType) {
        this.byType = Map.copyOf(byType);
    }

    /// Codecs that any JDBC 4.2 driver understands; a dialect replaces those where its driver differs.
    public static Codecs standard() {
        Map<Class<?>, Codec<?>> all = new HashMap<>();
        addNumbers(all);
        addTexts(all);
        addTimes(all);
        return new Codecs(all);
    }

    private static void addNumbers(Map<Class<?>, Codec<?>> all) {
        all.put(Boolean.class, Codec.of((r, i) -> orNull(r, r.getBoolean(i)), (s, i, v) -> s.setBoolean(i, v)));
        all.put(Byte.class, Codec.of((r, i) -> orNull(r, r.getByte(i)), (s, i, v) -> s.setByte(i, v)));
        all.put(Short.class, Codec.of((r, i) -> orNull(r, r.getShort(i)), (s, i, v) -> s.setShort(i, v)));
        all.put(Integer.class, Codec.of((r, i) -> orNull(r, r.getInt(i)), (s, i, v) -> s.setInt(i, v)));
        all.put(Long.class, Codec.of((r, i) -> orNull(r, r.getLong(i)), (s, i, v) -> s.setLong(i, v)));
        all.put(Float.class, Codec.of((r, i) -> orNull(r, r.getFloat(i)), (s, i, v) -> s.setFloat(i, v)));
        all.put(Double.class, Codec.of((r, i) -> orNull(r, r.getDouble(i)), (s, i, v) -> s.setDouble(i, v)));
        all.put(BigDecimal.class, Codec.<BigDecimal>of(ResultSet::getBigDecimal, (s, i, v) -> s.setBigDecimal(i, v)));
        all.put(
                BigInteger.class,
                Codec.<BigInteger>of(Codecs::readBigInteger, (s, i, v) -> s.setBigDecimal(i, new BigDecimal(v))));
    }

    private static void addTexts(Map<Class<?>, Codec<?>> all) {
        all.put(String.class, Codec.<String>of(ResultSet::getString, (s, i, v) -> s.setString(i, v)));
        all.put(Character.class, Codec.<Character>of(Codecs::readChar, (s, i, v) -> s.setString(i, v.toString())));
        all.put(byte[].class, Codec.<byte[]>of(ResultSet::getBytes, (s, i, v) -> s.setBytes(i, v)));
        all.put(UUID.class, Codec.<UUID>of(Codecs::readUuid, (s, i, v) -> s.setString(i, v.toString())));
    }

    private static void addTimes(Map<Class<?>, Codec<?>> all) {
        all.put(
                LocalDate.class,
                Codec.<LocalDate>of((r, i) -> r.getObject(i, LocalDate.class), (s, i, v) -> s.setObject(i, v)));
        all.put(
                LocalTime.class,
                Codec.<LocalTime>of(
                        (r, i) -> r.getObject(i, LocalTime.class),
                        (s, i, v) -> s.setObject(i, v.truncatedTo(ChronoUnit.MICROS))));
        all.put(
                LocalDateTime.class,
                Codec.<LocalDateTime>of(
                        (r, i) -> r.getObject(i, LocalDateTime.class),
                        (s, i, v) -> s.setObject(i, v.truncatedTo(ChronoUnit.MICROS))));
        all.put(
                OffsetDateTime.class,
                Codec.<OffsetDateTime>of(
                        (r, i) -> r.getObject(i, OffsetDateTime.class),
                        (s, i, v) -> s.setObject(i, v.truncatedTo(ChronoUnit.MICROS))));
        all.put(Instant.class, Codec.<Instant>of(Codecs::readInstant, (s, i, v) -> s.setObject(i, utc(v))));
    }

    /// A copy with another codec for a type.
    public <T> Codecs with(Class<T> type, Codec<T> codec) {
        Map<Class<?>, Codec<?>> copy = new HashMap<>(byType);
        copy.put(type, codec);
        return new Codecs(copy);
    }

    /// Whether values of the type can be stored.
    public boolean supports(Class<?> type) {
        return byType.containsKey(boxed(type)) || type.isEnum();
    }

    /// The codec of a type; a primitive has that of its wrapper.
    ///
    /// @throws MappingException when there is none; it lists the known types
    public Codec<?> of(Class<?> type) {
        Codec<?> known = byType.get(type);
        if (known != null) {
            return known;
        }
        Class<?> wanted = boxed(type);
        // A constant with a body of its own has a class of its own; what is stored is the enum's.
        Class<?> declared =
                wanted.getSuperclass() != null && wanted.getSuperclass().isEnum() ? wanted.getSuperclass() : wanted;
        if (declared.isEnum()) {
            return enums.computeIfAbsent(declared, Codecs::enumCodec);
        }
        Codec<?> boxed = byType.get(wanted);
        if (boxed != null) {
            return boxed;
        }
        throw unknown(type);
    }

    private MappingException unknown(Class<?> type) {
        TreeSet<String> names = new TreeSet<>();
        byType.keySet().forEach(known -> names.add(known.getSimpleName()));
        return new MappingException(
                Problem.of("A Java type has no SQL form.")
                        .with("type", type.getName())
                        .hint("Use an enum or one of: " + String.join(", ", names) + "."),
                null);
    }

    private static Class<?> boxed(Class<?> type) {
        return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Codec<?> enumCodec(Class<?> type) {
        Class<? extends Enum> enumType = (Class<? extends Enum>) type;
        return Codec.<Enum>of((r, i) -> readEnum(enumType, r.getString(i)), (s, i, v) -> s.setString(i, v.name()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Enum readEnum(Class<? extends Enum> type, @Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new MappingException(
                    Problem.of("The stored text is not a constant of the enum.")
                            .with("enum", type.getName())
                            .hint("Add the constant or correct the row."),
                    e);
        }
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

    /// An instant as a date-time at UTC, cut to the microsecond.
    public static OffsetDateTime utc(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
