package dev.lexigram.contracts.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/// A question as a value, which every repository and every collection in memory answers alike: which entities, in
/// which order, which part of them. Immutable and thread-safe; each method returns a copy.
///
/// ```
/// EntityQuery adults = EntityQuery.where(F.of("age").ge(18)).orderBy(F.of("name").asc()).limit(20);
/// ```
///
/// @param where the condition
/// @param sorts the order, the first counts most; may be empty
/// @param skipped how many to leave out first, at least 0
/// @param most at most how many, at least 0; empty for all
public record EntityQuery(Predicate where, List<Sort> sorts, long skipped, OptionalLong most) {

    private static final EntityQuery ALL = new EntityQuery(Predicate.always(), List.of(), 0, OptionalLong.empty());

    public EntityQuery {
        Objects.requireNonNull(where, "where");
        sorts = List.copyOf(sorts);
        notNegative(skipped);
        notNegative(most.orElse(0));
    }

    /// All entities, in no particular order.
    public static EntityQuery all() {
        return ALL;
    }

    /// The entities that meet a condition.
    public static EntityQuery where(Predicate condition) {
        return ALL.and(condition);
    }

    /// The entities that meet a specification.
    public static EntityQuery where(Specification specification) {
        return where(specification.predicate());
    }

    /// Those that meet one more condition.
    public EntityQuery and(Predicate condition) {
        Predicate both = Predicate.always().equals(where) ? condition : where.and(condition);
        return new EntityQuery(both, sorts, skipped, most);
    }

    /// Sorted by more fields, after those that it is sorted by already.
    public EntityQuery orderBy(Sort... more) {
        List<Sort> all = new ArrayList<>(sorts);
        all.addAll(List.of(more));
        return new EntityQuery(where, all, skipped, most);
    }

    /// Sorted by one more field, in a direction written as text, such as from a request.
    public EntityQuery orderBy(String field, String direction) {
        return orderBy(Sort.by(field, Sort.Direction.parse(direction)));
    }

    public EntityQuery offset(long first) {
        return new EntityQuery(where, sorts, first, most);
    }

    public EntityQuery limit(long rows) {
        return new EntityQuery(where, sorts, skipped, OptionalLong.of(rows));
    }

    private static void notNegative(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("A limit or offset must not be negative: " + value + ".");
        }
    }
}
