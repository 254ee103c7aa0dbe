package dev.lexigram.contracts.work;

/// As {@link UnitBody}, returning nothing.
///
/// @param <X> what it throws
@FunctionalInterface
public interface UnitTask<X extends Exception> {
    void run(UnitOfWork work) throws X;
}
