package dev.lexigram.contracts.search;

/// Something whose texts can be searched. Thread-safe.
///
/// @param <T> what is found
@FunctionalInterface
public interface Searchable<T> {

    /// A page of what fits, the best first.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when the store fails
    SearchResult<T> search(SearchRequest request);
}
