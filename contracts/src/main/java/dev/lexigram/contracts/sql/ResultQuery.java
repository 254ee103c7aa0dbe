package dev.lexigram.contracts.sql;

import java.util.List;
import java.util.Optional;

/// A question with a result of a known type; each method asks it anew.
///
/// @param <T> what a row becomes
public interface ResultQuery<T> {

    /// The only row.
    ///
    /// @throws dev.lexigram.contracts.error.QueryException when there is none or more than one
    T one();

    /// The only row, or empty.
    ///
    /// @throws dev.lexigram.contracts.error.QueryException when there is more than one
    Optional<T> optional();

    /// The first row, or empty; further rows are not fetched.
    Optional<T> first();

    /// All rows, in memory.
    List<T> list();

    /// Runs a body over the rows as they arrive from the server, without holding all in memory.
    ///
    /// Outside a transaction the cursor opens a read-only one of its own where the database needs that. The cursor
    /// is closed when the body ends.
    <R, X extends Exception> R stream(StreamBody<T, R, X> body) throws X;
}
