package dev.lexigram.contracts.repository;

import dev.lexigram.contracts.query.Predicate;

/// What can be done with deleted entities that are kept, those with a `@SoftDelete` component.
///
/// @param <T> the entity
/// @param <K> its key
public interface SoftDeleteRepository<T, K> extends Repository<T, K> {

    /// Brings a softly deleted entity back.
    ///
    /// @return whether there was one
    /// @throws dev.lexigram.contracts.error.RepositoryException when the entity is not deleted softly
    boolean restore(K id);

    /// Brings back all softly deleted entities that meet the condition.
    ///
    /// @return how many
    /// @throws dev.lexigram.contracts.error.RepositoryException when the entity is not deleted softly
    long restoreWhere(Predicate where);

    /// Removes an entity for good, softly deleted or not.
    ///
    /// @return whether a row went away
    boolean purge(K id);

    /// Removes for good the softly deleted entities that meet the condition.
    ///
    /// @return how many
    long purgeWhere(Predicate where);
}
