package dev.lexigram.contracts.repository;

import java.util.Collection;
import java.util.List;

/// Writing many entities at once, each call all or none, in the way that the store is fastest at.
///
/// @param <T> the entity
/// @param <K> its key
public interface BulkRepository<T, K> extends Repository<T, K> {

    /// Inserts entities.
    ///
    /// @return the entities as stored, with their keys, in the same order
    List<T> insertAll(Collection<? extends T> entities);

    /// Updates entities.
    ///
    /// @return the entities as stored, with their raised versions, in the same order
    /// @throws dev.lexigram.contracts.error.EntityNotFoundException when a row is missing; nothing is changed
    /// then
    /// @throws dev.lexigram.contracts.error.OptimisticLockException when a version is not the stored one; nothing
    /// is changed then
    List<T> updateAll(Collection<? extends T> entities);

    /// Creates the entities whose key is null or zero and updates the others.
    ///
    /// @return the entities as stored, in the same order
    List<T> saveAll(Collection<? extends T> entities);

    /// Creates entities, or gives the rows with the same key their values and the next version.
    ///
    /// @return the number of rows inserted or changed
    long upsertAll(Collection<? extends T> entities);

    /// Deletes entities; softly where the entity is.
    ///
    /// @return the number of rows that went
    /// @throws dev.lexigram.contracts.error.OptimisticLockException when a version is not the stored one; nothing
    /// is deleted then
    long deleteAll(Collection<? extends T> entities);
}
