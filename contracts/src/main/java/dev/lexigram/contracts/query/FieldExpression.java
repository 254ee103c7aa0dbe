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

/// Everything that can be said about a field; whatever names a field offers it.
public interface FieldExpression {

    /// The field that is spoken about.
    Field field();

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
        return new In(field(), List.copyOf(values), false);
    }

    default Predicate in(Object... values) {
        return new In(field(), List.of(values), false);
    }

    default Predicate notIn(Collection<?> values) {
        return new In(field(), List.copyOf(values), true);
    }

    default Predicate notIn(Object... values) {
        return new In(field(), List.of(values), true);
    }

    default Predicate between(Object low, Object high) {
        return new Between(field(), low, high, false);
    }

    default Predicate notBetween(Object low, Object high) {
        return new Between(field(), low, high, true);
    }

    /// Matches a pattern with `%` and `_`.
    default Predicate like(String pattern) {
        return new Like(field(), Match.LIKE, pattern, false);
    }

    default Predicate notLike(String pattern) {
        return new Like(field(), Match.LIKE, pattern, true);
    }

    /// Matches a pattern with `%` and `_`, without regard to case.
    default Predicate ilike(String pattern) {
        return new Like(field(), Match.ILIKE, pattern, false);
    }

    /// Contains the text; wildcards in it are taken literally.
    default Predicate contains(String text) {
        return new Like(field(), Match.CONTAINS, text, false);
    }

    /// Starts with the text; wildcards in it are taken literally.
    default Predicate startsWith(String text) {
        return new Like(field(), Match.STARTS_WITH, text, false);
    }

    /// Ends with the text; wildcards in it are taken literally.
    default Predicate endsWith(String text) {
        return new Like(field(), Match.ENDS_WITH, text, false);
    }

    default Predicate isNull() {
        return new IsNull(field(), false);
    }

    default Predicate isNotNull() {
        return new IsNull(field(), true);
    }

    default Sort asc() {
        return new Sort(field(), Sort.Direction.ASC);
    }

    default Sort desc() {
        return new Sort(field(), Sort.Direction.DESC);
    }

    private Predicate compare(Comparison comparison, Object value) {
        Operand right = value instanceof FieldExpression other ? other.field() : new Operand.Value(value);
        return new Compare(field(), comparison, right);
    }
}
