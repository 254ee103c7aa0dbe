package dev.lexigram.benchmarks;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A lane that is opened and closed when JMH says so.
final class BenchmarkLane {

    private @Nullable TestBed bed;
    private @Nullable Lane lane;

    void open(TestBed on, Way way) throws SQLException {
        bed = on;
        lane = Lane.on(on, way);
    }

    Object once(Scenario scenario) throws SQLException {
        return Objects.requireNonNull(lane).once(scenario);
    }

    void clear() throws SQLException {
        Objects.requireNonNull(lane).clear(Scenario.INSERT_ONE);
    }

    void close() throws SQLException {
        Objects.requireNonNull(lane).close();
        Objects.requireNonNull(bed).close();
    }
}
