package dev.lexigram.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a run of the short form found.
///
/// @param race how it was measured
/// @param outcomes the ratios
/// @param leftOut the databases that were not measured, with the reason
/// @param start how long an application takes to start, or null where that was not asked for
record Report(
        Race race,
        List<Outcome> outcomes,
        List<LeftOut> leftOut,
        @Nullable StartTime start) {

    /// The most that Lexigram may take, as a ratio to plain JDBC on SQLite in memory.
    private static final double LIMIT = 1.3;

    /// What it is to take one day.
    private static final double GOAL = 1.05;

    /// From this difference on between equal code the other ratios say little.
    private static final double TOO_MUCH_NOISE = 0.1;

    /// @param database what was not measured
    /// @param reason why, as a sentence
    record LeftOut(String database, String reason) {}

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Cost of an operation as a ratio to plain JDBC in the same round: 1.00 is the same, less is better.");
        lines.add("Rounds: " + race.rounds() + ". Limit for time in memory: " + number(LIMIT) + ", goal: "
                + number(GOAL) + ".");
        String database = "";
        for (Outcome outcome : outcomes) {
            if (!database.equals(outcome.database())) {
                database = outcome.database();
                lines.add("");
                lines.add("%-48s %-20s   %s".formatted(database, "time", "bytes"));
                lines.add("%-48s %6s %6s %6s   %6s".formatted("", "median", "min", "max", "median"));
            }
            lines.add(row(outcome));
        }
        lines.add("");
        lines.addAll(KeyLimits.lines(outcomes));
        if (outcomes.stream().anyMatch(Report::isNoise)) {
            lines.add("");
            lines.add("The machine was busy: equal code differed by more than " + number(TOO_MUCH_NOISE)
                    + ". Repeat this when it is quiet, or with more --seconds.");
        }
        if (!leftOut.isEmpty()) {
            lines.add("");
            leftOut.forEach(what -> lines.add("NOT MEASURED: " + what.database() + ". " + what.reason()));
        }
        if (start != null) {
            lines.add("");
            lines.add(start.line());
        }
        return lines;
    }

    private static boolean isNoise(Outcome outcome) {
        return outcome.way() == Way.JDBC_AGAIN && Math.abs(outcome.time().median() - 1) > TOO_MUCH_NOISE;
    }

    private static String row(Outcome outcome) {
        Spread time = outcome.time();
        return "%-23s %-24s %6s %6s %6s   %6s"
                .formatted(
                        outcome.scenario().title(),
                        outcome.way().title(),
                        number(time.median()),
                        number(time.min()),
                        number(time.max()),
                        number(outcome.bytes().median()));
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }

    String json() {
        String results = outcomes.stream().map(Report::json).collect(Collectors.joining(", "));
        String missing = leftOut.stream()
                .map(what ->
                        "{\"database\": " + quoted(what.database()) + ", \"reason\": " + quoted(what.reason()) + "}")
                .collect(Collectors.joining(", "));
        return "{\"rounds\": " + race.rounds() + ", \"limit\": " + number(LIMIT) + ", \"goal\": " + number(GOAL)
                + ", \"results\": [" + results + "], \"notMeasured\": [" + missing + "]"
                + (start == null ? "" : ", \"start\": " + start.json()) + "}";
    }

    private static String json(Outcome outcome) {
        return "{\"database\": " + quoted(outcome.database())
                + ", \"scenario\": " + quoted(outcome.scenario().name().toLowerCase(Locale.ROOT))
                + ", \"way\": " + quoted(outcome.way().name().toLowerCase(Locale.ROOT))
                + ", \"time\": " + json(outcome.time())
                + ", \"bytes\": " + json(outcome.bytes()) + "}";
    }

    private static String json(Spread spread) {
        return "{\"median\": %s, \"min\": %s, \"max\": %s}"
                .formatted(exact(spread.median()), exact(spread.min()), exact(spread.max()));
    }

    private static String exact(double figure) {
        return String.format(Locale.ROOT, "%.4f", figure);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
