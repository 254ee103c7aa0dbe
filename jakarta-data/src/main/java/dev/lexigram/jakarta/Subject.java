package dev.lexigram.jakarta;

import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.data.page.KeysetCondition;
import dev.lexigram.data.query.NullOrder;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.repository.GenericRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The entities of one class that meet a condition.
record Subject<T>(GenericRepository<T, ?> entities, SqlEngine engine, EntityModel<T> model, Predicate where) {

    long count() {
        return entities.count(where);
    }

    /// An order that ends with the key, in the direction of its last attribute, so that no row is lost between two
    /// pages.
    List<SortKey> unique(List<SortKey> keys) {
        boolean upwards = keys.isEmpty() || keys.getLast().sort().direction() == Sort.Direction.ASC;
        List<SortKey> all = new ArrayList<>(keys);
        for (ColumnModel column : model.ids()) {
            if (keys.stream().noneMatch(key -> key.column().equals(column) && !key.folded())) {
                all.add(SortKey.of(column, upwards, false));
            }
        }
        return all;
    }

    /// The condition that a row lies behind a place in an order.
    Predicate behind(List<SortKey> keys, List<@Nullable Object> place) {
        NullOrder nulls = engine.renderer().dialect().nullsAreGreatest() ? NullOrder.GREATEST : NullOrder.SMALLEST;
        KeysetCondition condition = new KeysetCondition(
                keys.stream().map(SortKey::sort).toList(),
                nulls,
                keys.stream()
                        .filter(key -> key.column().type().isPrimitive())
                        .map(key -> key.sort().operand())
                        .collect(Collectors.toUnmodifiableSet()));
        return new Predicate.And(List.of(where, condition.after(place)));
    }

    /// The size of a page, when the database allows it.
    int allowed(int size) {
        return engine.paging().limits().check(size);
    }
}
