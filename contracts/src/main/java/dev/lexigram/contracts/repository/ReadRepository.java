package dev.lexigram.contracts.repository;

import dev.lexigram.contracts.query.Predicate;
import java.util.List;
import java.util.Optional;

/// Reading by key and by condition. `find` may be empty, `get` throws.
///
/// @param <T> the entity
/// @param <K> its key
public interface ReadRepository<T, K> extends Repository<T, K> {

    Optional<T> findById(K id);

    /// The entity with this key.
    ///
    /// @throws dev.lexigram.contracts.error.EntityNotFoundException when there is none
    T getById(K id);

    /// Some entity that meets the condition, or empty; of several, any one.
    Optional<T> findOne(Predicate where);

    /// All entities that meet the condition, in no particular order.
    List<T> find(Predicate where);

    /// All entities, in no particular order.
    List<T> findAll();

    long count(Predicate where);

    /// The number of all entities.
    long count();

    boolean exists(Predicate where);

    boolean existsById(K id);
}
