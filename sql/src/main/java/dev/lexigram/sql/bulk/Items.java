package dev.lexigram.sql.bulk;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/// Rows out of an iterator. Not thread-safe.
final class Items<T> implements RowSource {

    private final Iterator<? extends T> items;
    private final long size;
    private final Values<T> values;
    private @Nullable T item;

    Items(Iterator<? extends T> items, long size, Values<T> values) {
        this.items = items;
        this.size = size;
        this.values = values;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean next() {
        if (!items.hasNext()) {
            return false;
        }
        item = items.next();
        return true;
    }

    @Override
    public @Nullable Object value(int column) {
        T current = item;
        if (current == null) {
            throw new IllegalStateException("Go to a row with next() first; a row may not be null.");
        }
        return values.of(current, column);
    }
}
