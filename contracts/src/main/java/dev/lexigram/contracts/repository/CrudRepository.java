package dev.lexigram.contracts.repository;

/// Reading, creating, updating and deleting.
///
/// @param <T> the entity
/// @param <K> its key
public interface CrudRepository<T, K> extends ReadRepository<T, K> {

    /// Inserts the entity.
    ///
    /// @return the entity as stored, with its generated key
    T create(T entity);

    /// Writes all columns of an entity that exists.
    ///
    /// @return the entity as stored, with its raised version
    /// @throws dev.lexigram.contracts.error.EntityNotFoundException when there is no such row
    /// @throws dev.lexigram.contracts.error.OptimisticLockException when its version is not the stored one
    T update(T entity);

    /// Creates the entity when its key is null or zero, else updates it.
    T save(T entity);

    /// Deletes the entity; with a version, only if that is still the stored one.
    ///
    /// @return whether a row went away
    /// @throws dev.lexigram.contracts.error.OptimisticLockException when its version is not the stored one
    boolean delete(T entity);

    /// @return whether a row went away
    boolean deleteById(K id);
}
