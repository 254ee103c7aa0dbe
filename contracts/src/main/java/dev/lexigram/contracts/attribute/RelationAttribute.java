package dev.lexigram.contracts.attribute;

import java.util.Objects;

/// A relation of an entity, for loading it: `fetch(Author_.books)`, `fetch(Author_.books.then(Book_.tags))`.
/// Immutable and thread-safe.
///
/// @param path the names of the relations on the way, with dots
/// @param <E> the entity
/// @param <R> the related entity at the end of the path
public record RelationAttribute<E, R>(String path) {

    public RelationAttribute {
        Objects.requireNonNull(path, "path");
    }

    /// The relation of the related entities.
    public <S> RelationAttribute<E, S> then(RelationAttribute<? super R, S> next) {
        return new RelationAttribute<>(path + "." + next.path);
    }
}
