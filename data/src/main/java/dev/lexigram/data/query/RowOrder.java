package dev.lexigram.data.query;

import dev.lexigram.contracts.query.Sort;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order of rows in memory: the reference for what stores sort.
///
/// Values compare as for {@link PredicateEvaluator}. Immutable and thread-safe.
///
/// @param sorts by what, the first counts most; of none, all rows are equal
/// @param nulls where nulls go in a column that does not say
public record RowOrder(List<Sort> sorts, NullOrder nulls) implements Comparator<FieldValues> {

    public RowOrder {
        sorts = List.copyOf(sorts);
    }

    /// The order of these columns, nulls counting as smallest where they do not say otherwise.
    public static RowOrder by(List<Sort> sorts) {
        return new RowOrder(sorts, NullOrder.SMALLEST);
    }

    /// @throws dev.lexigram.contracts.error.DataQueryException when a column has values of different kinds, or is
    ///     computed by some other store
    @Override
    public int compare(FieldValues left, FieldValues right) {
        for (Sort sort : sorts) {
            int order = compare(
                    sort,
                    PredicateEvaluator.valueOf(sort.operand(), left),
                    PredicateEvaluator.valueOf(sort.operand(), right));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int compare(Sort sort, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            int nullsLast = Boolean.compare(left == null, right == null);
            return nulls.nullsFirst(sort) ? -nullsLast : nullsLast;
        }
        int order = Values.compare(left, right);
        return sort.direction() == Sort.Direction.ASC ? order : Integer.compare(0, order);
    }
}
