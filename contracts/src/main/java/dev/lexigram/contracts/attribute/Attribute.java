package dev.lexigram.contracts.attribute;

import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Predicate;
import java.util.Arrays;
import java.util.Collection;

/// An attribute of an entity, as the generated class beside it names it: `User_.name`. Immutable and thread-safe.
///
/// Each condition is the same as that of {@link Field}, but the compiler sees to the value's type.
///
/// @param <E> the entity
/// @param <V> its values, boxed
public sealed interface Attribute<E, V> permits Attributes.Plain, ComparableAttribute {

    /// An attribute without an order, such as a document or bytes.
    static <E, V> Attribute<E, V> of(Class<E> entity, String name) {
        return new Attributes.Plain<>(entity, name);
    }

    /// Whose attribute it is.
    Class<E> entity();

    /// The component's name.
    String name();

    /// The attribute as a field, where its type does not matter.
    default Field field() {
        return new Field(name());
    }

    /// Equal to the value.
    default Predicate eq(V value) {
        return field().eq(value);
    }

    /// Equal to another attribute.
    default Predicate eq(Attribute<?, ? extends V> other) {
        return field().eq(other.field());
    }

    /// Not equal to the value; a null is neither equal nor unequal.
    default Predicate ne(V value) {
        return field().ne(value);
    }

    /// Not equal to another attribute.
    default Predicate ne(Attribute<?, ? extends V> other) {
        return field().ne(other.field());
    }

    /// One of these; of none, nothing.
    default Predicate in(Collection<? extends V> values) {
        return field().in(values);
    }

    /// One of these.
    @SuppressWarnings({"unchecked", "varargs"}) // the array is only read
    default Predicate in(V... values) {
        return field().in(Arrays.asList(values));
    }

    /// None of these.
    default Predicate notIn(Collection<? extends V> values) {
        return field().notIn(values);
    }

    /// None of these.
    @SuppressWarnings({"unchecked", "varargs"}) // the array is only read
    default Predicate notIn(V... values) {
        return field().notIn(Arrays.asList(values));
    }

    default Predicate isNull() {
        return field().isNull();
    }

    default Predicate isNotNull() {
        return field().isNotNull();
    }
}
