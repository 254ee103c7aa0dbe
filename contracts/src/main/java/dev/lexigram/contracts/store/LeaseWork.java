package dev.lexigram.contracts.store;

/// A {@link LeaseBody} that returns nothing.
///
/// @param <X> what it throws
@FunctionalInterface
public interface LeaseWork<X extends Exception> {
    void run(LockLease lease) throws X;
}
