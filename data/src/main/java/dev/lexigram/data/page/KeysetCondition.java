package dev.lexigram.data.page;

import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Predicate.Compare;
import dev.lexigram.contracts.query.Predicate.Comparison;
import dev.lexigram.contracts.query.Predicate.IsNull;
import dev.lexigram.contracts.query.Predicate.Or;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.data.query.NullOrder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The condition that a row lies behind a place in an order.
///
/// Two columns give `a >= ? and (a > ? or (a = ? and b > ?))`: the first part lets a database start at the place in
/// an index over them. Where nulls come behind, it must be `a > ? or (a = ? and b > ?) or a is null` and an index
/// helps less, so say which columns are never null. Immutable and thread-safe.
///
/// @param sorts the order, of which the last column is unique or all are together: rows that are equal in all of
///     them count as one place
/// @param nulls where nulls go in a column that does not say
/// @param required the columns in which no row has a null
public record KeysetCondition(List<Sort> sorts, NullOrder nulls, Set<Operand> required) {

    public KeysetCondition {
        sorts = List.copyOf(sorts);
        required = Set.copyOf(required);
        if (sorts.isEmpty()) {
            throw new IllegalArgumentException("An order needs at least one column.");
        }
    }

    /// The condition that a row lies behind the place in the order, where any column may be null.
    ///
    /// @throws IllegalArgumentException when there are not as many values as columns
    public static Predicate after(List<Sort> sorts, List<@Nullable Object> position, NullOrder nulls) {
        return new KeysetCondition(sorts, nulls, Set.of()).after(position);
    }

    /// The condition that a row lies behind the place.
    ///
    /// @param position the values of the place in the columns of the order
    /// @throws IllegalArgumentException when there are not as many values as columns, or a required one is null
    public Predicate after(List<@Nullable Object> position) {
        if (position.size() != sorts.size()) {
            throw new IllegalArgumentException("A place has one value for each column of its order.");
        }
        return from(0, position).orElseGet(() -> new Or(List.of()));
    }

    /// Behind the place in the columns from this one on, for rows equal in those before it; empty when none can
    /// be.
    private Optional<Predicate> from(int column, List<@Nullable Object> position) {
        if (column == sorts.size()) {
            return Optional.empty();
        }
        Sort sort = sorts.get(column);
        Optional<Predicate> rest = from(column + 1, position);
        Object value = position.get(column);
        return value == null ? fromNull(sort, rest) : Optional.of(fromValue(sort, value, rest));
    }

    private Optional<Predicate> fromNull(Sort sort, Optional<Predicate> rest) {
        if (required.contains(sort.operand())) {
            throw new IllegalArgumentException("A column that is never null has no place at null.");
        }
        Optional<Predicate> equal = rest.map(isNull(sort)::and);
        Predicate anyValue = new IsNull(sort.operand(), true);
        return nulls.nullsFirst(sort) ? Optional.of(equal.map(anyValue::or).orElse(anyValue)) : equal;
    }

    private Predicate fromValue(Sort sort, Object value, Optional<Predicate> rest) {
        boolean up = sort.direction() == Sort.Direction.ASC;
        Predicate behind = compare(sort, up ? Comparison.GT : Comparison.LT, value);
        Predicate all = rest.map(compare(sort, Comparison.EQ, value)::and)
                .map(behind::or)
                .orElse(behind);
        if (!nulls.nullsFirst(sort) && !required.contains(sort.operand())) {
            return all.or(isNull(sort));
        }
        return rest.isEmpty()
                ? all
                : compare(sort, up ? Comparison.GE : Comparison.LE, value).and(all);
    }

    private static Predicate isNull(Sort sort) {
        return new IsNull(sort.operand(), false);
    }

    private static Predicate compare(Sort sort, Comparison comparison, Object value) {
        return new Compare(sort.operand(), comparison, new Operand.Value(value));
    }
}
