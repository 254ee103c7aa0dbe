package dev.lexigram.sql.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The events that a relay has in memory, by subject. Used by the relay's thread only.
final class Lanes {

    private final Map<String, Lane> lanes = new HashMap<>();
    // In memory, being delivered, or delivered and not yet deleted: what is read again is not taken again.
    private final Set<Long> known = new HashSet<>();

    int size() {
        return known.size();
    }

    /// Those numbers whose events are not in memory.
    List<Long> unknown(List<Long> ids) {
        return ids.stream().filter(id -> !known.contains(id)).toList();
    }

    /// Whether an event is new and its lane takes it, if it is offered.
    boolean isOpen(OutboxRow row) {
        Lane lane = lanes.get(row.lane());
        return !known.contains(row.key()) && (lane == null || !lane.isBehind());
    }

    /// Takes an event unless it is known.
    ///
    /// @return whether it was taken
    boolean offer(OutboxRow row, long notBefore, boolean due) {
        if (known.contains(row.key())) {
            return false;
        }
        Lane lane = lanes.computeIfAbsent(row.lane(), _ -> new Lane(row));
        boolean first = lane.isEmpty() && !lane.isRunning() && !lane.isBehind();
        if (!lane.offer(row)) {
            return false;
        }
        known.add(row.key());
        if (first && !due) {
            lane.pauseUntil(notBefore);
        }
        return true;
    }

    List<Lane> those(Predicate<Lane> which) {
        return lanes.values().stream().filter(which).toList();
    }

    /// The shortest wait of any that failed, in nanoseconds.
    long shortestWait(long now) {
        long shortest = Long.MAX_VALUE;
        for (Lane lane : lanes.values()) {
            shortest = Math.min(shortest, lane.pauseLeft(now));
        }
        return shortest;
    }

    void forget(List<OutboxRow> rows) {
        rows.forEach(row -> known.remove(row.key()));
    }

    void deleted(Collection<Long> ids) {
        // Not removeAll, which may ask the list for each element of the set.
        ids.forEach(known::remove);
    }

    void removeIfDone(Lane lane) {
        if (lane.isEmpty() && !lane.isBehind() && !lane.isRunning()) {
            lanes.remove(lane.key());
        }
    }

    /// Leaves out what belongs to others now.
    void keepOnly(Set<Short> slots) {
        for (Lane lane : new ArrayList<>(lanes.values())) {
            if (!slots.contains(lane.slot()) && !lane.isRunning()) {
                forget(lane.clear());
                lanes.remove(lane.key());
            }
        }
    }
}
