package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.mapping.Many;
import dev.lexigram.contracts.mapping.One;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Table;
import java.util.List;

/// A component of a record that holds rows of another table. Immutable and thread-safe.
///
/// @param index the component's place in the record, from 0
/// @param component the component's name
/// @param target the record of the other rows
/// @param link how rows of both belong together
/// @param order the order of the other rows, without their key
public record RelationModel(int index, String component, Class<?> target, Link link, List<Sort> order) {

    public RelationModel {
        order = List.copyOf(order);
    }

    /// How rows of both sides belong together.
    public sealed interface Link {

        /// The other rows hold the entity's key.
        ///
        /// @param component the component of the other record
        record MappedBy(String component) implements Link {}

        /// The entity holds the other row's key.
        ///
        /// @param component the component of the entity
        record Key(String component) implements Link {}

        /// A third table holds the keys of both.
        ///
        /// @param table the table
        /// @param own its column with the entity's key
        /// @param other its column with the other row's key
        record Through(Table table, Column own, Column other) implements Link {}
    }

    /// What the component holds when these rows were loaded.
    public Object holding(List<?> rows) {
        if (link instanceof Link.Key) {
            return rows.isEmpty() ? One.none() : One.of(rows.getFirst());
        }
        return Many.of(rows);
    }

    /// Reads no column: the component holds that nothing was loaded.
    Codec<Object> unloaded(Class<?> record) {
        String entity = record.getSimpleName();
        Object holder = link instanceof Link.Key
                ? new One.Unloaded<>(entity, component)
                : new Many.Unloaded<>(entity, component);
        return Codec.of((row, index) -> holder, (statement, index, value) -> {
            throw new IllegalStateException("A relation is no column: " + component + ".");
        });
    }
}
