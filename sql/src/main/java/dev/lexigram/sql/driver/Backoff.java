package dev.lexigram.sql.driver;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/// How long to wait before another attempt: twice as long after each, up to a limit, and seldom as long as others.
/// Thread-safe if its randomness is.
///
/// @param first the longest wait after the first attempt
/// @param longest the longest wait after any
/// @param random what keeps several that wait from asking at the same time
public record Backoff(Duration first, Duration longest, RandomGenerator random) {

    private static final int MOST_DOUBLINGS = 30;

    /// With the randomness of the calling thread.
    public static Backoff of(Duration first, Duration longest) {
        return new Backoff(first, longest, () -> ThreadLocalRandom.current().nextLong());
    }

    /// The wait after so many attempts in vain, at least one: between half of its limit and the whole.
    public Duration after(int attempts) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        long limit = (doubled.compareTo(longest) < 0 ? doubled : longest).toNanos();
        return Duration.ofNanos(random.nextLong(limit / 2, limit + 1));
    }
}
