package dev.lexigram.contracts.event;

import java.util.Optional;

/// Something that handles the events of all streams one after the other, in the background. Thread-safe.
public interface Follower extends AutoCloseable {

    /// The name under which the store keeps how far it has come.
    String name();

    /// The position of the last event that was handled, by whichever program; 0 when there is none.
    long position();

    /// Why it does not get on, if the last attempt failed. It tries again until it succeeds or is closed: no event
    /// is left out.
    Optional<Throwable> failure();

    /// Stops, after the transaction that runs.
    @Override
    void close();
}
