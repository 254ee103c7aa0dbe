package dev.lexigram.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Measures the ways against each other, taking turns within each round.
///
/// A machine's speed drifts with its load and heat, so absolute times of two runs say little. Two slices of one
/// round lie a fraction of a second apart: their ratio holds.
///
/// @param rounds how many ratios there are of each
/// @param time for one scenario on one database, warm-up included
record Race(int rounds, Duration time) {

    private static final double WARM_UP_SHARE = 0.25;

    // Short turns, so that what else the machine does falls upon all ways alike.
    private static final int TURNS_PER_ROUND = 10;

    Race {
        if (rounds < 1) {
            throw new IllegalArgumentException("At least one round is needed, not " + rounds + ".");
        }
    }

    /// All scenarios on one database.
    List<Outcome> run(TestBed bed) throws SQLException {
        List<Lane> lanes = new ArrayList<>();
        try {
            for (Way way : bed.ways()) {
                lanes.add(Lane.on(bed, way));
            }
            // All are warmed up before any is measured, so that no scenario runs on code compiled for itself alone.
            for (Scenario scenario : Scenario.values()) {
                warmUp(lanes, scenario);
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Scenario scenario : Scenario.values()) {
                outcomes.addAll(measure(bed.name(), lanes, scenario));
            }
            return outcomes;
        } finally {
            for (Lane lane : lanes) {
                lane.close();
            }
        }
    }

    private void warmUp(List<Lane> lanes, Scenario scenario) throws SQLException {
        // Twice, so that what the first pass of a later way made the compiler throw away is compiled again.
        long slice = (long) (time.toNanos() * WARM_UP_SHARE / 2 / lanes.size());
        for (int pass = 0; pass < 2; pass++) {
            for (Lane lane : lanes) {
                Slice.of(lane, scenario, slice);
            }
        }
    }

    private List<Outcome> measure(String database, List<Lane> lanes, Scenario scenario) throws SQLException {
        long slice = (long) (time.toNanos() * (1 - WARM_UP_SHARE) / rounds / TURNS_PER_ROUND / lanes.size());
        List<Map<Way, Slice>> all = new ArrayList<>();
        List<Lane> order = new ArrayList<>(lanes);
        for (int round = 0; round < rounds; round++) {
            Map<Way, Slice> slices = new EnumMap<>(Way.class);
            for (int turn = 0; turn < TURNS_PER_ROUND; turn++) {
                for (Lane lane : order) {
                    slices.merge(lane.way(), Slice.of(lane, scenario, slice), Slice::plus);
                }
                // Who comes first gets the warm processor or the full heap; so each way comes first in turn.
                Collections.rotate(order, 1);
            }
            all.add(slices);
        }
        return lanes.stream()
                .map(Lane::way)
                .filter(way -> way != Way.JDBC)
                .map(way -> outcome(database, scenario, way, all))
                .toList();
    }

    private static Outcome outcome(String database, Scenario scenario, Way way, List<Map<Way, Slice>> all) {
        List<Double> times = new ArrayList<>();
        List<Double> bytes = new ArrayList<>();
        for (Map<Way, Slice> round : all) {
            Slice mine = round.getOrDefault(way, Slice.NONE);
            Slice zeroLine = round.getOrDefault(Way.JDBC, Slice.NONE);
            times.add(mine.nanos() / zeroLine.nanos());
            bytes.add(mine.bytes() / zeroLine.bytes());
        }
        return new Outcome(database, scenario, way, Spread.of(times), Spread.of(bytes));
    }
}
