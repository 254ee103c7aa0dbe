package dev.lexigram.contracts.sql;

import java.util.stream.Stream;

/// What is done with a stream of rows while its cursor is open. The stream must not leave the body.
///
/// @param <T> what the stream is of
/// @param <R> what the body returns
/// @param <X> what it throws
@FunctionalInterface
public interface StreamBody<T, R, X extends Exception> {
    R read(Stream<T> rows) throws X;
}
