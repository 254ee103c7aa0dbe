package dev.lexigram.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;

/// What some operations took in one way.
///
/// @param operations how many there were, at least one
/// @param total time of all in nanoseconds
/// @param allocated bytes that the calling thread allocated for all
record Slice(long operations, long total, long allocated) {

    static final Slice NONE = new Slice(0, 0, 0);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    // Between two looks at the clock: a look costs less than a hundredth of the cheapest ten operations.
    private static final int MOST_UNWATCHED = 10;

    // Written and never read: the compiler cannot know that and so leaves no work out.
    @SuppressWarnings("UnusedVariable")
    private static volatile Object sink = "";

    /// Repeats a task for about the given time.
    static Slice of(Lane lane, Scenario scenario, long forNanos) throws SQLException {
        int unwatched = scenario == Scenario.READ_MANY ? 1 : MOST_UNWATCHED;
        long operations = 0;
        long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        long elapsed;
        do {
            for (int i = 0; i < unwatched; i++) {
                sink = lane.once(scenario);
            }
            operations += unwatched;
            elapsed = System.nanoTime() - start;
        } while (elapsed < forNanos);
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
        lane.clear(scenario);
        return new Slice(operations, elapsed, bytes);
    }

    Slice plus(Slice other) {
        return new Slice(operations + other.operations, total + other.total, allocated + other.allocated);
    }

    /// Time of one operation.
    double nanos() {
        return (double) total / operations;
    }

    /// Bytes of one operation.
    double bytes() {
        return (double) allocated / operations;
    }
}
