package dev.lexigram.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

/// Measures ways of inserting many rows against each other, taking turns within each round.
///
/// @param database its name for people
/// @param lanes the ways
/// @param clear empties the table again, out of the measured time
record BulkRace(String database, Map<BulkWay, BulkLane> lanes, Clearing clear) {

    /// Empties the table.
    @FunctionalInterface
    interface Clearing {
        void run() throws SQLException;
    }

    private static final int WARM_UPS = 3;

    /// The ratios of the times of each two ways that are worth comparing, as lines for people.
    List<String> run(int rows, int rounds) throws SQLException {
        List<Item> items = LongStream.range(0, rows).mapToObj(Item::sample).toList();
        List<BulkWay> order = new ArrayList<>(lanes.keySet());
        for (int i = 0; i < WARM_UPS; i++) {
            for (BulkWay way : order) {
                time(way, items);
            }
        }
        List<Map<BulkWay, Long>> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Map<BulkWay, Long> times = new EnumMap<>(BulkWay.class);
            for (BulkWay way : order) {
                times.put(way, time(way, items));
            }
            all.add(times);
            Collections.rotate(order, 1);
        }
        return lines(rows, all);
    }

    private long time(BulkWay way, List<Item> items) throws SQLException {
        BulkLane lane = lanes.get(way);
        if (lane == null) {
            throw new IllegalArgumentException("There is no lane for " + way + ".");
        }
        long start = System.nanoTime();
        int keys = lane.insert(items);
        long nanos = System.nanoTime() - start;
        if (keys != 0 && keys != items.size()) {
            throw new IllegalStateException("A way gave " + keys + " keys for " + items.size() + " rows.");
        }
        clear.run();
        return nanos;
    }

    private List<String> lines(int rows, List<Map<BulkWay, Long>> all) {
        List<String> lines = new ArrayList<>();
        lines.add("%-32s %,d rows, %d rounds; ratio of times in the same round: median (min to max)"
                .formatted(database, rows, all.size()));
        BulkWay zero = lanes.keySet().iterator().next();
        for (BulkWay way : lanes.keySet()) {
            if (way != zero) {
                lines.add(line(way, zero, all));
            }
        }
        if (lanes.containsKey(BulkWay.BATCH_KEYS)) {
            lines.add(line(BulkWay.BATCH_KEYS, BulkWay.LEXIGRAM_KEYS, all));
        }
        return lines;
    }

    private static String line(BulkWay way, BulkWay zero, List<Map<BulkWay, Long>> all) {
        Spread spread = Spread.of(all.stream()
                .map(round -> round.getOrDefault(way, 0L).doubleValue() / round.getOrDefault(zero, 1L))
                .toList());
        return String.format(
                Locale.ROOT,
                "  %-28s / %-28s %5.2f (%.2f to %.2f)",
                way.title(),
                zero.title(),
                spread.median(),
                spread.min(),
                spread.max());
    }
}
