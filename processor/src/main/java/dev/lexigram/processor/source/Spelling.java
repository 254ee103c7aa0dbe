package dev.lexigram.processor.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Guesses what a misspelt name was meant to be.
public final class Spelling {
    private Spelling() {}

    /// The known name that is nearest to a wrong one, if any is near.
    public static Optional<String> nearest(String wrong, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(wrong, name) <= Math.max(1, wrong.length() / 3))
                .min(Comparator.comparingInt(name -> distance(wrong, name)));
    }

    /// A hint: `Did you mean 'age'? Known: age, name.`
    public static String hint(String wrong, Collection<String> known) {
        String all = known.isEmpty() ? "There are none." : "Known: " + String.join(", ", known) + ".";
        return nearest(wrong, known)
                        .map(name -> "Did you mean '" + name + "'? ")
                        .orElse("")
                + all;
    }

    /// How many letters are left out, added, changed or swapped with the next one.
    private static int distance(String left, String right) {
        int[][] distances = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : distance(distances, left, right, i, j);
            }
        }
        return distances[left.length()][right.length()];
    }

    private static int distance(int[][] known, String left, String right, int i, int j) {
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        int least = Math.min(known[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(known[i - 1][j], known[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(least, known[i - 2][j - 2] + 1) : least;
    }
}
