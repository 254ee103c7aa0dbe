package dev.lexigram.sql.eventstore;

import java.util.ArrayList;
import java.util.List;

/// Where an event store keeps its events and which classes it knows. Immutable and thread-safe; each method returns
/// a copy.
///
/// @param table the events
/// @param streamTable one row for each stream, with its version
/// @param snapshotTable the snapshots
/// @param followerTable how far each follower has come
/// @param eventTypes the classes that {@link dev.lexigram.contracts.event.StoredEvent#value} gives
/// @param snapshots how many snapshots of a form each stream keeps
public record EventStoreOptions(
        String table,
        String streamTable,
        String snapshotTable,
        String followerTable,
        List<Class<?>> eventTypes,
        int snapshots) {

    private static final int KEPT = 2;
    private static final EventStoreOptions DEFAULTS =
            new EventStoreOptions("events", "event_streams", "event_snapshots", "event_followers", List.of(), KEPT);

    /// @throws IllegalArgumentException when no snapshot would be kept
    public EventStoreOptions {
        eventTypes = List.copyOf(eventTypes);
        if (snapshots < 1) {
            throw new IllegalArgumentException("An event store keeps at least one snapshot of a stream.");
        }
    }

    /// The tables `events`, `event_streams`, `event_snapshots` and `event_followers`, no classes, two snapshots.
    public static EventStoreOptions defaults() {
        return DEFAULTS;
    }

    /// Another table for the events.
    public EventStoreOptions table(String name) {
        return new EventStoreOptions(name, streamTable, snapshotTable, followerTable, eventTypes, snapshots);
    }

    /// Another table for the streams' versions.
    public EventStoreOptions streamTable(String name) {
        return new EventStoreOptions(table, name, snapshotTable, followerTable, eventTypes, snapshots);
    }

    /// Another table for the snapshots.
    public EventStoreOptions snapshotTable(String name) {
        return new EventStoreOptions(table, streamTable, name, followerTable, eventTypes, snapshots);
    }

    /// Another table for the followers.
    public EventStoreOptions followerTable(String name) {
        return new EventStoreOptions(table, streamTable, snapshotTable, name, eventTypes, snapshots);
    }

    /// Further classes of events, which are found by their names when events are read. A sealed interface stands
    /// for all that it permits.
    public EventStoreOptions events(Class<?>... types) {
        List<Class<?>> all = new ArrayList<>(eventTypes);
        all.addAll(List.of(types));
        return new EventStoreOptions(table, streamTable, snapshotTable, followerTable, all, snapshots);
    }

    /// Keeps so many snapshots of a form for each stream.
    ///
    /// @throws IllegalArgumentException when it is not positive
    public EventStoreOptions snapshots(int newest) {
        return new EventStoreOptions(table, streamTable, snapshotTable, followerTable, eventTypes, newest);
    }
}
