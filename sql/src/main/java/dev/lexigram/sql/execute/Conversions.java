package dev.lexigram.sql.execute;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Turns a driver's value into the type that a caller of {@link dev.lexigram.contracts.sql.Row} asks for, without
/// loss or not at all.
final class Conversions {
    private Conversions() {}

    /// The value as the type; date-times without a zone are taken to be at UTC.
    ///
    /// @throws MappingException when it cannot be without loss
    @SuppressWarnings("unchecked")
    static <T> T convert(Object value, Class<T> asked, String column) {
        Class<?> type = MethodType.methodType(asked).wrap().returnType();
        if (type.isInstance(value)) {
            return (T) value;
        }
        try {
            Object converted = to(type, value);
            if (converted != null) {
                return (T) converted;
            }
        } catch (ArithmeticException | IllegalArgumentException | DateTimeException e) {
            throw failure(value, asked, column, e);
        }
        throw failure(value, asked, column, null);
    }

    private static MappingException failure(Object value, Class<?> asked, String column, @Nullable Exception cause) {
        return new MappingException(
                Problem.of("The value cannot become the asked type without loss.")
                        .with("column", column)
                        .with("found", value.getClass().getSimpleName())
                        .with("asked", asked.getSimpleName())
                        .hint("Ask for a type that holds every value of the column."),
                cause);
    }

    private static @Nullable Object to(Class<?> type, Object value) {
        if (type.isEnum()) {
            return constant(type, value);
        }
        return switch (type.getName()) {
            case "java.lang.Long" -> exact(value, BigDecimal::longValueExact);
            case "java.lang.Integer" -> exact(value, BigDecimal::intValueExact);
            case "java.lang.Short" -> exact(value, BigDecimal::shortValueExact);
            case "java.lang.Byte" -> exact(value, BigDecimal::byteValueExact);
            case "java.lang.Double" -> exact(value, n -> near(n, n.doubleValue()));
            case "java.lang.Float" -> exact(value, n -> near(n, n.floatValue()));
            case "java.math.BigDecimal" -> number(value);
            case "java.math.BigInteger" -> exact(value, BigDecimal::toBigIntegerExact);
            case "java.lang.Boolean" -> bool(value);
            case "java.lang.String" -> value instanceof byte[] ? null : value.toString();
            case "java.util.UUID" -> value instanceof String text ? UUID.fromString(text) : null;
            default -> time(type, value);
        };
    }

    private static @Nullable Object exact(Object value, Function<BigDecimal, Object> conversion) {
        BigDecimal number = number(value);
        return number == null ? null : conversion.apply(number);
    }

    /// The floating-point number, unless a whole number lost digits or any its size. Fractions are rounded: few of
    /// them have an exact form.
    private static Number near(BigDecimal exact, Number floating) {
        BigDecimal kept = new BigDecimal(floating.toString());
        if (exact.stripTrailingZeros().scale() <= 0 && kept.compareTo(exact) != 0) {
            throw new ArithmeticException("The number has more digits than the type.");
        }
        return floating;
    }

    private static @Nullable BigDecimal number(Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case BigInteger number -> new BigDecimal(number);
            case Double number -> BigDecimal.valueOf(number);
            case Float number -> new BigDecimal(number.toString());
            case Number number -> BigDecimal.valueOf(number.longValue());
            case Boolean flag -> flag ? BigDecimal.ONE : BigDecimal.ZERO;
            case String text -> new BigDecimal(text);
            default -> null;
        };
    }

    private static @Nullable Boolean bool(Object value) {
        BigDecimal number = value instanceof Number ? number(value) : null;
        if (number == null || number.signum() == 0) {
            return number == null ? null : Boolean.FALSE;
        }
        return number.compareTo(BigDecimal.ONE) == 0 ? Boolean.TRUE : null;
    }

    private static @Nullable Object time(Class<?> type, Object value) {
        Object source = value instanceof String text ? parsed(text.replace(' ', 'T')) : value;
        if (type.isInstance(source)) {
            return source;
        }
        OffsetDateTime at = switch (source) {
            case OffsetDateTime time -> time;
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case LocalDateTime local -> local.atOffset(ZoneOffset.UTC);
            case null, default -> null;
        };
        if (at == null) {
            return null;
        }
        return switch (type.getName()) {
            case "java.time.Instant" -> at.toInstant();
            case "java.time.OffsetDateTime" -> at;
            case "java.time.LocalDateTime" ->
                at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
            default -> null;
        };
    }

    private static @Nullable Object parsed(String text) {
        int time = text.indexOf('T');
        if (time < 0) {
            return text.indexOf(':') < 0 ? LocalDate.parse(text) : LocalTime.parse(text);
        }
        boolean zoned = text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0;
        return zoned ? OffsetDateTime.parse(text) : LocalDateTime.parse(text);
    }

    private static @Nullable Object constant(Class<?> type, Object value) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(value)) {
                return constant;
            }
        }
        return null;
    }
}
