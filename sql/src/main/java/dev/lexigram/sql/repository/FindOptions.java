package dev.lexigram.sql.repository;

import dev.lexigram.contracts.attribute.RelationAttribute;
import dev.lexigram.contracts.query.EntityQuery;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.query.Lock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The order and the window of a find, and which rows it may see; each method returns a copy.
///
/// @param sorts the order, most significant first
/// @param rows at most how many entities, or null
/// @param skipped how many to leave out first, or null
/// @param deleted whether softly deleted entities are found
/// @param lock how the rows are locked until the transaction ends
/// @param fetch which relations are loaded
public record FindOptions(
        List<Sort> sorts, @Nullable Long rows, @Nullable Long skipped, Deleted deleted, Lock lock, FetchPlan fetch) {

    private static final FindOptions NONE =
            new FindOptions(List.of(), null, null, Deleted.EXCLUDED, Lock.NONE, FetchPlan.none());

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

    static FindOptions of(EntityQuery query) {
        Long most = query.most().isPresent() ? query.most().getAsLong() : null;
        Long skipped = query.skipped() == 0 ? null : query.skipped();
        return new FindOptions(query.sorts(), most, skipped, Deleted.EXCLUDED, Lock.NONE, FetchPlan.none());
    }

    public FindOptions orderBy(Sort... more) {
        List<Sort> all = new ArrayList<>(sorts);
        all.addAll(List.of(more));
        return new FindOptions(all, rows, skipped, deleted, lock, fetch);
    }

    /// Sorted by one more field, in a direction written as text, such as from a request.
    public FindOptions orderBy(String field, String direction) {
        return orderBy(Sort.by(field, Sort.Direction.parse(direction)));
    }

    public FindOptions limit(long most) {
        return new FindOptions(sorts, most, skipped, deleted, lock, fetch);
    }

    public FindOptions offset(long first) {
        return new FindOptions(sorts, rows, first, deleted, lock, fetch);
    }

    /// Softly deleted entities too.
    public FindOptions includeDeleted() {
        return deleted(Deleted.INCLUDED);
    }

    /// Softly deleted entities only.
    public FindOptions onlyDeleted() {
        return deleted(Deleted.ONLY);
    }

    FindOptions unsorted() {
        return new FindOptions(List.of(), rows, skipped, deleted, lock, fetch);
    }

    FindOptions deleted(Deleted which) {
        return new FindOptions(sorts, rows, skipped, which, lock, fetch);
    }

    /// Locks the rows so that nobody else can change them before the transaction ends.
    public FindOptions forUpdate() {
        return lock(new Lock(Lock.Strength.UPDATE, Lock.Wait.WAIT));
    }

    /// Locks the rows in another way.
    public FindOptions lock(Lock other) {
        return new FindOptions(sorts, rows, skipped, deleted, other, fetch);
    }

    /// Loads these relations as well, each level with one question: `fetch("books", "books.tags")`. The rows of
    /// relations are neither locked nor, if softly deleted, found.
    public FindOptions fetch(String... paths) {
        return fetch(FetchPlan.of(paths));
    }

    /// Loads these relations as well: `fetch(Author_.books, Author_.books.then(Book_.tags))`.
    public FindOptions fetch(RelationAttribute<?, ?> first, RelationAttribute<?, ?>... more) {
        return fetch(Stream.concat(Stream.of(first), Stream.of(more))
                .map(RelationAttribute::path)
                .toArray(String[]::new));
    }

    /// Loads the relations of a plan as well.
    public FindOptions fetch(FetchPlan plan) {
        return new FindOptions(sorts, rows, skipped, deleted, lock, fetch.and(plan));
    }

    private static void notNegative(@Nullable Long value) {
        if (value != null && value < 0) {
            throw new IllegalArgumentException("A limit or offset must not be negative: " + value + ".");
        }
    }
}
