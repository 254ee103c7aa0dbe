package dev.lexigram.contracts.repository;

/// A collection of entities kept in a store.
///
/// @param <T> the entity
/// @param <K> its key
public interface Repository<T, K> {}
