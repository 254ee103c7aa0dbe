package dev.lexigram.sql.repository;

import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.query.Lock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The order and the window of a find, and which rows it may see; each method returns a copy.
///
/// @param sorts the order, most significant first
/// @param rows at most how many entities, or null
/// @param skipped how many to leave out first, or null
/// @param deleted whether softly deleted entities are found
/// @param lock how the rows are locked until the transaction ends
public record FindOptions(
        List<Sort> sorts, @Nullable Long rows, @Nullable Long skipped, Deleted deleted, Lock lock) {

    private static final FindOptions NONE = new FindOptions(List.of(), null, null, Deleted.EXCLUDED, Lock.NONE);

    public FindOptions {
        sorts = List.copyOf(sorts);
        notNegative(rows);
        notNegative(skipped);
    }

    /// Whether softly deleted entities are found.
    public enum Deleted {
        EXCLUDED,
        INCLUDED,
        ONLY
    }

    /// No order and no window.
    public static FindOptions none() {
        return NONE;
    }

    public FindOptions orderBy(Sort... more) {
        List<Sort> all = new ArrayList<>(sorts);
        all.addAll(List.of(more));
        return new FindOptions(all, rows, skipped, deleted, lock);
    }

    /// Sorted by one more field, in a direction written as text, such as from a request.
    public FindOptions orderBy(String field, String direction) {
        return orderBy(Sort.by(field, Sort.Direction.parse(direction)));
    }

    public FindOptions limit(long most) {
        return new FindOptions(sorts, most, skipped, deleted, lock);
    }

    public FindOptions offset(long first) {
        return new FindOptions(sorts, rows, first, deleted, lock);
    }

    /// Softly deleted entities too.
    public FindOptions includeDeleted() {
        return deleted(Deleted.INCLUDED);
    }

    /// Softly deleted entities only.
    public FindOptions onlyDeleted() {
        return deleted(Deleted.ONLY);
    }

    FindOptions deleted(Deleted which) {
        return new FindOptions(sorts, rows, skipped, which, lock);
    }

    /// Locks the rows so that nobody else can change them before the transaction ends.
    public FindOptions forUpdate() {
        return lock(new Lock(Lock.Strength.UPDATE, Lock.Wait.WAIT));
    }

    /// Locks the rows in another way.
    public FindOptions lock(Lock other) {
        return new FindOptions(sorts, rows, skipped, deleted, other);
    }

    private static void notNegative(@Nullable Long value) {
        if (value != null && value < 0) {
            throw new IllegalArgumentException("A limit or offset must not be negative: " + value + ".");
        }
    }
}
