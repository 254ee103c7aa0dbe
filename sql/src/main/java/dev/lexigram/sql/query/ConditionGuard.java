package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Predicate;
import java.util.List;

/// A condition that refuses to be missing: a forgotten `where` must not change every row.
///
/// @param condition what was asked so far
/// @param all whether all rows are meant
record ConditionGuard(Predicate condition, boolean all) {

    static ConditionGuard none() {
        return new ConditionGuard(Predicate.always(), false);
    }

    ConditionGuard and(Predicate more) {
        return new ConditionGuard(both(condition, more), all);
    }

    /// Both conditions, without the noise of one that says nothing.
    static Predicate both(Predicate first, Predicate second) {
        return first.equals(Predicate.always()) ? second : first.and(second);
    }

    /// All rows on purpose.
    ConditionGuard everything() {
        return new ConditionGuard(condition, true);
    }

    Predicate checked(String statement) {
        if (!all && saysNothing(condition)) {
            throw new IllegalStateException(
                    "A " + statement + " without a condition is refused. Add where(…) or say allRows().");
        }
        return condition;
    }

    // Optional filters that were all left out come as nothing, joined.
    private static boolean saysNothing(Predicate condition) {
        return condition instanceof Predicate.And(List<Predicate> parts)
                && parts.stream().allMatch(ConditionGuard::saysNothing);
    }
}
