package dev.lexigram.sql.schema;

import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.EntityModels;
import dev.lexigram.sql.query.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The order in which tables are created, so that each comes after those that it refers to. Not thread-safe.
///
/// Where tables refer to each other in a circle there is no such order; a reference that would close it is left for
/// later.
final class CreationOrder {

    private final EntityModels models;
    private final Map<Table, EntityModel<?>> given = new LinkedHashMap<>();
    private final Set<Table> begun = new HashSet<>();
    private final List<EntityModel<?>> tables = new ArrayList<>();
    private final Map<EntityModel<?>, List<ColumnModel>> later = new HashMap<>();

    private CreationOrder(EntityModels models, List<EntityModel<?>> given) {
        this.models = models;
        given.forEach(model -> this.given.put(model.table(), model));
    }

    /// @param models where the records are that the given ones refer to
    static CreationOrder of(EntityModels models, List<EntityModel<?>> given) {
        CreationOrder order = new CreationOrder(models, given);
        given.forEach(order::place);
        return order;
    }

    private void place(EntityModel<?> model) {
        if (!begun.add(model.table())) {
            return;
        }
        for (ColumnModel column : model.constraints().references()) {
            Table target = models.of(target(column)).table();
            EntityModel<?> other = given.get(target);
            if (other == null || other.table().equals(model.table()) || tables.contains(other)) {
                continue;
            }
            if (begun.contains(target)) {
                later.computeIfAbsent(model, unknown -> new ArrayList<>()).add(column);
            } else {
                place(other);
            }
        }
        tables.add(model);
    }

    /// The record whose key a column holds.
    static Class<?> target(ColumnModel column) {
        return column.rules().reference().orElseThrow().target();
    }

    /// The models in that order.
    List<EntityModel<?>> tables() {
        return tables;
    }

    /// The columns of a table that refer to tables which come after it.
    List<ColumnModel> ahead(EntityModel<?> model) {
        return later.getOrDefault(model, List.of());
    }
}
