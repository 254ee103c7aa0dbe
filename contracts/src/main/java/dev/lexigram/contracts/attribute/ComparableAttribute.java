package dev.lexigram.contracts.attribute;

import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;

/// An attribute whose values have an order: numbers, times, texts, identifiers. Immutable and thread-safe.
///
/// @param <E> the entity
/// @param <V> its values, boxed
public sealed interface ComparableAttribute<E, V> extends Attribute<E, V> permits Attributes.Ordered, TextAttribute {

    /// An attribute whose values have an order.
    static <E, V> ComparableAttribute<E, V> of(Class<E> entity, String name) {
        return new Attributes.Ordered<>(entity, name);
    }

    default Predicate lt(V value) {
        return field().lt(value);
    }

    default Predicate lt(Attribute<?, ? extends V> other) {
        return field().lt(other.field());
    }

    default Predicate le(V value) {
        return field().le(value);
    }

    default Predicate le(Attribute<?, ? extends V> other) {
        return field().le(other.field());
    }

    default Predicate gt(V value) {
        return field().gt(value);
    }

    default Predicate gt(Attribute<?, ? extends V> other) {
        return field().gt(other.field());
    }

    default Predicate ge(V value) {
        return field().ge(value);
    }

    default Predicate ge(Attribute<?, ? extends V> other) {
        return field().ge(other.field());
    }

    /// From the low to the high value, both included.
    default Predicate between(V low, V high) {
        return field().between(low, high);
    }

    /// Below the low or above the high value.
    default Predicate notBetween(V low, V high) {
        return field().notBetween(low, high);
    }

    /// Sorted upwards.
    default Sort asc() {
        return field().asc();
    }

    /// Sorted downwards.
    default Sort desc() {
        return field().desc();
    }
}
