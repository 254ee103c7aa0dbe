package dev.lexigram.sql.mapping;

import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.query.Column;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// One component of a record and its column.
///
/// @param index the component's place in the record, from 0
/// @param component the component's name
/// @param column the column
/// @param type the component's type
/// @param form in what form values stand in the column
/// @param role what the column is for
/// @param generation who makes the value when it is null or zero
/// @param rules what is declared about its values
public record ColumnModel(
        int index,
        String component,
        Column column,
        Class<?> type,
        ColumnForm form,
        Role role,
        Generation generation,
        ColumnRules rules) {

    /// The longest text or byte count, if limited.
    public OptionalInt length() {
        return rules.longest();
    }

    /// How values travel.
    public Codec<?> codec() {
        return form.codec();
    }

    /// Whether the database makes the value when it is null or zero.
    public boolean generated() {
        return generation instanceof Generation.Identity || generation instanceof Generation.Sequence;
    }

    /// What makes the value in the application when it is null or zero, if anything does.
    public Optional<Supplier<Object>> generator() {
        return generation instanceof Generation.Generator(Supplier<Object> made) ? Optional.of(made) : Optional.empty();
    }

    /// The sequence that numbers the column, if one does; perhaps with its schema: `shop.orders_id_seq`.
    public Optional<String> sequence() {
        return generation instanceof Generation.Sequence(var name) ? Optional.of(name.toString()) : Optional.empty();
    }

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
