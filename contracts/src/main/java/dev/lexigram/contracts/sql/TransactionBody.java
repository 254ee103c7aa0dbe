package dev.lexigram.contracts.sql;

/// What runs inside a transaction. Whatever it throws rolls the transaction back and reaches the caller
/// unchanged.
///
/// @param <R> what it returns
/// @param <X> what it throws
@FunctionalInterface
public interface TransactionBody<R, X extends Exception> {
    R run(Transaction transaction) throws X;
}
