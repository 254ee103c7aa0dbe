package dev.lexigram.contracts.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of a result, by column name (case does not matter) or by index from 0. Immutable and thread-safe.
///
/// The primitive getters refuse null; the others give it. A value that cannot become the asked type without loss is
/// refused with a `MappingException`, an unknown name with a `ColumnNotFoundException` that lists the known ones.
public interface Row {

    /// The names of the columns, in order.
    List<String> columns();

    /// The value as the driver gave it.
    @Nullable
    Object get(String column);

    /// The value as the driver gave it.
    @Nullable
    Object get(int index);

    /// The value as a type: numbers, text, `Boolean`, `Instant`, the `java.time` local types, `UUID`, `byte[]`,
    /// enums.
    <T> @Nullable T get(String column, Class<T> type);

    /// The value as a type.
    <T> @Nullable T get(int index, Class<T> type);

    long getLong(String column);

    long getLong(int index);

    int getInt(String column);

    int getInt(int index);

    double getDouble(String column);

    double getDouble(int index);

    boolean getBoolean(String column);

    boolean getBoolean(int index);

    @Nullable
    String getString(String column);

    @Nullable
    String getString(int index);

    default @Nullable BigDecimal getBigDecimal(String column) {
        return get(column, BigDecimal.class);
    }

    default @Nullable Instant getInstant(String column) {
        return get(column, Instant.class);
    }

    default @Nullable LocalDate getLocalDate(String column) {
        return get(column, LocalDate.class);
    }

    default @Nullable UUID getUuid(String column) {
        return get(column, UUID.class);
    }

    default byte @Nullable [] getBytes(String column) {
        return get(column, byte[].class);
    }

    /// All columns and values, in order.
    Map<String, @Nullable Object> toMap();
}
