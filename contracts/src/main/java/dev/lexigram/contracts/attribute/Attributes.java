package dev.lexigram.contracts.attribute;

/// The attributes by what can be asked of them.
final class Attributes {
    private Attributes() {}

    record Plain<E, V>(Class<E> entity, String name) implements Attribute<E, V> {}

    record Ordered<E, V>(Class<E> entity, String name) implements ComparableAttribute<E, V> {}

    record Text<E>(Class<E> entity, String name) implements TextAttribute<E> {}
}
