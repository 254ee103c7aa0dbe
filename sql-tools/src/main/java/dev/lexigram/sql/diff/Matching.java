package dev.lexigram.sql.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/// Parts of a table that is there, side by side with the parts of the one that is wanted: same parts are the same
/// whatever their names, but of several the one of the same name is taken.
///
/// @param gone parts that nobody wants
/// @param missing parts that are wanted and not there
record Matching<T>(List<T> gone, List<T> missing) {

    static <T> Matching<T> of(List<T> live, List<T> wanted, BiPredicate<T, T> same, Function<T, String> name) {
        List<T> gone = new ArrayList<>(live);
        List<T> missing = new ArrayList<>();
        List<T> unnamed = new ArrayList<>();
        for (T want : wanted) {
            if (!take(gone, has -> name.apply(has).equals(name.apply(want)) && same.test(has, want))) {
                unnamed.add(want);
            }
        }
        for (T want : unnamed) {
            // A part under a name that another one needs makes room for it.
            boolean found = take(gone, has -> same.test(has, want) && !needed(unnamed, want, name, name.apply(has)));
            if (!found) {
                missing.add(want);
            }
        }
        return new Matching<>(gone, missing);
    }

    private static <T> boolean needed(List<T> wanted, T self, Function<T, String> name, String taken) {
        return wanted.stream()
                .anyMatch(other -> !other.equals(self) && name.apply(other).equals(taken));
    }

    private static <T> boolean take(List<T> from, Predicate<T> wanted) {
        Optional<T> found = from.stream().filter(wanted).findFirst();
        found.ifPresent(from::remove);
        return found.isPresent();
    }
}
