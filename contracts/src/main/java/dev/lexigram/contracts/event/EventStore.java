package dev.lexigram.contracts.event;

import dev.lexigram.contracts.sql.StreamBody;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// Streams of events that are only ever added to: what happened to one thing is one stream, `order-17`, and all
/// streams together are one log. Thread-safe.
///
/// ```
/// long version = store.append("order-17", ExpectedVersion.noStream(), new Placed("Ann", 3));
/// store.append("order-17", ExpectedVersion.exactly(version), new Paid(4_900));
/// ```
///
/// Calls inside a transaction of its database take part in it. A transaction sees in a stream what it has appended
/// itself, with position 0; in {@link #readAll} there is only what was committed, as positions are given at the
/// commit. Whoever reads all events in the order of their positions misses none, and sees none that was rolled
/// back.
public interface EventStore {

    /// Adds events to the end of a stream.
    ///
    /// @return the stream's new version
    /// @throws IllegalArgumentException when an event is a collection: see {@link #appendAll}
    /// @throws dev.lexigram.contracts.error.EventStreamException when the stream is not as expected; nothing is
    /// stored, and a running transaction can go on
    /// @throws dev.lexigram.contracts.error.MappingException when an event cannot be written as JSON
    default long append(String stream, ExpectedVersion expected, Object... events) {
        return appendAll(stream, expected, List.of(events), Map.of());
    }

    /// Adds events to the end of a stream, with something to know about all of them.
    ///
    /// @param stream its name: not blank, at most 200 characters
    /// @param expected what the stream must be like
    /// @param events in their order; none leaves the stream as it is, but its version is checked
    /// @param metadata further things to know; they win over what the request says of itself
    /// @return the stream's new version
    /// @throws dev.lexigram.contracts.error.EventStreamException when the stream is not as expected; nothing is
    /// stored, and a running transaction can go on
    /// @throws dev.lexigram.contracts.error.MappingException when an event cannot be written as JSON
    long appendAll(String stream, ExpectedVersion expected, Collection<?> events, Map<String, String> metadata);

    /// The number of events that were ever appended to a stream; 0 when there is none.
    long version(String stream);

    /// Events of a stream from a version on, in their order.
    ///
    /// @param from the first version that is wanted; 1 is the first of all
    /// @param limit how many at most
    List<StoredEvent> read(String stream, long from, int limit);

    /// Events of a stream from a version back, the last one first.
    ///
    /// @param from the first that is wanted; `Long.MAX_VALUE` for the last of all
    /// @param limit how many at most
    List<StoredEvent> readBackward(String stream, long from, int limit);

    /// Runs a body over the events of a stream from a version on as they arrive, without holding all in memory.
    <R, X extends Exception> R stream(String stream, long from, StreamBody<StoredEvent, R, X> body) throws X;

    /// Committed events of all streams in the order of their positions.
    ///
    /// @param after the last position that the caller has seen; 0 for none
    /// @param limit how many at most
    List<StoredEvent> readAll(long after, int limit);

    /// The greatest position so far; 0 when there is none.
    long lastPosition();

    /// The names of the streams that begin with a text, in their order. A stream whose events were deleted is among
    /// them.
    List<String> streams(String prefix);

    /// Deletes the events and snapshots of a stream for good, such as those of a person who asks for it. Its
    /// versions and the positions are not given again: later events go on counting.
    ///
    /// @return the number of deleted events
    /// @throws dev.lexigram.contracts.error.TransactionException when the running transaction has appended to it
    long deleteStream(String stream);

    /// Stores what the events of a stream up to a version make together, and deletes older snapshots but for the
    /// newest few.
    ///
    /// @param state what can be written as JSON; its class's {@link EventName} says its form: under another name,
    /// former snapshots are left alone
    /// @throws IllegalArgumentException when the stream has no such version
    void saveSnapshot(String stream, long version, Object state);

    /// The newest snapshot of this form.
    <S> Optional<StreamState<S>> loadSnapshot(String stream, Class<S> type);

    /// Deletes the snapshots of a stream, of all forms.
    ///
    /// @return how many there were
    long deleteSnapshots(String stream);

    /// What the events of a stream make together: the newest snapshot of this form, or the initial state, and all
    /// later events added one by one.
    <S> StreamState<S> load(String stream, Class<S> type, S initial, BiFunction<? super S, StoredEvent, S> add);

    /// Handles all events in the order of their positions, in the background: each once, for good. What the handler
    /// does in the store's database is committed together with how far it has come; if it fails, neither is, and it
    /// is told the event again after a pause. Other effects may so be repeated.
    ///
    /// Of several followers of one name, in this program or others, one is active at a time.
    ///
    /// @param name under which the store keeps how far it has come: not blank, at most 200 characters
    /// @return what ends it; nothing else does
    Follower follow(String name, FollowOptions options, EventHandler<? super StoredEvent> handler);

    /// As {@link #follow(String, FollowOptions, EventHandler)}, from the first event on.
    default Follower follow(String name, EventHandler<? super StoredEvent> handler) {
        return follow(name, FollowOptions.defaults(), handler);
    }
}
