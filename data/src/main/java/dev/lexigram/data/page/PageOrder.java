package dev.lexigram.data.page;

import dev.lexigram.contracts.page.PageLimits;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.contracts.query.Sort.Direction;
import dev.lexigram.data.query.NullOrder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a source has to say about the order of its pages. Immutable and thread-safe.
///
/// @param key the columns that together are unique and never null; they come last in every order
/// @param required other columns in which no row has a null
/// @param nulls where nulls go in a column that does not say
/// @param limits how large a page may be
/// @param shape what cursors are good for besides the order, such as a table's name and the form of a filter
public record PageOrder(List<Operand> key, Set<Operand> required, NullOrder nulls, PageLimits limits, String shape) {

    public PageOrder {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("Pages need a unique key, or rows with equal values would be lost.");
        }
        key = List.copyOf(key);
        Set<Operand> all = new LinkedHashSet<>(required);
        all.addAll(key);
        required = Set.copyOf(all);
    }

    /// Pages by a key, with nulls as the smallest values and the standard limits.
    ///
    /// @param key the fields that together are unique and never null
    public static PageOrder byKey(String... key) {
        List<Operand> fields = fields(key);
        return new PageOrder(fields, Set.of(), NullOrder.SMALLEST, PageLimits.standard(), "");
    }

    /// A copy that also knows these columns to be never null, which makes their conditions simpler.
    public PageOrder required(String... fields) {
        Set<Operand> all = new LinkedHashSet<>(required);
        all.addAll(fields(fields));
        return new PageOrder(key, all, nulls, limits, shape);
    }

    /// A copy with nulls there in columns that do not say.
    public PageOrder nulls(NullOrder order) {
        return new PageOrder(key, required, order, limits, shape);
    }

    /// A copy with other limits.
    public PageOrder limits(PageLimits others) {
        return new PageOrder(key, required, nulls, others, shape);
    }

    /// A copy whose cursors are good for this only.
    ///
    /// @param words any that are the same when the cursor comes back, in another process too
    public PageOrder shape(String words) {
        return new PageOrder(key, required, nulls, limits, words);
    }

    /// An order that ends with the key, in the direction of its last column, so that one index can serve both.
    List<Sort> of(List<Sort> sorts) {
        boolean down = !sorts.isEmpty() && sorts.getLast().direction() == Direction.DESC;
        List<Sort> all = new ArrayList<>(sorts);
        for (Operand column : key) {
            if (sorts.stream().noneMatch(sort -> sort.operand().equals(column))) {
                all.add(new Sort(column, down ? Direction.DESC : Direction.ASC, Sort.Nulls.DEFAULT));
            }
        }
        return all;
    }

    /// The condition that a row lies behind a place, or no condition when there is no place.
    ///
    /// @param sorts an order that ends with the key
    /// @param place the values there, or none
    Predicate behind(List<Sort> sorts, List<@Nullable Object> place) {
        return place.isEmpty() ? Predicate.always() : new KeysetCondition(sorts, nulls, required).after(place);
    }

    /// Where an item stands in an order.
    static <T> List<@Nullable Object> place(PageSource<T> source, T item, List<Sort> sorts) {
        List<@Nullable Object> values = new ArrayList<>(sorts.size());
        sorts.forEach(sort -> values.add(source.value(item, sort.operand())));
        return values;
    }

    private static List<Operand> fields(String... names) {
        return Stream.of(names).<Operand>map(Field::new).toList();
    }
}
