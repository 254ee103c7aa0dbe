package dev.lexigram.contracts.query;

import java.util.List;
import java.util.Objects;

/// A rule with a name about which rows a repository is for, and in which order it gives them: active ones, the
/// newest first. Immutable and thread-safe.
///
/// @param name what it is called, to leave it out again
/// @param where the condition that rows meet
/// @param order the order of finds that say none; may be empty
public record QueryScope(String name, Predicate where, List<Sort> order) {

    public QueryScope {
        Objects.requireNonNull(where, "where");
        order = List.copyOf(order);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A scope needs a name.");
        }
    }

    /// The rows that meet a condition.
    public static QueryScope where(String name, Predicate condition) {
        return new QueryScope(name, condition, List.of());
    }

    /// All rows, in an order.
    public static QueryScope orderedBy(String name, Sort... order) {
        return new QueryScope(name, Predicate.always(), List.of(order));
    }
}
