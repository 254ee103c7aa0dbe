package dev.lexigram.contracts.repository;

import dev.lexigram.contracts.query.EntityQuery;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Specification;
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
    default Optional<T> findOne(Predicate where) {
        return find(EntityQuery.where(where).limit(1)).stream().findFirst();
    }

    /// All entities that meet the condition, in no particular order.
    default List<T> find(Predicate where) {
        return find(EntityQuery.where(where));
    }

    /// All entities that meet a specification, in no particular order.
    default List<T> find(Specification specification) {
        return find(specification.predicate());
    }

    /// The entities that a query asks for.
    List<T> find(EntityQuery query);

    /// All entities, in no particular order.
    default List<T> findAll() {
        return find(Predicate.always());
    }

    long count(Predicate where);

    /// The number of entities that meet a specification.
    default long count(Specification specification) {
        return count(specification.predicate());
    }

    /// The number of all entities.
    default long count() {
        return count(Predicate.always());
    }

    boolean exists(Predicate where);

    boolean existsById(K id);
}
