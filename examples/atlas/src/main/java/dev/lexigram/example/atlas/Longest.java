package dev.lexigram.example.atlas;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Collector;

/// Keeps the longest of many texts; of texts of the same length, those that come first in the order of their
/// characters.
final class Longest {

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private Longest() {}

    /// Collects so many of them, the longest first, and holds no more.
    static Collector<String, ?, List<String>> of(int count) {
        return Collector.of(
                () -> new PriorityQueue<>(LONGEST_FIRST.reversed()),
                (kept, text) -> {
                    kept.add(text);
                    if (kept.size() > count) {
                        kept.remove();
                    }
                },
                (one, other) -> {
                    throw new UnsupportedOperationException("Rows come one after another.");
                },
                kept -> kept.stream().sorted(LONGEST_FIRST).toList());
    }
}
