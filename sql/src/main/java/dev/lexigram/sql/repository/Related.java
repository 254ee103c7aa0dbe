package dev.lexigram.sql.repository;

/// A row of a relation and the value by which its owner knows it.
///
/// @param key the owner's value
/// @param entity the row
record Related<C>(Object key, C entity) {}
