package dev.lexigram.sql.outbox;

import java.time.Duration;

/// Where a relay reads, so that it neither misses events whose transactions end late nor reads all of the table
/// again and again: rows that were deleted cost time as long as some old snapshot may still see them.
///
/// It reads on from the greatest number that it has seen, and looks at what lies before it again: a little way
/// every few milliseconds, further more seldom. Used by one thread; times are those of `System.nanoTime()`.
final class Reading {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final long SHORT_EVERY = Duration.ofMillis(25).toNanos();
    private static final long LONG_EVERY = Duration.ofSeconds(1).toNanos();
    private static final long ALL_EVERY = Duration.ofSeconds(30).toNanos();
    // A look at all is so seldom that it takes at most this part of the time.
    private static final int PART = 50;

    private final Trail trail = new Trail(LONG);
    private final boolean alwaysAll;
    private long shortAt;
    private long longAt;
    private long allAt;

    /// @param alwaysAll whether numbers can come again, so that each look begins at the first row
    Reading(boolean alwaysAll, long now) {
        this.alwaysAll = alwaysAll;
        this.shortAt = now;
        this.longAt = now;
        this.allAt = now + ALL_EVERY;
    }

    /// The greatest number that was seen.
    long place() {
        return alwaysAll ? 0 : trail.id();
    }

    void reached(long id, long now) {
        trail.advance(id, now);
    }

    /// The number behind which it is looked again now; {@link #place} when it is not.
    long back(long now) {
        if (now - allAt >= 0) {
            allAt = now + ALL_EVERY;
            return 0;
        }
        if (now - longAt >= 0) {
            longAt = now + LONG_EVERY;
            return trail.ago(LONG, now);
        }
        if (now - shortAt >= 0) {
            shortAt = now + SHORT_EVERY;
            return trail.ago(SHORT, now);
        }
        return place();
    }

    /// A look back from a number is done.
    void lookedBack(long from, long began, long now) {
        if (from == 0) {
            allAt = now + Math.max(ALL_EVERY, PART * (now - began));
        }
    }

    /// Reads everything, as after slots were taken over.
    void restart() {
        trail.restart();
    }

    /// How long it need not look again by itself, in nanoseconds.
    long rest(long now) {
        if (alwaysAll) {
            return Long.MAX_VALUE;
        }
        long all = allAt - now;
        if (trail.ago(SHORT, now) < trail.id()) {
            return Math.min(all, shortAt - now);
        }
        return trail.ago(LONG, now) < trail.id() ? Math.min(all, longAt - now) : all;
    }
}
