package dev.lexigram.jakarta;

import dev.lexigram.contracts.query.FieldSelection;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.repository.FindOptions;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.repository.Projection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the rows of a selection come from.
///
/// @param <R> what a row becomes
sealed interface Listing<R> {

    /// The rows that meet the condition, in an order and a window.
    List<R> list(Predicate where, FindOptions options);

    /// The value of an attribute in a row.
    ///
    /// @throws UnsupportedOperationException when only other attributes were read
    @Nullable
    Object value(R row, ColumnModel column);

    /// Rows that become entities.
    record Entities<T>(GenericRepository<T, ?> entities, EntityModel<T> model) implements Listing<T> {

        @Override
        public List<T> list(Predicate where, FindOptions options) {
            return entities.find(where, none -> options);
        }

        @Override
        public @Nullable Object value(T row, ColumnModel column) {
            return model.value(row, column);
        }
    }

    /// Rows of which one attribute is read.
    record Values<V>(Projection<Map<String, @Nullable Object>> projection, String attribute, Class<V> type)
            implements Listing<V> {

        static <V> Values<V> of(GenericRepository<?, ?> entities, String attribute, Class<V> type) {
            return new Values<>(entities.as(FieldSelection.of(attribute)), attribute, type);
        }

        // Nulls are left in: the caller asked for the attribute of every row.
        @Override
        @SuppressWarnings("NullAway") // a list of Jakarta Data holds what the attribute holds
        public List<V> list(Predicate where, FindOptions options) {
            return projection.find(where, none -> options).stream()
                    .map(row -> type.cast(row.get(attribute)))
                    .toList();
        }

        @Override
        public Object value(V row, ColumnModel column) {
            throw new UnsupportedOperationException("A page by cursor is made of whole entities.");
        }
    }
}
