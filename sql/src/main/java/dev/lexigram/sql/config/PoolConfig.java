package dev.lexigram.sql.config;

import dev.lexigram.config.DurationText;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import java.time.Duration;

/// How many connections are kept and for how long.
///
/// @param minSize connections kept open even when idle, at least 0
/// @param maxSize connections in normal use, at least 1 and at least `minSize`
/// @param maxOverflow further connections for peaks, at least 0; they are closed after `idleTimeout`
/// @param recycle age at which a connection is replaced; the shorter of this and `maxLifetime` counts
/// @param timeout wait for a connection, at least 1 s; the shorter of this and `acquireTimeout` counts
/// @param acquireTimeout wait for a connection, at least 250 ms
/// @param idleTimeout idle time after which a connection beyond `minSize` is closed, at least 10 s
/// @param maxLifetime age at which a connection is replaced, at least 30 s
public record PoolConfig(
        int minSize,
        int maxSize,
        int maxOverflow,
        Duration recycle,
        Duration timeout,
        Duration acquireTimeout,
        Duration idleTimeout,
        Duration maxLifetime) {

    private static final PoolConfig DEFAULTS = new PoolConfig(
            1,
            10,
            5,
            Duration.ofHours(1),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofHours(1));

    public PoolConfig {
        atLeast("min_size", minSize, 0);
        atLeast("max_size", maxSize, Math.max(1, minSize));
        atLeast("max_overflow", maxOverflow, 0);
        atLeast("recycle", recycle, Duration.ofSeconds(30));
        atLeast("timeout", timeout, Duration.ofSeconds(1));
        atLeast("acquire_timeout", acquireTimeout, Duration.ofMillis(250));
        atLeast("idle_timeout", idleTimeout, Duration.ofSeconds(10));
        atLeast("max_lifetime", maxLifetime, Duration.ofSeconds(30));
    }

    public static PoolConfig defaults() {
        return DEFAULTS;
    }

    /// A copy with other sizes.
    public PoolConfig withSize(int min, int max, int overflow) {
        return new PoolConfig(min, max, overflow, recycle, timeout, acquireTimeout, idleTimeout, maxLifetime);
    }

    /// A copy with another wait for a connection.
    public PoolConfig withAcquireTimeout(Duration wait) {
        return new PoolConfig(minSize, maxSize, maxOverflow, recycle, timeout, wait, idleTimeout, maxLifetime);
    }

    /// The most connections that can be open at a time.
    public int capacity() {
        return maxSize + maxOverflow;
    }

    /// How long a caller really waits for a connection.
    public Duration effectiveAcquireTimeout() {
        return shorter(timeout, acquireTimeout);
    }

    /// The age at which a connection is really replaced.
    public Duration effectiveLifetime() {
        return shorter(recycle, maxLifetime);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static <V extends Comparable<V>> void atLeast(String key, V value, V least) {
        if (value.compareTo(least) < 0) {
            throw new ConfigurationException(Problem.of("A pool setting is too small.")
                    .with("key", "pool." + key)
                    .with("value", shown(value))
                    .hint("Use at least " + shown(least) + "."));
        }
    }

    private static String shown(Object value) {
        return value instanceof Duration time ? DurationText.format(time) : value.toString();
    }
}
