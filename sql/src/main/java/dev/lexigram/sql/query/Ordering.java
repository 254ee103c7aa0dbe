package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Sort;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The order of a result and which part of it is wanted.
///
/// @param by the order, most significant first
/// @param limit at most how many rows, or null
/// @param offset how many rows to leave out first, or null
public record Ordering(
        List<Sort> by, @Nullable Long limit, @Nullable Long offset) {

    /// No order, all rows.
    public static final Ordering NONE = new Ordering(List.of(), null, null);

    /// @throws IllegalArgumentException when the limit or the offset is negative
    public Ordering {
        by = List.copyOf(by);
        notNegative(limit);
        notNegative(offset);
    }

    Ordering then(List<Sort> more) {
        List<Sort> all = new ArrayList<>(by);
        all.addAll(more);
        return new Ordering(all, limit, offset);
    }

    Ordering withLimit(long rows) {
        return new Ordering(by, rows, offset);
    }

    Ordering withOffset(long rows) {
        return new Ordering(by, limit, rows);
    }

    private static void notNegative(@Nullable Long value) {
        if (value != null && value < 0) {
            throw new IllegalArgumentException("A limit or offset must not be negative: " + value + ".");
        }
    }
}
