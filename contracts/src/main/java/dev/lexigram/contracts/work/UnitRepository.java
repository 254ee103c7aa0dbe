package dev.lexigram.contracts.work;

import dev.lexigram.contracts.repository.CrudRepository;
import dev.lexigram.contracts.repository.PageRepository;
import java.util.Optional;

/// The entities of one class, as a unit of work knows them. Used by the unit's thread.
///
/// What is read is one instance per row: reading a row again gives the instance that the unit has. Questions by
/// condition write first what is registered, so that the store can find it; questions by key do not.
///
/// @param <T> the entity
/// @param <K> its key
public interface UnitRepository<T, K> extends CrudRepository<T, K>, PageRepository<T, K> {

    /// The entity that the unit has for the key, or else the stored one. What was deleted in the unit is not
    /// found.
    @Override
    Optional<T> findById(K id);

    /// Inserts the entity at once when the store makes its key or another value, so that both are known
    /// here; registered entities that it may refer to are written before. Otherwise it is registered and written
    /// with the rest.
    ///
    /// @return the entity with its key, its times and whatever else is filled in
    @Override
    T create(T entity);

    /// Registers the entity as changed.
    ///
    /// @return the entity, with the version that it had; the next one comes when it is written
    @Override
    T update(T entity);

    /// Registers the entity as deleted.
    ///
    /// @return whether the unit did not have it deleted already
    @Override
    boolean delete(T entity);

    /// Reads the entity, unless the unit has it, and registers it as deleted.
    ///
    /// @return whether there is one
    @Override
    boolean deleteById(K id);
}
