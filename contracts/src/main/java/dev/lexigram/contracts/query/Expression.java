package dev.lexigram.contracts.query;

import dev.lexigram.contracts.query.Predicate.Between;
import dev.lexigram.contracts.query.Predicate.Compare;
import dev.lexigram.contracts.query.Predicate.Comparison;
import dev.lexigram.contracts.query.Predicate.In;
import dev.lexigram.contracts.query.Predicate.IsNull;
import dev.lexigram.contracts.query.Predicate.Like;
import dev.lexigram.contracts.query.Predicate.Match;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that can be said about something with a value: a field, an aggregate, a computed column.
public interface Expression {

    /// What is spoken about.
    Operand operand();

    /// Equal; to null means {@link #isNull()}.
    default Predicate eq(@Nullable Object value) {
        return value == null ? isNull() : compare(Comparison.EQ, value);
    }

    /// Not equal; to null means {@link #isNotNull()}. As in SQL, a null field is neither equal nor unequal to a
    /// value.
    default Predicate ne(@Nullable Object value) {
        return value == null ? isNotNull() : compare(Comparison.NE, value);
    }

    default Predicate lt(Object value) {
        return compare(Comparison.LT, value);
    }

    default Predicate le(Object value) {
        return compare(Comparison.LE, value);
    }

    default Predicate gt(Object value) {
        return compare(Comparison.GT, value);
    }

    default Predicate ge(Object value) {
        return compare(Comparison.GE, value);
    }

    default Predicate in(Collection<?> values) {
        return new In(operand(), List.copyOf(values), false);
    }

    default Predicate in(Object... values) {
        return new In(operand(), List.of(values), false);
    }

    default Predicate notIn(Collection<?> values) {
        return new In(operand(), List.copyOf(values), true);
    }

    default Predicate notIn(Object... values) {
        return new In(operand(), List.of(values), true);
    }

    default Predicate between(Object low, Object high) {
        return new Between(operand(), Operand.of(low), Operand.of(high), false);
    }

    default Predicate notBetween(Object low, Object high) {
        return new Between(operand(), Operand.of(low), Operand.of(high), true);
    }

    /// Matches a pattern with `%` and `_`.
    default Predicate like(String pattern) {
        return new Like(operand(), Match.LIKE, pattern, false);
    }

    default Predicate notLike(String pattern) {
        return new Like(operand(), Match.LIKE, pattern, true);
    }

    /// Matches a pattern with `%` and `_`, without regard to case.
    default Predicate ilike(String pattern) {
        return new Like(operand(), Match.ILIKE, pattern, false);
    }

    /// Contains the text; wildcards in it are taken literally.
    default Predicate contains(String text) {
        return new Like(operand(), Match.CONTAINS, text, false);
    }

    /// Contains the text without regard to case; wildcards in it are taken literally.
    default Predicate icontains(String text) {
        return new Like(operand(), Match.ICONTAINS, text, false);
    }

    /// Starts with the text; wildcards in it are taken literally.
    default Predicate startsWith(String text) {
        return new Like(operand(), Match.STARTS_WITH, text, false);
    }

    /// Ends with the text; wildcards in it are taken literally.
    default Predicate endsWith(String text) {
        return new Like(operand(), Match.ENDS_WITH, text, false);
    }

    default Predicate isNull() {
        return new IsNull(operand(), false);
    }

    default Predicate isNotNull() {
        return new IsNull(operand(), true);
    }

    /// Sorted upwards.
    default Sort asc() {
        return new Sort(operand(), Sort.Direction.ASC, Sort.Nulls.DEFAULT);
    }

    /// Sorted downwards.
    default Sort desc() {
        return new Sort(operand(), Sort.Direction.DESC, Sort.Nulls.DEFAULT);
    }

    private Predicate compare(Comparison comparison, Object value) {
        return new Compare(operand(), comparison, Operand.of(value));
    }
}
