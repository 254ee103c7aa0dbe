package dev.lexigram.sql.check;

import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.dialect.ValueKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/// Which columns Java types can be read from. What is not surely wrong is right: drivers convert much.
final class KindRules {

    private static final Set<ValueKind> NUMBERS =
            EnumSet.of(ValueKind.INTEGER, ValueKind.DECIMAL, ValueKind.FLOAT, ValueKind.BOOLEAN);
    private static final Map<ValueKind, Set<ValueKind>> READABLE = readable();
    private static final Map<ValueKind, Class<?>> SAMPLES = Map.of(
            ValueKind.DECIMAL, BigDecimal.class,
            ValueKind.BOOLEAN, Boolean.class,
            ValueKind.DATE, LocalDate.class,
            ValueKind.TIME, LocalTime.class,
            ValueKind.LOCAL_TIMESTAMP, LocalDateTime.class,
            ValueKind.TIMESTAMP, Instant.class,
            ValueKind.UUID, UUID.class,
            ValueKind.BYTES, byte[].class);

    private final Map<ValueKind, ValueKind> own = new EnumMap<>(ValueKind.class);

    KindRules(Dialect dialect) {
        SAMPLES.forEach((kind, type) ->
                own.put(kind, ValueKind.ofType(dialect.columnTypes().of(type, OptionalInt.empty(), false))));
    }

    /// For each kind of Java type the kinds of columns.
    private static Map<ValueKind, Set<ValueKind>> readable() {
        Map<ValueKind, Set<ValueKind>> all = new EnumMap<>(ValueKind.class);
        for (ValueKind number : NUMBERS) {
            all.put(number, NUMBERS);
        }
        all.put(ValueKind.BOOLEAN, EnumSet.of(ValueKind.BOOLEAN, ValueKind.INTEGER));
        all.put(ValueKind.TEXT, EnumSet.complementOf(EnumSet.of(ValueKind.BYTES, ValueKind.LIST)));
        all.put(ValueKind.DATE, EnumSet.of(ValueKind.DATE, ValueKind.LOCAL_TIMESTAMP));
        all.put(ValueKind.TIME, EnumSet.of(ValueKind.TIME));
        all.put(ValueKind.LOCAL_TIMESTAMP, EnumSet.of(ValueKind.LOCAL_TIMESTAMP));
        all.put(ValueKind.TIMESTAMP, EnumSet.of(ValueKind.TIMESTAMP));
        all.put(ValueKind.UUID, EnumSet.of(ValueKind.UUID, ValueKind.TEXT));
        all.put(ValueKind.BYTES, EnumSet.of(ValueKind.BYTES));
        all.put(ValueKind.JSON, EnumSet.of(ValueKind.JSON, ValueKind.TEXT));
        return all;
    }

    /// Whether a column can be read as a Java type.
    boolean fits(ValueKind column, ValueKind java) {
        Set<ValueKind> readable = READABLE.get(java);
        return column == ValueKind.OTHER || readable == null || readable.contains(column) || own.get(java) == column;
    }
}
