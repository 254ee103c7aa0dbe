package dev.lexigram.contracts.attribute;

import dev.lexigram.contracts.query.Predicate;

/// An attribute with texts. Immutable and thread-safe.
///
/// @param <E> the entity
public sealed interface TextAttribute<E> extends ComparableAttribute<E, String> permits Attributes.Text {

    /// An attribute with texts.
    static <E> TextAttribute<E> of(Class<E> entity, String name) {
        return new Attributes.Text<>(entity, name);
    }

    /// Matches a pattern with `%` and `_`.
    default Predicate like(String pattern) {
        return field().like(pattern);
    }

    default Predicate notLike(String pattern) {
        return field().notLike(pattern);
    }

    /// Matches a pattern with `%` and `_`, without regard to case.
    default Predicate ilike(String pattern) {
        return field().ilike(pattern);
    }

    /// Contains the text; wildcards in it are taken literally.
    default Predicate contains(String text) {
        return field().contains(text);
    }

    /// Contains the text without regard to case; wildcards in it are taken literally.
    default Predicate icontains(String text) {
        return field().icontains(text);
    }

    /// Starts with the text; wildcards in it are taken literally.
    default Predicate startsWith(String text) {
        return field().startsWith(text);
    }

    /// Ends with the text; wildcards in it are taken literally.
    default Predicate endsWith(String text) {
        return field().endsWith(text);
    }
}
