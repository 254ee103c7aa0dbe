package dev.lexigram.example.atlas;

import dev.lexigram.contracts.mapping.Entity;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The rows of one table, made anew each time they are asked for. Immutable and thread-safe.
///
/// @param type the record of a row, with an `@Entity` that names the table
/// @param counter gives the number of rows
/// @param source gives the rows
record Dataset<T extends Record>(Class<T> type, LongSupplier counter, Supplier<Stream<T>> source) {

    /// A set whose rows are cheap enough to be counted by making them.
    static <T extends Record> Dataset<T> of(Class<T> type, Supplier<Stream<T>> source) {
        return new Dataset<>(type, () -> source.get().mapToLong(row -> 1).sum(), source);
    }

    /// The table's name.
    String table() {
        return Objects.requireNonNull(type.getAnnotation(Entity.class)).table();
    }

    /// How many rows there are, exactly.
    long count() {
        return counter.getAsLong();
    }

    /// The rows, in the order of their keys.
    Stream<T> rows() {
        return source.get();
    }
}
