package dev.lexigram.sql.config;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import java.time.Duration;
import java.util.Objects;

/// Where events wait, and how they are delivered. It is in effect where an `OutboxModule` is.
///
/// @param enabled whether there is an outbox
/// @param table the table of the events that wait
/// @param relay whether this program delivers; others may do so instead
/// @param pollInterval how often it looks when nothing wakes it
/// @param batchSize how many events are read at once
/// @param concurrency how many subjects are delivered at the same time
/// @param maxAttempts how often an event is tried before it is put among the dead
/// @param lease how long another relay waits before it takes over
public record OutboxConfig(
        boolean enabled,
        String table,
        boolean relay,
        Duration pollInterval,
        int batchSize,
        int concurrency,
        int maxAttempts,
        Duration lease) {

    private static final OutboxConfig DEFAULTS =
            new OutboxConfig(true, "outbox_events", true, Duration.ofSeconds(1), 500, 256, 10, Duration.ofSeconds(10));

    public OutboxConfig {
        Objects.requireNonNull(table, "table");
        positive("outbox.batch_size", batchSize);
        positive("outbox.concurrency", concurrency);
        positive("outbox.max_attempts", maxAttempts);
        positive("outbox.poll_interval", pollInterval.toMillis());
        positive("outbox.lease", lease.toMillis());
    }

    private static void positive(String key, long value) {
        if (value < 1) {
            throw new ConfigurationException(Problem.of("The value must be positive.")
                    .with("key", key)
                    .with("value", value)
                    .hint("Times are at least a millisecond, numbers at least 1."));
        }
    }

    /// The table `outbox_events`, a look each second, ten attempts.
    public static OutboxConfig defaults() {
        return DEFAULTS;
    }
}
