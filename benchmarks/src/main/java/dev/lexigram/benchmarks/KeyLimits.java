package dev.lexigram.benchmarks;

import java.util.List;
import java.util.Locale;

/// Holds reading one entity by its key to what it may cost beside hand-written JDBC.
final class KeyLimits {

    /// The most time, as a ratio.
    private static final double TIME = 1.05;

    /// The most bytes, as a ratio.
    private static final double BYTES = 1.2;

    private KeyLimits() {}

    /// A line for each database that was measured.
    static List<String> lines(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.scenario() == Scenario.READ_ONE && outcome.way() == Way.LEXIGRAM)
                .map(KeyLimits::line)
                .toList();
    }

    private static String line(Outcome outcome) {
        double time = outcome.time().median();
        double bytes = outcome.bytes().median();
        return String.format(
                Locale.ROOT,
                "findById on %s: time %.2f (limit %.2f), bytes %.2f (limit %.2f): %s.",
                outcome.database(),
                time,
                TIME,
                bytes,
                BYTES,
                time <= TIME && bytes <= BYTES ? "kept" : "MISSED");
    }
}
