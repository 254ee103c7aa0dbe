package dev.lexigram.sql.store;

import java.time.Duration;

/// How long something may last that is stored for a time.
final class Lifetime {

    /// As exact as the least exact clock, that of SQLite.
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private static final Duration LONGEST = Duration.ofDays(36_500);

    private Lifetime() {}

    /// @throws IllegalArgumentException when no database could tell its end
    static Duration checked(Duration ttl) {
        if (ttl.compareTo(SHORTEST) < 0 || ttl.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A time to live is from a millisecond to 100 years: " + ttl + ".");
        }
        return ttl;
    }
}
