package dev.lexigram.sql.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Guesses what a wrong name was meant to be.
final class Near {
    private Near() {}

    /// `Did you mean 'users'?`, or all there are when none is near.
    static String hint(String wrong, Collection<String> known) {
        Optional<String> near = known.stream()
                .filter(name -> distance(wrong, name) <= Math.max(1, wrong.length() / 3))
                .min(Comparator.comparingInt(name -> distance(wrong, name)));
        return near.map(name -> "Did you mean '" + name + "'?")
                .orElseGet(() -> known.isEmpty()
                        ? ""
                        : known.stream().sorted().collect(Collectors.joining(", ", "There are: ", ".")));
    }

    private static int distance(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        int[] above = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int changed = above[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[right.length()];
    }
}
