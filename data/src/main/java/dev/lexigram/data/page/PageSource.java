package dev.lexigram.data.page;

import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where pages come from: anything that can filter, sort and limit.
///
/// @param <T> what the pages hold
public interface PageSource<T> {

    /// The first rows that meet the condition, in this order.
    ///
    /// Other conditions of the source, the same for each page, are added by the source.
    ///
    /// @param limit how many at most
    List<T> fetch(Predicate where, List<Sort> order, int limit);

    /// The value of an item in a column of the order, as the source compares it.
    ///
    /// @param column a field, or whatever else was sorted by; what is computed needs a `toString` that is the
    ///     same in every process, for cursors are bound to it
    @Nullable
    Object value(T item, Operand column);

    /// The number of rows on all pages, for requests that ask for it.
    long count();
}
