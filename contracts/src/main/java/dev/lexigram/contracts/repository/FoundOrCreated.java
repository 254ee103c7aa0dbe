package dev.lexigram.contracts.repository;

/// An entity and whether it was made just now.
///
/// @param entity as it is stored
/// @param created whether this call created it
/// @param <T> the entity
public record FoundOrCreated<T>(T entity, boolean created) {}
