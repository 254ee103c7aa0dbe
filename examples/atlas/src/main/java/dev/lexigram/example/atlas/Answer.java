package dev.lexigram.example.atlas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a question found, as a table. Immutable; `with…` gives copies.
///
/// @param columns the headings
/// @param rows the cells of each row, as many as there are headings
record Answer(List<String> columns, List<List<@Nullable Object>> rows) {

    Answer {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }

    /// An answer of one cell.
    static Answer of(String column, Object value) {
        return columns(column).with(value);
    }

    /// An answer without rows as yet.
    static Answer columns(String... columns) {
        return new Answer(List.of(columns), List.of());
    }

    /// A copy with one more row.
    Answer with(@Nullable Object... cells) {
        List<List<@Nullable Object>> more = new ArrayList<>(rows);
        more.add(Arrays.asList(cells));
        return new Answer(columns, more);
    }

    /// A copy with a row for each item.
    <T> Answer withAll(Iterable<? extends T> items, Function<T, List<@Nullable Object>> row) {
        List<List<@Nullable Object>> more = new ArrayList<>(rows);
        items.forEach(item -> more.add(row.apply(item)));
        return new Answer(columns, more);
    }

    /// The cells of a row, which may be null.
    static List<@Nullable Object> cells(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
