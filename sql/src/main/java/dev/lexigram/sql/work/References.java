package dev.lexigram.sql.work;

import dev.lexigram.contracts.query.Field;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.RelationModel;
import dev.lexigram.sql.mapping.RelationModel.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which classes of entities refer to which, as their annotations and relations say. Immutable.
///
/// @param all all references between the classes, within one class too
record References(List<Reference> all) {

    /// A column that holds the key of another row.
    record Reference(EntityType<?> from, ColumnModel column, EntityType<?> to) {

        boolean isWithinOne() {
            return from.equals(to);
        }
    }

    static References among(Collection<EntityType<?>> types) {
        Map<Class<?>, EntityType<?>> byClass = new LinkedHashMap<>();
        types.forEach(type -> byClass.put(type.model().type(), type));
        List<Reference> all = new ArrayList<>();
        for (EntityType<?> type : types) {
            for (ColumnModel column : type.model().constraints().references()) {
                Class<?> target = column.rules().reference().orElseThrow().target();
                of(type, column, target, byClass).ifPresent(all::add);
            }
            for (RelationModel relation : type.model().relations()) {
                related(type, relation, byClass).ifPresent(all::add);
            }
        }
        return new References(List.copyOf(all));
    }

    /// Those from one class to another, or to itself.
    static List<Reference> between(EntityType<?> from, EntityType<?> to) {
        return among(from.equals(to) ? List.of(from) : List.of(from, to)).all.stream()
                .filter(one -> one.from().equals(from) && one.to().equals(to))
                .toList();
    }

    private static Optional<Reference> of(
            EntityType<?> from, ColumnModel column, Class<?> target, Map<Class<?>, EntityType<?>> byClass) {
        return Optional.ofNullable(byClass.get(target)).map(to -> new Reference(from, column, to));
    }

    private static Optional<Reference> related(
            EntityType<?> type, RelationModel relation, Map<Class<?>, EntityType<?>> byClass) {
        return switch (relation.link()) {
            case Link.Key(String component) ->
                of(type, type.model().find(new Field(component)), relation.target(), byClass);
            case Link.MappedBy(String component) ->
                Optional.ofNullable(byClass.get(relation.target()))
                        .map(other -> new Reference(other, other.model().find(new Field(component)), type));
            // The rows of the third table are nobody's entities.
            case Link.Through through -> Optional.empty();
        };
    }

    /// The classes so that each comes after those that it refers to; in a circle, one that comes before.
    List<EntityType<?>> parentsFirst(Collection<EntityType<?>> types) {
        List<EntityType<?>> ordered = new ArrayList<>();
        Set<EntityType<?>> begun = new HashSet<>();
        types.forEach(type -> place(type, begun, ordered));
        return ordered;
    }

    private void place(EntityType<?> type, Set<EntityType<?>> begun, List<EntityType<?>> ordered) {
        if (begun.add(type)) {
            all.stream().filter(one -> one.from().equals(type)).forEach(one -> place(one.to(), begun, ordered));
            ordered.add(type);
        }
    }

    /// The references from rows of a class to others of the same.
    List<Reference> within(EntityType<?> type) {
        return all.stream()
                .filter(one -> one.from().equals(type) && one.isWithinOne())
                .toList();
    }

    /// The references to classes that come later in the order.
    List<Reference> ahead(List<EntityType<?>> ordered) {
        return all.stream()
                .filter(one -> ordered.indexOf(one.to()) > ordered.indexOf(one.from()))
                .toList();
    }
}
