package dev.lexigram.contracts.page;

import java.util.List;
import java.util.function.Function;

/// One page out of a counted number of rows. Immutable; as thread-safe as its items.
///
/// @param <T> what the page holds
/// @param items the rows of this page, in order; behind the last page there are none
/// @param total the number of rows on all pages
/// @param number the page, counted from 1
/// @param size rows on a full page
public record Page<T>(List<T> items, long total, int number, int size) {

    /// @throws IllegalArgumentException when there are more items than fit on the page, or fewer than none in
    /// total
    /// @throws dev.lexigram.contracts.error.PaginationException when the number or the size is less than 1
    public Page {
        items = List.copyOf(items);
        PageRequest.atLeastOne("number", number);
        PageRequest.atLeastOne("size", size);
        if (total < 0 || items.size() > size) {
            throw new IllegalArgumentException("A page holds no more items than its size, and no total is negative.");
        }
    }

    /// The page that was asked for.
    public static <T> Page<T> of(List<T> items, long total, PageRequest request) {
        return new Page<>(items, total, request.number(), request.size());
    }

    /// One page out of a list that is all there.
    public static <T> Page<T> cut(List<T> all, PageRequest request) {
        int from = (int) Math.min(request.offset(), all.size());
        int to = (int) Math.min(request.offset() + request.size(), all.size());
        return of(all.subList(from, to), all.size(), request);
    }

    /// The number of pages; of no rows, none.
    public long pages() {
        return Math.ceilDiv(total, size);
    }

    /// Whether there is a page behind this one.
    public boolean hasNext() {
        return number < pages();
    }

    /// Whether there is a page before this one.
    public boolean hasPrevious() {
        return number > 1;
    }

    /// The same page of something else.
    public <U> Page<U> map(Function<? super T, ? extends U> mapper) {
        return new Page<>(items.stream().<U>map(mapper).toList(), total, number, size);
    }
}
