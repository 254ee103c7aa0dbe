package dev.lexigram.contracts.search;

import java.util.Objects;

/// What is searched, and which part of the hits is wanted. Immutable and thread-safe.
///
/// @param words what the user typed; nothing in it can break the search
/// @param mode how it is meant
/// @param limit at most how many hits
/// @param offset how many hits to leave out first
public record SearchRequest(String words, SearchMode mode, long limit, long offset) {

    /// How many hits there are on a page unless said otherwise.
    public static final long DEFAULT_LIMIT = 20;

    /// @throws IllegalArgumentException when the limit or the offset is negative
    public SearchRequest {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(mode, "mode");
        if (limit < 0 || offset < 0) {
            throw new IllegalArgumentException("A limit or offset must not be negative: " + limit + ", " + offset);
        }
    }

    /// The first page of the rows in which all words occur.
    public static SearchRequest of(String words) {
        return new SearchRequest(words, SearchMode.PLAIN, DEFAULT_LIMIT, 0);
    }

    /// A copy with the words meant in another way.
    public SearchRequest withMode(SearchMode other) {
        return new SearchRequest(words, other, limit, offset);
    }

    /// A copy for another part of the hits.
    public SearchRequest withPage(long otherLimit, long otherOffset) {
        return new SearchRequest(words, mode, otherLimit, otherOffset);
    }
}
