package dev.lexigram.contracts.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// An event in an event store. Immutable and thread-safe.
public interface StoredEvent {

    /// Its place among the events of all streams, from 1 and without gaps, in the order in which they were
    /// committed; 0 while the transaction that appended it has not committed.
    long position();

    /// The stream that it is in.
    String stream();

    /// Its place in its stream, from 1 and without gaps.
    long version();

    /// What no other event has.
    UUID id();

    /// What it is called; see {@link EventName}.
    String name();

    /// The event as JSON.
    String payload();

    /// What was known of the request in which it happened (`tenant`, `user`, `request`), and what the caller
    /// added.
    Map<String, String> metadata();

    /// When it was appended, by the database's clock. Events of different streams may have been committed in
    /// another order.
    Instant recordedAt();

    /// The event as a record or class that the caller names; its own name plays no part.
    ///
    /// @throws dev.lexigram.contracts.error.MappingException when the JSON does not fit
    <T> T as(Class<T> type);

    /// The event as the class that the store knows by its name, for a `switch` over a sealed interface.
    ///
    /// @throws dev.lexigram.contracts.error.MappingException when no class of that name was registered with the
    /// store, or the JSON does not fit
    Object value();
}
