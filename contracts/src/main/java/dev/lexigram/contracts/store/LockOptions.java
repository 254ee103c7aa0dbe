package dev.lexigram.contracts.store;

import java.time.Duration;

/// How a lock is held around a body; each method returns a copy. Immutable and thread-safe.
///
/// @param ttl for how long the lock is granted at a time; it is renewed while the body runs, so this is how long
///     others
///     wait for the lock of a program that died
/// @param patience how long to wait for the lock, zero not at all
public record LockOptions(Duration ttl, Duration patience) {

    private static final LockOptions DEFAULTS = new LockOptions(Duration.ofSeconds(30), Duration.ZERO);

    /// @throws IllegalArgumentException when the time to live is not positive or the wait is negative
    public LockOptions {
        if (!ttl.isPositive() || patience.isNegative()) {
            throw new IllegalArgumentException("A time to live is positive, and a wait is not negative.");
        }
    }

    /// Thirty seconds at a time, without waiting.
    public static LockOptions defaults() {
        return DEFAULTS;
    }

    /// Granted for so long at a time.
    public LockOptions withTtl(Duration time) {
        return new LockOptions(time, patience);
    }

    /// Waiting for so long.
    public LockOptions withWait(Duration time) {
        return new LockOptions(ttl, time);
    }
}
