package dev.lexigram.contracts.sql;

/// As {@link TransactionBody}, returning nothing.
///
/// @param <X> what it throws
@FunctionalInterface
public interface TransactionWork<X extends Exception> {
    void run(Transaction transaction) throws X;
}
