package dev.lexigram.contracts.search;

import java.util.List;

/// A page of hits.
///
/// @param <T> what is searched
/// @param hits the hits of this page, the best first
/// @param total how many there are on all pages
public record SearchResult<T>(List<SearchHit<T>> hits, long total) {
    public SearchResult {
        hits = List.copyOf(hits);
    }

    /// What was found, without ranks.
    public List<T> items() {
        return hits.stream().map(SearchHit::item).toList();
    }
}
