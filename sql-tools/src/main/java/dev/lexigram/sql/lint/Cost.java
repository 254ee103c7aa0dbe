package dev.lexigram.sql.lint;

import java.util.Collection;
import java.util.Comparator;

/// What something does to a table while it runs.
///
/// @param lock as findings name it; empty when there is none
/// @param weight the greater, the more it stands in the way of others; comparable within one database
/// @param waiting who waits meanwhile
/// @param rewrites whether the table gets a new file
/// @param scans whether all rows are read
record Cost(String lock, int weight, Wait waiting, boolean rewrites, boolean scans) {

    static final Cost NONE = new Cost("", 0, Wait.NOBODY, false, false);

    /// Who waits.
    enum Wait {
        NOBODY(0),
        WRITERS(10),
        EVERYONE(20);

        private final int weight;

        Wait(int weight) {
            this.weight = weight;
        }

        /// For comparison.
        int weight() {
            return weight;
        }
    }

    /// What several things do together, each on its own.
    static Cost together(Collection<Cost> costs) {
        Cost worst = costs.stream().max(Comparator.comparingInt(Cost::weight)).orElse(NONE);
        boolean rewrites = costs.stream().anyMatch(Cost::rewrites);
        boolean scans = costs.stream().anyMatch(Cost::scans);
        return new Cost(worst.lock, worst.weight, worst.waiting, rewrites, scans);
    }

    boolean blocks() {
        return waiting != Wait.NOBODY;
    }

    /// Whether it takes the longer, the more rows there are.
    boolean takesTime() {
        return rewrites || scans;
    }
}
