package dev.lexigram.contracts.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// One page between two cursors. Immutable; as thread-safe as its items.
///
/// Looking in the direction of travel, a cursor is there exactly when a row was there. Looking back, it is there
/// unless this page is the end, so the page that it leads to can be empty when its rows went away meanwhile.
///
/// @param <T> what the page holds
/// @param items the rows of this page, in order
/// @param next for {@link CursorRequest#after(String)}
/// @param previous for {@link CursorRequest#before(String)}
/// @param total the number of rows on all pages, when it was asked for
public record CursorPage<T>(List<T> items, Optional<String> next, Optional<String> previous, OptionalLong total) {

    public CursorPage {
        items = List.copyOf(items);
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(total, "total");
    }

    /// Whether there is a page behind this one.
    public boolean hasNext() {
        return next.isPresent();
    }

    /// Whether there is a page before this one.
    public boolean hasPrevious() {
        return previous.isPresent();
    }

    /// The same page of something else.
    public <U> CursorPage<U> map(Function<? super T, ? extends U> mapper) {
        return new CursorPage<>(items.stream().<U>map(mapper).toList(), next, previous, total);
    }
}
