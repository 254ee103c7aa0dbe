package dev.lexigram.contracts.repository;

import java.util.Collection;
import java.util.List;

/// Loading what entities refer to.
///
/// @param <T> the entity
/// @param <K> its key
public interface RelationRepository<T, K> extends Repository<T, K> {

    /// Loads relations of entities that were read without them, each with one question for all of them.
    ///
    /// @param paths names of relations, such as `books` or `books.tags`
    /// @return the entities with these relations, in the same order
    /// @throws dev.lexigram.contracts.error.DatabaseException when there is no such relation
    List<T> load(Collection<? extends T> entities, String... paths);
}
