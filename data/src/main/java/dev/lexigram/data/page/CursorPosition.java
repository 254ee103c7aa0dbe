package dev.lexigram.data.page;

import dev.lexigram.contracts.page.CursorRequest.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a cursor says: a place in an order, and on which side of it to go on.
///
/// Immutable when its values are.
///
/// @param side behind or before the place
/// @param values the row's values in the columns of the order, some may be null; none at all stand for the start
///     of all rows (behind) or their end (before)
public record CursorPosition(Side side, List<@Nullable Object> values) {

    public CursorPosition {
        Objects.requireNonNull(side, "side");
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /// Hides the values, which are a row's.
    @Override
    public String toString() {
        return "CursorPosition[side=" + side + ", values=" + values.size() + "]";
    }
}
