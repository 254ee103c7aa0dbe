package dev.lexigram.sql.bulk;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows to be written, one after another, so that they need never be in memory together. Passed over once; used by
/// one thread.
public interface RowSource {

    /// The size of a source that does not know it.
    long UNKNOWN = -1;

    /// How many rows there are in all, or {@link #UNKNOWN}.
    default long size() {
        return UNKNOWN;
    }

    /// Goes to the next row, first to the first.
    ///
    /// @return whether there is one
    boolean next();

    /// A value of the row that it stands on, in a form that the dialect can bind.
    ///
    /// @param column counted from 0, in the order of the columns that were named
    @Nullable
    Object value(int column);

    /// Gives an item's values.
    ///
    /// @param <T> the item
    @FunctionalInterface
    interface Values<T> {
        @Nullable
        Object of(T item, int column);
    }

    /// The items of a collection.
    static <T> RowSource of(Collection<? extends T> items, Values<T> values) {
        return new Items<>(items.iterator(), items.size(), values);
    }

    /// Items as they come; how many is not known.
    static <T> RowSource of(Iterator<? extends T> items, Values<T> values) {
        return new Items<>(items, UNKNOWN, values);
    }

    /// Rows that are there as lists.
    static RowSource of(Collection<? extends List<? extends @Nullable Object>> rows) {
        return of(rows, List::get);
    }
}
