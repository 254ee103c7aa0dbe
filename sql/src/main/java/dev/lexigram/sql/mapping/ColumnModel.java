package dev.lexigram.sql.mapping;

import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.query.Column;
import java.util.OptionalInt;

/// One component of a record and its column.
///
/// @param index the component's place in the record, from 0
/// @param component the component's name
/// @param column the column
/// @param type the component's type
/// @param codec how values travel
/// @param role what the column is for
/// @param generated whether the database makes the value when it is null or zero
/// @param length the longest text or byte count, if limited
public record ColumnModel(
        int index,
        String component,
        Column column,
        Class<?> type,
        Codec<?> codec,
        Role role,
        boolean generated,
        OptionalInt length) {

    /// What a column is for.
    public enum Role {
        ID,
        VERSION,
        CREATED_AT,
        UPDATED_AT,
        SOFT_DELETE,
        READ_ONLY,
        PLAIN
    }
}
