package dev.lexigram.sql.lock;

/// A {@link LockBody} that returns nothing.
///
/// @param <X> what it throws
@FunctionalInterface
public interface LockWork<X extends Exception> {
    void run() throws X;
}
