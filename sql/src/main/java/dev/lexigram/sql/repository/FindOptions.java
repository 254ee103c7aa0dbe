package dev.lexigram.sql.repository;

import dev.lexigram.contracts.query.Sort;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The order and the window of a find; each method returns a copy.
///
/// @param sorts the order, most significant first
/// @param rows at most how many entities, or null
/// @param skipped how many to leave out first, or null
public record FindOptions(
        List<Sort> sorts, @Nullable Long rows, @Nullable Long skipped) {

    private static final FindOptions NONE = new FindOptions(List.of(), null, null);

    public FindOptions {
        sorts = List.copyOf(sorts);
        notNegative(rows);
        notNegative(skipped);
    }

    /// No order and no window.
    public static FindOptions none() {
        return NONE;
    }

    public FindOptions orderBy(Sort... more) {
        List<Sort> all = new ArrayList<>(sorts);
        all.addAll(List.of(more));
        return new FindOptions(all, rows, skipped);
    }

    public FindOptions limit(long most) {
        return new FindOptions(sorts, most, skipped);
    }

    public FindOptions offset(long first) {
        return new FindOptions(sorts, rows, first);
    }

    private static void notNegative(@Nullable Long value) {
        if (value != null && value < 0) {
            throw new IllegalArgumentException("A limit or offset must not be negative: " + value + ".");
        }
    }
}
