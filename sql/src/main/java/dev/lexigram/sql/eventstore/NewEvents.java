package dev.lexigram.sql.eventstore;

import dev.lexigram.sql.mapping.EventTypes;
import dev.lexigram.sql.mapping.JsonValues;
import dev.lexigram.sql.mapping.RequestHeaders;
import dev.lexigram.sql.mapping.UuidV7;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Events on their way into a stream, already written as JSON.
///
/// @param stream the stream
/// @param events in their order
/// @param metadata what is known of all of them
record NewEvents(String stream, List<Written> events, Map<String, String> metadata) {

    private static final int LONGEST = 200;

    /// An event.
    ///
    /// @param name what it is called
    /// @param payload its JSON
    record Written(String name, String payload) {}

    static NewEvents of(String stream, Collection<?> events, Map<String, String> metadata) {
        checkName("stream", stream);
        Map<String, String> all = RequestHeaders.current();
        all.putAll(metadata);
        return new NewEvents(stream, events.stream().map(NewEvents::written).toList(), all);
    }

    /// @throws IllegalArgumentException when it is blank or too long
    static void checkName(String what, String name) {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The name of a " + what + " is not blank and has at most " + LONGEST + " characters.");
        }
    }

    private static Written written(Object event) {
        if (event instanceof Iterable<?> || event.getClass().isArray()) {
            throw new IllegalArgumentException("A collection is no event. Append its events with appendAll.");
        }
        return new Written(EventTypes.nameOf(event.getClass()), JsonValues.write(event));
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    int size() {
        return events.size();
    }

    /// The rows, once their stream has counted them; their positions are still to come.
    List<EventRow> at(Versions.Counted counted) {
        List<EventRow> rows = new ArrayList<>(events.size());
        long before = counted.version() - events.size();
        for (Written event : events) {
            long version = before + rows.size() + 1;
            rows.add(new EventRow(
                    0, stream, version, UuidV7.next(), event.name(), event.payload(), metadata, counted.time()));
        }
        return rows;
    }
}
