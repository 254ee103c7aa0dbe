package dev.lexigram.data.query;

import dev.lexigram.contracts.error.DataQueryException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Predicate.And;
import dev.lexigram.contracts.query.Predicate.Between;
import dev.lexigram.contracts.query.Predicate.Compare;
import dev.lexigram.contracts.query.Predicate.Comparison;
import dev.lexigram.contracts.query.Predicate.Fragment;
import dev.lexigram.contracts.query.Predicate.In;
import dev.lexigram.contracts.query.Predicate.IsNull;
import dev.lexigram.contracts.query.Predicate.Like;
import dev.lexigram.contracts.query.Predicate.Not;
import dev.lexigram.contracts.query.Predicate.Or;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Evaluates conditions in memory: the reference that every store is compared with.
///
/// The logic is that of SQL: what is compared with null is neither true nor false but unknown, so is its opposite,
/// and a row whose condition is unknown does not meet it. Values compare like this:
///
/// - Numbers of all types by their exact value: `2`, `2L`, `2.0` and `2.00` are equal, `0.0` and `-0.0` too. NaN
///   equals itself and comes behind all numbers, as on PostgreSQL.
/// - Texts by code point, as a binary collation has them. Enums are texts, by name; so are characters.
/// - Bytes and UUIDs by their unsigned bytes, as PostgreSQL has them; Java's own order of UUIDs is another.
/// - False before true. Points in time by the instant, whatever their zone. Dates, times of day and both together
///   by the calendar.
///
/// A comparison of values of different kinds is an error and never false, and every part of a condition is
/// evaluated, so that no error hides behind another part's answer. Patterns know `%`, `_` and `\` before a
/// character that is meant literally; case is folded code point by code point.
///
/// Conditions in a database's own language are refused, and those of other stores, unless they are an
/// {@link InMemoryPredicate} or {@link InMemoryOperand}. Thread-safe.
public final class PredicateEvaluator {

    private final FieldValues row;

    private PredicateEvaluator(FieldValues row) {
        this.row = row;
    }

    /// Whether the row meets the condition.
    ///
    /// @throws DataQueryException when the condition cannot be evaluated: an unknown field, values of different
    ///     kinds, a condition in the language of some store
    public static boolean test(Predicate predicate, FieldValues row) {
        return new PredicateEvaluator(row).evaluate(predicate) == Truth.TRUE;
    }

    private Truth evaluate(Predicate predicate) {
        return switch (predicate) {
            case Compare(Operand left, Comparison comparison, Operand right) ->
                compare(value(left), comparison, value(right));
            case In in -> in(in).notIf(in.negated());
            case Between between -> between(between).notIf(between.negated());
            case Like like -> like(like).notIf(like.negated());
            case IsNull(Operand operand, boolean negated) ->
                Truth.of(value(operand) == null).notIf(negated);
            case And(List<Predicate> all) -> all.stream().map(this::evaluate).reduce(Truth.TRUE, Truth::and);
            case Or(List<Predicate> any) -> any.stream().map(this::evaluate).reduce(Truth.FALSE, Truth::or);
            case Not(Predicate inner) -> evaluate(inner).not();
            case Fragment fragment -> throw foreign(fragment);
            case Predicate.Native own -> Truth.of(own(own));
        };
    }

    private @Nullable Boolean own(Predicate.Native condition) {
        if (condition instanceof InMemoryPredicate own) {
            return own.test(row);
        }
        throw foreign(condition);
    }

    private static Truth compare(@Nullable Object left, Comparison comparison, @Nullable Object right) {
        if (left == null || right == null) {
            return Truth.UNKNOWN;
        }
        int order = Values.compare(left, right);
        return Truth.of(
                switch (comparison) {
                    case EQ -> order == 0;
                    case NE -> order != 0;
                    case LT -> order < 0;
                    case LE -> order <= 0;
                    case GT -> order > 0;
                    case GE -> order >= 0;
                });
    }

    /// In an empty list nothing is, not even null.
    private Truth in(In in) {
        Object wanted = value(in.operand());
        return in.values().stream()
                .map(each -> compare(wanted, Comparison.EQ, value(Operand.of(each))))
                .reduce(Truth.FALSE, Truth::or);
    }

    private Truth between(Between between) {
        Object value = value(between.operand());
        return compare(value, Comparison.GE, value(between.low()))
                .and(compare(value, Comparison.LE, value(between.high())));
    }

    private Truth like(Like like) {
        TextPattern pattern = TextPattern.of(like.match(), like.text());
        Object value = value(like.operand());
        return value == null ? Truth.UNKNOWN : Truth.of(pattern.matches(Values.text(value)));
    }

    private @Nullable Object value(Operand operand) {
        return valueOf(operand, row);
    }

    static @Nullable Object valueOf(Operand operand, FieldValues row) {
        return switch (operand) {
            case Field(String name) -> row.value(name);
            case Operand.Value(Object constant) -> constant;
            case InMemoryOperand own -> own.value(row);
            case Operand.Native other -> throw foreign(other);
        };
    }

    private static DataQueryException foreign(Object part) {
        return new DataQueryException(Problem.of("The condition is in the language of another store.")
                .with("part", part.getClass().getSimpleName())
                .hint("Make it implement InMemoryPredicate or InMemoryOperand, or write it with fields and values."));
    }
}
