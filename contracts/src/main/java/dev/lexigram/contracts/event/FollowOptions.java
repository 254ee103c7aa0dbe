package dev.lexigram.contracts.event;

import java.time.Duration;

/// How events are followed. Immutable and thread-safe; each method returns a copy.
///
/// @param from the position after which a name that is new begins; 0 for all events
/// @param batch how many events are handled in one transaction, at most
/// @param longestPause how long to wait at most before asking for new events again
public record FollowOptions(long from, int batch, Duration longestPause) {

    private static final FollowOptions DEFAULTS = new FollowOptions(0, 100, Duration.ofMillis(500));

    /// @throws IllegalArgumentException when a value is out of range
    public FollowOptions {
        if (from < 0 || batch < 1 || !longestPause.isPositive()) {
            throw new IllegalArgumentException(
                    "A follower begins after position 0 or later, takes events one or more at a time, and pauses.");
        }
    }

    /// From the first event on, 100 in a transaction, pauses of up to half a second.
    public static FollowOptions defaults() {
        return DEFAULTS;
    }

    /// Begins after a position. A name that has followed before goes on where it was.
    ///
    /// @throws IllegalArgumentException when it is negative
    public FollowOptions after(long position) {
        return new FollowOptions(position, batch, longestPause);
    }

    /// Handles so many events in one transaction, at most.
    ///
    /// @throws IllegalArgumentException when it is not positive
    public FollowOptions batch(int events) {
        return new FollowOptions(from, events, longestPause);
    }

    /// Waits so long at most before asking for new events again.
    ///
    /// @throws IllegalArgumentException when it is not positive
    public FollowOptions longestPause(Duration time) {
        return new FollowOptions(from, batch, time);
    }
}
