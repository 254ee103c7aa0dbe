package dev.lexigram.contracts.search;

import java.util.Map;

/// Something that a search found.
///
/// @param <T> what is searched
/// @param item what was found
/// @param rank how well it fits, greater is better; ranks of one search can be compared, others cannot
/// @param snippets parts of the searched fields with the words marked, by the field's name; empty unless asked
///     for
public record SearchHit<T>(T item, double rank, Map<String, String> snippets) {
    public SearchHit {
        snippets = Map.copyOf(snippets);
    }
}
