package dev.lexigram.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names of keys: joined, derived from components, compared.
final class Keys {

    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

    private Keys() {}

    static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /// `maxSize` as it is written in files: `max_size`.
    static String ofComponent(String component) {
        return HUMP.matcher(component).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
    }

    /// The last name of a path.
    static String leaf(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /// The candidate that was most likely meant, when one is near enough for advice.
    static Optional<String> nearest(String key, Collection<String> candidates) {
        return within(Math.max(2, key.length() / 3), key, candidates);
    }

    /// The candidate of which the key is all but surely a misspelling.
    static Optional<String> misspelt(String key, Collection<String> candidates) {
        return within(Math.max(1, key.length() / 4), key, candidates);
    }

    private static Optional<String> within(int limit, String key, Collection<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt((String each) -> distance(key, each))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(best -> distance(key, best) <= limit);
    }

    /// The number of characters to insert, delete, replace or swap with their neighbour.
    static int distance(String left, String right) {
        int[][] table = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : cell(table, left, right, i, j);
            }
        }
        return table[left.length()][right.length()];
    }

    private static int cell(int[][] table, String left, String right, int i, int j) {
        int same = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        int best = Math.min(table[i - 1][j - 1] + same, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
    }
}
