package dev.lexigram.sql.work;

import dev.lexigram.contracts.event.EventBus;
import dev.lexigram.contracts.event.Outbox;
import dev.lexigram.contracts.work.UnitPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// How units of work are run. Immutable.
///
/// @param outbox stores events with the work
/// @param bus is told of events after the commit, if there is no outbox
/// @param limit how many unchanged entities a unit remembers
/// @param before told of what is about to be written
/// @param after told of what was written
record UnitSettings(
        Optional<Outbox> outbox,
        Optional<EventBus> bus,
        int limit,
        List<Consumer<? super UnitPlan>> before,
        List<Consumer<? super UnitPlan>> after) {

    static final UnitSettings DEFAULTS =
            new UnitSettings(Optional.empty(), Optional.empty(), Integer.MAX_VALUE, List.of(), List.of());

    UnitSettings {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    UnitSettings withOutbox(Outbox other) {
        return new UnitSettings(Optional.of(other), bus, limit, before, after);
    }

    UnitSettings withBus(EventBus other) {
        return new UnitSettings(outbox, Optional.of(other), limit, before, after);
    }

    UnitSettings withLimit(int most) {
        return new UnitSettings(outbox, bus, most, before, after);
    }

    UnitSettings andBefore(Consumer<? super UnitPlan> hook) {
        return new UnitSettings(outbox, bus, limit, and(before, hook), after);
    }

    UnitSettings andAfter(Consumer<? super UnitPlan> hook) {
        return new UnitSettings(outbox, bus, limit, before, and(after, hook));
    }

    private static List<Consumer<? super UnitPlan>> and(
            List<Consumer<? super UnitPlan>> hooks, Consumer<? super UnitPlan> hook) {
        List<Consumer<? super UnitPlan>> all = new ArrayList<>(hooks);
        all.add(hook);
        return all;
    }
}
