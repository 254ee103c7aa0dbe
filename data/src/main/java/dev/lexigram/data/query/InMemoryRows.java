package dev.lexigram.data.query;

import dev.lexigram.contracts.query.EntityQuery;
import dev.lexigram.contracts.query.Predicate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Rows in memory that answer queries as stores do; see {@link PredicateEvaluator} for what conditions mean.
/// Immutable; thread-safe if its rows are.
///
/// @param rows all of them; rows that are equal in an order stay in this one
/// @param fields how a row's fields are read
/// @param nulls where nulls go in an order that does not say
/// @param <T> a row
public record InMemoryRows<T>(List<T> rows, Function<? super T, FieldValues> fields, NullOrder nulls) {

    public InMemoryRows {
        rows = List.copyOf(rows);
    }

    /// Rows whose nulls count as smallest.
    public static <T> InMemoryRows<T> of(Collection<? extends T> rows, Function<? super T, FieldValues> fields) {
        return new InMemoryRows<>(List.copyOf(rows), fields, NullOrder.SMALLEST);
    }

    /// The rows that a query asks for.
    ///
    /// @throws dev.lexigram.contracts.error.DataQueryException when the query cannot be answered in memory
    public List<T> find(EntityQuery query) {
        RowOrder order = new RowOrder(query.sorts(), nulls);
        Stream<T> sorted = meeting(query.where())
                .sorted((left, right) -> order.compare(fields.apply(left), fields.apply(right)))
                .skip(query.skipped());
        return (query.most().isPresent() ? sorted.limit(query.most().getAsLong()) : sorted).toList();
    }

    /// The number of rows that meet a condition.
    public long count(Predicate where) {
        return meeting(where).count();
    }

    private Stream<T> meeting(Predicate where) {
        return rows.stream().filter(row -> PredicateEvaluator.test(where, fields.apply(row)));
    }
}
