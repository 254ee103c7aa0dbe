package dev.lexigram.contracts.sql;

import org.jspecify.annotations.Nullable;

/// What runs inside a transaction. Whatever it throws rolls the transaction back and reaches the caller unchanged.
///
/// @param <R> what it returns
/// @param <X> what it throws
@FunctionalInterface
public interface TransactionBody<R extends @Nullable Object, X extends Exception> {
    R run(Transaction transaction) throws X;
}
