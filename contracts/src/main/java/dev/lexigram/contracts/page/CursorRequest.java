package dev.lexigram.contracts.page;

import dev.lexigram.contracts.query.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// How many rows, in which order, and on which side of which cursor. Immutable and thread-safe.
///
/// ```
/// CursorRequest.first(50).sortBy(F.of("age").desc())
/// CursorRequest.first(50).sortBy(F.of("age").desc()).after(page.next().orElseThrow())
/// ```
///
/// @param size rows on a page, at least 1; {@link PageLimits} says at most how many
/// @param sorts the order; whoever answers adds a unique key where it has none
/// @param position where the page begins or ends; empty for the first page
/// @param total whether all rows are counted too, which costs a query of its own
public record CursorRequest(int size, List<Sort> sorts, Optional<Position> position, boolean total) {

    /// On which side of a cursor's row the page lies.
    public enum Side {
        AFTER,
        BEFORE
    }

    /// A row that some page gave out, and on which side of it the wanted page lies.
    ///
    /// @param side behind or before the row
    /// @param cursor what the page gave out, unread
    public record Position(Side side, String cursor) {
        public Position {
            Objects.requireNonNull(side, "side");
            Objects.requireNonNull(cursor, "cursor");
        }
    }

    /// @throws dev.lexigram.contracts.error.PaginationException when the size is less than 1
    public CursorRequest {
        PageRequest.atLeastOne("size", size);
        sorts = List.copyOf(sorts);
        Objects.requireNonNull(position, "position");
    }

    /// The first rows in the order of their key.
    ///
    /// @throws dev.lexigram.contracts.error.PaginationException when the size is less than 1
    public static CursorRequest first(int size) {
        return new CursorRequest(size, List.of(), Optional.empty(), false);
    }

    /// A copy in this order.
    public CursorRequest sortBy(Sort... order) {
        return sortBy(List.of(order));
    }

    /// A copy in this order.
    public CursorRequest sortBy(List<Sort> order) {
        return new CursorRequest(size, order, position, total);
    }

    /// A copy in this order first; its own tells apart what is equal in it.
    public CursorRequest sortFirstBy(Sort... order) {
        List<Sort> all = new ArrayList<>(List.of(order));
        all.addAll(sorts);
        return sortBy(all);
    }

    /// A copy that asks for the rows behind a page.
    ///
    /// @param cursor that page's {@link CursorPage#next()}
    public CursorRequest after(String cursor) {
        return at(new Position(Side.AFTER, cursor));
    }

    /// A copy that asks for the rows before a page.
    ///
    /// @param cursor that page's {@link CursorPage#previous()}
    public CursorRequest before(String cursor) {
        return at(new Position(Side.BEFORE, cursor));
    }

    /// A copy that also asks for the number of all rows.
    public CursorRequest withTotal() {
        return new CursorRequest(size, sorts, position, true);
    }

    private CursorRequest at(Position place) {
        return new CursorRequest(size, sorts, Optional.of(place), total);
    }
}
