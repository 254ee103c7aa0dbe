package dev.lexigram.contracts.store;

/// What runs while a lock is held. Whatever it throws frees the lock and reaches the caller unchanged.
///
/// @param <R> what it returns
/// @param <X> what it throws
@FunctionalInterface
public interface LeaseBody<R, X extends Exception> {
    R run(LockLease lease) throws X;
}
