package dev.lexigram.sql.repository;

import dev.lexigram.contracts.query.Field;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.RelationModel;
import dev.lexigram.sql.mapping.RelationModel.Link;
import dev.lexigram.sql.mapping.SqlEngine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Loads the relations of entities as a fetch plan says: one question for each relation of a level.
///
/// @param engine the database
record RelationLoader(SqlEngine engine) {

    /// Sees before the first statement that the whole plan can be carried out.
    ///
    /// @throws dev.lexigram.contracts.error.RepositoryException when a name is not that of a relation
    void check(EntityModel<?> model, FetchPlan plan) {
        plan.relations()
                .forEach((name, nested) ->
                        check(engine.models().of(relation(model, name).target()), nested));
    }

    private static RelationModel relation(EntityModel<?> model, String name) {
        return model.relations().stream()
                .filter(relation -> relation.component().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.noRelation(model, name));
    }

    /// The entities in their order, with the relations loaded.
    <T> List<T> load(EntityModel<T> model, List<T> entities, FetchPlan plan) {
        if (plan.isEmpty() || entities.isEmpty()) {
            return entities;
        }
        List<@Nullable Object[]> rows = new ArrayList<>(entities.size());
        entities.forEach(entity -> rows.add(model.values(entity)));
        plan.relations().forEach((name, nested) -> fill(model, relation(model, name), rows, nested));
        List<T> loaded = new ArrayList<>(rows.size());
        rows.forEach(row -> loaded.add(model.create(row)));
        return loaded;
    }

    /// @param rows the values of the entities' components
    private void fill(EntityModel<?> owner, RelationModel relation, List<@Nullable Object[]> rows, FetchPlan nested) {
        int key = keyIndex(owner, relation);
        Set<Object> keys = new LinkedHashSet<>();
        for (@Nullable Object[] row : rows) {
            Object value = row[key];
            if (value != null) {
                keys.add(value);
            }
        }
        Map<Object, List<Object>> related = related(owner, relation, relation.target(), keys, nested);
        for (@Nullable Object[] row : rows) {
            Object value = row[key];
            row[relation.index()] =
                    relation.holding(value == null ? List.of() : related.getOrDefault(value, List.of()));
        }
    }

    /// Where the entity has the value by which its related rows are known.
    private static int keyIndex(EntityModel<?> owner, RelationModel relation) {
        return switch (relation.link()) {
            case Link.Key(String component) -> owner.find(new Field(component)).index();
            case Link.MappedBy mappedBy -> owner.id().index();
            case Link.Through through -> owner.id().index();
        };
    }

    private <C> Map<Object, List<Object>> related(
            EntityModel<?> owner, RelationModel relation, Class<C> target, Set<Object> keys, FetchPlan nested) {
        EntityModel<C> model = engine.models().of(target);
        List<Related<C>> found =
                RelationQuery.of(engine, owner, relation, model).rows(keys);
        List<C> loaded = load(model, found.stream().map(Related::entity).toList(), nested);
        Map<Object, List<Object>> byKey = new HashMap<>();
        for (int i = 0; i < loaded.size(); i++) {
            byKey.computeIfAbsent(found.get(i).key(), key -> new ArrayList<>()).add(loaded.get(i));
        }
        return byKey;
    }
}
