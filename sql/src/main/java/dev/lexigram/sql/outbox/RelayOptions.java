package dev.lexigram.sql.outbox;

import java.time.Duration;
import java.util.Objects;

/// How a relay delivers; each method returns a copy.
///
/// @param concurrency how many subjects are delivered at the same time
/// @param batchSize how many events are read at once
/// @param pollInterval how often it looks when nothing wakes it
/// @param lease how long another relay waits before it takes over what this one had
/// @param maxAttempts how often an event is tried before it is put among the dead
/// @param firstPause the longest pause after the first failure; it doubles with each
/// @param longestPause the longest pause after any failure
public record RelayOptions(
        int concurrency,
        int batchSize,
        Duration pollInterval,
        Duration lease,
        int maxAttempts,
        Duration firstPause,
        Duration longestPause) {

    /// Databases limit the number of parameters; the smallest limit is 32,766 (SQLite).
    static final int MOST_AT_ONCE = 5_000;

    private static final RelayOptions DEFAULTS = new RelayOptions(
            256, 500, Duration.ofSeconds(1), Duration.ofSeconds(10), 10, Duration.ofMillis(500), Duration.ofMinutes(5));

    /// @throws IllegalArgumentException when a number or a time is not positive, or more than 5,000 events are read
    /// at once
    public RelayOptions {
        Objects.requireNonNull(pollInterval, "pollInterval");
        boolean positive = pollInterval.isPositive()
                && lease.isPositive()
                && firstPause.isPositive()
                && longestPause.compareTo(firstPause) >= 0;
        if (batchSize > MOST_AT_ONCE) {
            throw new IllegalArgumentException("A relay reads at most " + MOST_AT_ONCE + " events at once.");
        }
        if (concurrency < 1 || batchSize < 1 || maxAttempts < 1 || !positive) {
            throw new IllegalArgumentException("Numbers and times of a relay are positive.");
        }
    }

    /// 256 subjects at the same time, a look each second, ten attempts with pauses from half a second to five
    /// minutes.
    public static RelayOptions defaults() {
        return DEFAULTS;
    }

    public RelayOptions concurrency(int subjects) {
        return new RelayOptions(subjects, batchSize, pollInterval, lease, maxAttempts, firstPause, longestPause);
    }

    public RelayOptions batchSize(int events) {
        return new RelayOptions(concurrency, events, pollInterval, lease, maxAttempts, firstPause, longestPause);
    }

    public RelayOptions pollInterval(Duration interval) {
        return new RelayOptions(concurrency, batchSize, interval, lease, maxAttempts, firstPause, longestPause);
    }

    /// Shorter, and another relay takes over sooner; longer, and a pause of the program disturbs less.
    public RelayOptions lease(Duration time) {
        return new RelayOptions(concurrency, batchSize, pollInterval, time, maxAttempts, firstPause, longestPause);
    }

    public RelayOptions maxAttempts(int attempts) {
        return new RelayOptions(concurrency, batchSize, pollInterval, lease, attempts, firstPause, longestPause);
    }

    /// The pauses after failures.
    public RelayOptions pauses(Duration first, Duration longest) {
        return new RelayOptions(concurrency, batchSize, pollInterval, lease, maxAttempts, first, longest);
    }
}
