package dev.lexigram.data.request;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// Texts as values of the types that requests may filter by.
final class TextParser {

    private static final Map<Class<?>, Function<String, Object>> PARSERS = Map.ofEntries(
            Map.entry(String.class, text -> text),
            Map.entry(Boolean.class, TextParser::flag),
            Map.entry(Short.class, Short::valueOf),
            Map.entry(Integer.class, Integer::valueOf),
            Map.entry(Long.class, Long::valueOf),
            Map.entry(Double.class, TextParser::fraction),
            Map.entry(BigDecimal.class, TextParser::decimal),
            Map.entry(BigInteger.class, text -> new BigInteger(ofFewDigits(text))),
            Map.entry(UUID.class, TextParser::uuid),
            Map.entry(Instant.class, Instant::parse),
            Map.entry(OffsetDateTime.class, OffsetDateTime::parse),
            Map.entry(LocalDate.class, LocalDate::parse),
            Map.entry(LocalDateTime.class, LocalDateTime::parse),
            Map.entry(LocalTime.class, LocalTime::parse));

    // Enough for every column; a short text such as 1e999999999 would otherwise be a number of a gigabyte.
    private static final int MAX_DIGITS = 1000;

    private TextParser() {}

    static boolean knows(Class<?> type) {
        return PARSERS.containsKey(type) || type.isEnum();
    }

    /// @throws IllegalArgumentException or `DateTimeException` when the text is no value of the type
    static Object parse(Class<?> type, String text) {
        Function<String, Object> parser = PARSERS.get(type);
        return parser == null ? constant(type, text) : parser.apply(text);
    }

    private static Object constant(Class<?> type, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(text))
                .findAny()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    /// Neither "1d" nor "0x1p3" nor "NaN", which Java would take.
    private static Double fraction(String text) {
        double value = decimal(text).doubleValue();
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException();
        }
        return value;
    }

    private static BigDecimal decimal(String text) {
        BigDecimal value = new BigDecimal(ofFewDigits(text));
        if (Math.abs((long) value.scale()) > MAX_DIGITS) {
            throw new IllegalArgumentException();
        }
        return value;
    }

    private static String ofFewDigits(String text) {
        if (text.length() > MAX_DIGITS) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    /// Java would also take "1-1-1-1-1".
    private static UUID uuid(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException();
        }
        return UUID.fromString(text);
    }
}
