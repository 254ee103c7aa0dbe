package dev.lexigram.sql.work;

import dev.lexigram.contracts.event.EventSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The events of one unit of work. Used by the unit's thread.
final class UnitEvents {

    private final List<Object> registered = new ArrayList<>();
    private final List<Object> pulled = new ArrayList<>();

    void register(Object event) {
        registered.add(event);
    }

    /// Takes the events of entities that are new or changed.
    void pull(Collection<Tracked<?>> pending) {
        for (Tracked<?> tracked : pending) {
            if (tracked.isThere()) {
                pull(tracked.current());
            }
        }
    }

    void pull(Object entity) {
        if (entity instanceof EventSource source) {
            pulled.addAll(source.pullEvents());
        }
    }

    /// All events: those of the caller, then those of entities. They are forgotten here.
    List<Object> take() {
        List<Object> all = new ArrayList<>(registered);
        all.addAll(pulled);
        clear();
        return all;
    }

    void clear() {
        registered.clear();
        pulled.clear();
    }

    /// What they are now, to come back to.
    Runnable memento() {
        List<Object> wereRegistered = List.copyOf(registered);
        List<Object> werePulled = List.copyOf(pulled);
        return () -> {
            clear();
            registered.addAll(wereRegistered);
            pulled.addAll(werePulled);
        };
    }
}
