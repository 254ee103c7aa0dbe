package dev.lexigram.contracts.query;

/// How many rows at most, and how many are left out before them. A parameter of declared methods. Immutable and
/// thread-safe.
///
/// @param most at least 1
/// @param skipped at least 0
public record Limit(long most, long skipped) {

    /// @throws IllegalArgumentException when there would be nothing, or less
    public Limit {
        if (most < 1 || skipped < 0) {
            throw new IllegalArgumentException(
                    "A limit is at least 1, and what is skipped at least 0: " + most + ", " + skipped + ".");
        }
    }

    /// The first rows.
    public static Limit of(long most) {
        return new Limit(most, 0);
    }

    /// These rows of the order, counted from 1, both included.
    public static Limit range(long first, long last) {
        return new Limit(last - first + 1, first - 1);
    }
}
