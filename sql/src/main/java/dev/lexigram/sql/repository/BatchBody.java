package dev.lexigram.sql.repository;

import java.util.List;

/// What is done with a batch of entities.
///
/// @param <T> the entity
/// @param <X> what it throws
@FunctionalInterface
public interface BatchBody<T, X extends Exception> {

    /// Called once for each batch; by several threads at a time where batches run concurrently.
    ///
    /// @param batch at least one entity
    void on(List<T> batch) throws X;
}
