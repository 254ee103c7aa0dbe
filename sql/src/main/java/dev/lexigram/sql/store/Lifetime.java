package dev.lexigram.sql.store;

import java.time.Duration;

/// How long something may last that is stored for a time.
final class Lifetime {

    /// As exact as the least exact clock, that of SQLite.
    static final Duration OF_A_VALUE = Duration.ofMillis(1);

    /// Long enough for the margins that {@link SqlLease} needs, and for a question to the database.
    static final Duration OF_A_LEASE = Duration.ofMillis(10);

    private static final Duration LONGEST = Duration.ofDays(36_500);

    private Lifetime() {}

    /// @throws IllegalArgumentException when it is shorter than the least, or no database could tell its end
    static Duration checked(Duration ttl, Duration least) {
        if (ttl.compareTo(least) < 0 || ttl.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "A time to live is from " + least.toMillis() + " ms to 100 years here: " + ttl + ".");
        }
        return ttl;
    }
}
