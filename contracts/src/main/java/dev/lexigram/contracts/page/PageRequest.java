package dev.lexigram.contracts.page;

import dev.lexigram.contracts.error.PaginationException;
import dev.lexigram.contracts.error.Problem;

/// Which page of how many rows. Immutable and thread-safe.
///
/// @param number the page, counted from 1
/// @param size rows on a page, at least 1; {@link PageLimits} says at most how many
public record PageRequest(int number, int size) {

    /// @throws PaginationException when the number or the size is less than 1
    public PageRequest {
        atLeastOne("number", number);
        atLeastOne("size", size);
    }

    /// The page of that number.
    ///
    /// @throws PaginationException when the number or the size is less than 1
    public static PageRequest of(int number, int size) {
        return new PageRequest(number, size);
    }

    /// The first page.
    ///
    /// @throws PaginationException when the size is less than 1
    public static PageRequest first(int size) {
        return new PageRequest(1, size);
    }

    /// The page behind this one.
    public PageRequest next() {
        return new PageRequest(Math.addExact(number, 1), size);
    }

    /// The number of rows that come before this page.
    public long offset() {
        return (number - 1L) * size;
    }

    static void atLeastOne(String what, int value) {
        if (value < 1) {
            throw new PaginationException(Problem.of("Pages and their rows are counted from one.")
                    .with(what, value)
                    .hint("Ask for at least 1."));
        }
    }
}
