package dev.lexigram.data.query;

import dev.lexigram.contracts.error.DataQueryException;
import dev.lexigram.contracts.error.Problem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.UUID;

/// The order of values, by the rules that {@link PredicateEvaluator} tells.
final class Values {

    private Values() {}

    private enum Kind {
        NUMBER,
        TEXT,
        BOOLEAN,
        UUID,
        BYTES,
        INSTANT,
        DATE,
        TIME,
        DATE_TIME
    }

    /// Less than, equal to or greater than zero as the left value comes before, with or behind the right one.
    ///
    /// @throws DataQueryException when they are of different kinds, or of a kind that has no order
    static int compare(Object left, Object right) {
        Kind kind = kind(left);
        if (kind != kind(right)) {
            throw new DataQueryException(Problem.of("Values of different kinds do not compare.")
                    .with("left", left.getClass().getSimpleName())
                    .with("right", right.getClass().getSimpleName())
                    .hint("Compare a field with a value of its own type."));
        }
        return switch (kind) {
            case NUMBER -> numbers((Number) left, (Number) right);
            case TEXT -> texts(text(left), text(right));
            case BOOLEAN -> Boolean.compare((boolean) left, (boolean) right);
            case UUID -> uuids((UUID) left, (UUID) right);
            case BYTES -> Arrays.compareUnsigned((byte[]) left, (byte[]) right);
            case INSTANT -> instant(left).compareTo(instant(right));
            case DATE -> ((LocalDate) left).compareTo((LocalDate) right);
            case TIME -> ((LocalTime) left).compareTo((LocalTime) right);
            case DATE_TIME -> ((LocalDateTime) left).compareTo((LocalDateTime) right);
        };
    }

    private static Kind kind(Object value) {
        return switch (value) {
            case Byte n -> Kind.NUMBER;
            case Short n -> Kind.NUMBER;
            case Integer n -> Kind.NUMBER;
            case Long n -> Kind.NUMBER;
            case Float n -> Kind.NUMBER;
            case Double n -> Kind.NUMBER;
            case BigInteger n -> Kind.NUMBER;
            case BigDecimal n -> Kind.NUMBER;
            case CharSequence text -> Kind.TEXT;
            case Character text -> Kind.TEXT;
            case Enum<?> constant -> Kind.TEXT;
            case Boolean flag -> Kind.BOOLEAN;
            case UUID id -> Kind.UUID;
            case byte[] bytes -> Kind.BYTES;
            case Instant time -> Kind.INSTANT;
            case OffsetDateTime time -> Kind.INSTANT;
            case ZonedDateTime time -> Kind.INSTANT;
            case LocalDate date -> Kind.DATE;
            case LocalTime time -> Kind.TIME;
            case LocalDateTime both -> Kind.DATE_TIME;
            default ->
                throw new DataQueryException(Problem.of("Values of this type do not compare.")
                        .with("type", value.getClass().getName())
                        .hint("Compare numbers, texts, enums, booleans, UUIDs, bytes or times."));
        };
    }

    /// The text that a value is.
    static String text(Object value) {
        if (kind(value) != Kind.TEXT) {
            throw new DataQueryException(Problem.of("Only a text can be searched for a text.")
                    .with("type", value.getClass().getSimpleName())
                    .hint("Compare it with a value of its own type."));
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    private static int numbers(Number left, Number right) {
        if (isWhole(left) && isWhole(right)) {
            return Long.compare(left.longValue(), right.longValue());
        }
        boolean finite = Double.isFinite(left.doubleValue()) && Double.isFinite(right.doubleValue());
        // Beyond the range of doubles only decimals are, so a decimal that looks infinite is one of them.
        return finite || !(isInfiniteOrNaN(left) || isInfiniteOrNaN(right))
                ? exact(left).compareTo(exact(right))
                : Double.compare(atMostFinite(left), atMostFinite(right));
    }

    private static boolean isWhole(Number number) {
        return number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte;
    }

    private static boolean isInfiniteOrNaN(Number number) {
        return (number instanceof Double || number instanceof Float) && !Double.isFinite(number.doubleValue());
    }

    private static double atMostFinite(Number number) {
        double value = number.doubleValue();
        return isInfiniteOrNaN(number) ? value : Math.clamp(value, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    private static BigDecimal exact(Number number) {
        return switch (number) {
            case BigDecimal decimal -> decimal;
            case BigInteger whole -> new BigDecimal(whole);
            case Float fraction -> new BigDecimal(fraction.doubleValue());
            case Double fraction -> new BigDecimal(fraction);
            default -> BigDecimal.valueOf(number.longValue());
        };
    }

    /// Java compares UTF-16 units, in which U+1F375 comes before U+FFFD.
    private static int texts(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                // A half of a pair stands for a code point above all single units.
                int halves = Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
                return halves != 0 ? halves : Character.compare(a, b);
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    private static int uuids(UUID left, UUID right) {
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }

    private static Instant instant(Object value) {
        return switch (value) {
            case OffsetDateTime time -> time.toInstant();
            case ZonedDateTime time -> time.toInstant();
            default -> (Instant) value;
        };
    }
}
