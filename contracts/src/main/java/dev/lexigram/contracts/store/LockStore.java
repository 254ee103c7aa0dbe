package dev.lexigram.contracts.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Locks by name that are granted for a time, by the clock of the store: of all programs that use it, one at a time
/// holds each.
///
/// If a program dies, its locks are free when their time is over. A grant comes with a token, see {@link
/// LockLease}, which protects what is written from a program that stood still and does not know that its time is
/// over.
///
/// The store is not reentrant: who holds a lock is refused like everyone else, also in the same thread. Only
/// {@link
/// #inLock} inside the body of another one of the same name just runs, with the lease of the outer one.
///
/// A name is any text that is not blank, of up to 200 characters. Locks are taken outside of transactions: they
/// would be free before the commit. Waiting is not fair. Thread-safe.
public interface LockStore {

    /// The name under which this store is granted locks.
    String owner();

    /// The lock, or empty when it is held.
    ///
    /// @throws dev.lexigram.contracts.error.TransactionException inside a transaction
    Optional<LockLease> tryAcquire(String name, Duration ttl);

    /// The lock, when it is free; the deadline of the calling code ends the wait too.
    ///
    /// @param wait how long to wait for it, zero not at all
    /// @throws dev.lexigram.contracts.error.LockException when it was not granted in time, naming its holder
    /// @throws dev.lexigram.contracts.error.TransactionException inside a transaction
    LockLease acquire(String name, Duration ttl, Duration wait);

    /// Runs a body while the lock is held, and renews the lock as long as the body runs.
    ///
    /// When the lock is lost, because it could not be renewed in time or was broken, the thread of the body is
    /// interrupted.
    ///
    /// @throws dev.lexigram.contracts.error.LockException when the lock was not granted in time, or was lost while
    /// the body ran, also when it then returned; what the body throws comes first, and has the loss as suppressed
    /// @throws dev.lexigram.contracts.error.TransactionException inside a transaction, without running the body
    <R, X extends Exception> R inLock(String name, LockOptions options, LeaseBody<R, X> body) throws X;

    /// As {@link #inLock} for a body that returns nothing.
    default <X extends Exception> void useLock(String name, LockOptions options, LeaseWork<X> body) throws X {
        inLock(name, options, lease -> {
            body.run(lease);
            return Boolean.TRUE;
        });
    }

    /// As {@link #inLock}, without an error when the lock was not granted in time.
    ///
    /// @return what the body returned, or empty when it did not run
    /// @throws dev.lexigram.contracts.error.LockException when the lock was lost while the body ran
    /// @throws dev.lexigram.contracts.error.TransactionException inside a transaction, without running the body
    <R, X extends Exception> Optional<R> tryInLock(String name, LockOptions options, LeaseBody<R, X> body) throws X;

    /// The locks that were granted and not given back, sorted by name, for people who look after the programs.
    List<LockInfo> list();

    /// Takes a lock away from its holder, who is refused from then on. For people: the holder may be at work.
    ///
    /// @return whether it was held
    boolean breakLock(String name);
}
