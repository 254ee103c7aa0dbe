package dev.lexigram.sql.eventstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a transaction has appended and not stored yet. Used by the transaction's thread.
///
/// A rollback to a savepoint is not told to it, but the database takes the streams' versions back: what is beyond
/// a stream's version was undone, and what is there again replaces what was undone before.
final class Pending {

    private record Place(String stream, long version) {}

    private final Map<Place, EventRow> rows = new LinkedHashMap<>();
    private final Map<String, Long> last = new HashMap<>();

    /// Keeps the events of one call, which are next to each other in one stream.
    void add(List<EventRow> events) {
        String stream = events.getFirst().stream();
        long first = events.getFirst().version();
        if (last.getOrDefault(stream, 0L) >= first) {
            rows.keySet().removeIf(place -> place.stream().equals(stream) && place.version() >= first);
        }
        events.forEach(row -> rows.put(new Place(stream, row.version()), row));
        last.put(stream, events.getLast().version());
    }

    Set<String> streams() {
        return Set.copyOf(last.keySet());
    }

    /// Those of a stream up to its version, in their order.
    List<EventRow> of(String stream, long version) {
        return rows.values().stream()
                .filter(row -> row.stream().equals(stream) && row.version() <= version)
                .toList();
    }

    /// All that were not undone, in the order in which they were appended; none is kept.
    ///
    /// @param versions those of the streams that there are
    List<EventRow> take(Collection<StreamRow> versions) {
        Map<String, Long> now = new HashMap<>();
        versions.forEach(stream -> now.put(stream.stream(), stream.version()));
        List<EventRow> kept = new ArrayList<>(rows.values());
        kept.removeIf(row -> row.version() > now.getOrDefault(row.stream(), 0L));
        rows.clear();
        last.clear();
        return kept;
    }
}
