package dev.lexigram.sql.lock;

/// What runs while a lock is held. Whatever it throws frees the lock and reaches the caller unchanged.
///
/// @param <R> what it returns
/// @param <X> what it throws
@FunctionalInterface
public interface LockBody<R, X extends Exception> {
    R run() throws X;
}
