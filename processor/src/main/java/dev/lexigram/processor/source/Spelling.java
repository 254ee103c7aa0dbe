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

    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] next = new int[row.length];
            next[0] = i;
            for (int j = 1; j < row.length; j++) {
                int same = row[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(same, 1 + Math.min(row[j], next[j - 1]));
            }
            row = next;
        }
        return row[right.length()];
    }
}
