package dev.lexigram.cli.task;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds the names that were most likely meant by one that does not exist.
public final class Nearest {

    private static final int MOST = 3;

    private Nearest() {}

    /// The nearest names, best first, three at most; none when none is near.
    public static List<String> to(String wanted, Collection<String> names) {
        String plain = wanted.toLowerCase(Locale.ROOT);
        int limit = Math.max(2, wanted.length() / 3);
        return names.stream()
                .filter(name -> distance(plain, name.toLowerCase(Locale.ROOT)) <= limit)
                .sorted(Comparator.comparingInt((String name) -> distance(plain, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /// Advice that ends in the nearest names, or in all when none is near.
    public static String hint(String wanted, Collection<String> names, String none) {
        if (names.isEmpty()) {
            return none;
        }
        List<String> near = to(wanted, names);
        return near.isEmpty()
                ? "There are: " + String.join(", ", names) + "."
                : "Did you mean " + String.join(" or ", near) + "?";
    }

    /// The number of characters to insert, delete or replace.
    private static int distance(String left, String right) {
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
