package dev.lexigram.contracts.sql;

import dev.lexigram.contracts.repository.Repository;

/// Summing and counting entities without reading them.
///
/// @param <T> the entity
/// @param <K> its key
public interface AggregateRepository<T, K> extends Repository<T, K> {

    /// Over all entities; the answer's methods say what is wanted.
    Aggregates aggregate();
}
