package dev.lexigram.example.atlas;

import dev.lexigram.example.atlas.Loader.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a run did, for people and for programs.
///
/// @param database the database's product and version
/// @param tables what became of each table
/// @param questions how many questions were answered
record Summary(String database, List<Outcome> tables, int questions) {

    private static final double NANOS_PER_SECOND = 1e9;

    /// How many rows all tables have together.
    long rows() {
        return tables.stream().mapToLong(Outcome::rows).sum();
    }

    private long loaded() {
        return tables.stream().mapToLong(Outcome::loaded).sum();
    }

    /// How long the loading took.
    private Duration time() {
        return tables.stream().map(Outcome::time).reduce(Duration.ZERO, Duration::plus);
    }

    /// A row for each table, the times being those of its loading.
    Answer toAnswer() {
        Answer answer = Answer.columns("table", "rows", "loaded now", "seconds", "rows per second");
        return answer.withAll(tables, table -> row(table.table(), table.rows(), table.loaded(), table.time()))
                .withAll(List.of(this), all -> row("all", all.rows(), all.loaded(), all.time()));
    }

    private static List<@Nullable Object> row(String name, long rows, long loaded, Duration time) {
        return loaded == 0
                ? Answer.cells(name, rows, 0, null, null)
                : Answer.cells(name, rows, loaded, rounded(seconds(time)), perSecond(loaded, time));
    }

    /// The object that `--json` prints.
    Map<String, Object> toJson() {
        Map<String, Object> counts = new LinkedHashMap<>();
        tables.forEach(table -> counts.put(table.table(), table.rows()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("database", database);
        json.put("tables", counts);
        json.put("rows", rows());
        json.put("seconds", rounded(seconds(time())));
        json.put("rowsPerSecond", perSecond(loaded(), time()));
        json.put("questions", questions);
        return json;
    }

    private static double seconds(Duration time) {
        return time.toNanos() / NANOS_PER_SECOND;
    }

    private static BigDecimal rounded(double seconds) {
        return new BigDecimal(String.format(Locale.ROOT, "%.3f", seconds));
    }

    private static long perSecond(long rows, Duration time) {
        return Math.round(rows / Math.max(seconds(time), 1 / NANOS_PER_SECOND));
    }
}
