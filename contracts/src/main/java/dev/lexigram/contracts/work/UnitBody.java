package dev.lexigram.contracts.work;

/// What runs in a unit of work. Whatever it throws undoes the work and reaches the caller unchanged.
///
/// @param <R> what it returns
/// @param <X> what it throws
@FunctionalInterface
public interface UnitBody<R, X extends Exception> {
    R run(UnitOfWork work) throws X;
}
