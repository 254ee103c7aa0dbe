package dev.lexigram.sql.work;

import dev.lexigram.data.change.IdentityMap;
import dev.lexigram.sql.work.Tracked.State;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The entities of one unit of work: one for each row. Used by the unit's thread.
final class Registry {

    private final IdentityMap<Identity, Tracked<?>> rows;
    // New entities may have no key yet, and their callers keep the object that they registered.
    private final IdentityHashMap<Object, Tracked<?>> instances = new IdentityHashMap<>();
    private final Set<Tracked<?>> pending = new LinkedHashSet<>();
    private final Set<Tracked<?>> mutable = new LinkedHashSet<>();

    /// @param limit how many entities are remembered, as far as they are neither changed nor can change
    Registry(int limit) {
        this.rows = IdentityMap.of(
                limit,
                tracked -> tracked.state() == State.CLEAN && !tracked.type().isMutable());
    }

    /// A row of a class of entities.
    private record Identity(Class<?> type, List<Object> key) {}

    private static <T> Identity identity(EntityType<T> type, List<Object> key) {
        return new Identity(type.model().type(), key);
    }

    /// What is known of a row, or null.
    @SuppressWarnings("unchecked") // put in under its class
    <T> @Nullable Tracked<T> find(EntityType<T> type, List<Object> key) {
        return (Tracked<T>) rows.get(identity(type, key));
    }

    /// What is known of an entity, in whatever state the caller has it, or null.
    @SuppressWarnings("unchecked") // put in under an object of its class
    <T> @Nullable Tracked<T> find(EntityType<T> type, T entity) {
        Tracked<?> known = instances.get(entity);
        if (known != null) {
            return (Tracked<T>) known;
        }
        return type.writes().isUnset(entity) ? null : find(type, type.writes().identity(entity));
    }

    /// Takes over an entity that was read, unless the row is known.
    <T> T read(EntityType<T> type, T entity) {
        Tracked<T> known = find(type, type.writes().identity(entity));
        if (known == null || !known.isThere()) {
            known = Tracked.read(type, entity);
            keep(known);
        }
        return known.current();
    }

    /// Remembers an entity by its key, if it has one.
    <T> void keep(Tracked<T> tracked) {
        EntityType<T> type = tracked.type();
        if (!type.writes().isUnset(tracked.current())) {
            rows.put(identity(type, type.writes().identity(tracked.current())), tracked);
        }
        if (type.isMutable()) {
            mutable.add(tracked);
        }
        mark(tracked);
    }

    /// Remembers under which object the caller knows an entity.
    void alias(Object instance, Tracked<?> tracked) {
        instances.put(instance, tracked);
    }

    /// Whether the caller registered this very object.
    boolean isAlias(Object instance) {
        return instances.containsKey(instance);
    }

    /// Notes whether something is to be written of it.
    void mark(Tracked<?> tracked) {
        if (tracked.isPending()) {
            pending.add(tracked);
        } else {
            pending.remove(tracked);
        }
    }

    /// A new entity is not wanted after all.
    <T> void drop(Tracked<T> tracked) {
        EntityType<T> type = tracked.type();
        if (!type.writes().isUnset(tracked.current())) {
            rows.remove(identity(type, type.writes().identity(tracked.current())));
        }
        instances.values().removeIf(tracked::equals);
        pending.remove(tracked);
        mutable.remove(tracked);
    }

    /// All of which something may be to be written, in the order of their registration; then those that changed by
    /// themselves.
    List<Tracked<?>> pending() {
        List<Tracked<?>> all = new ArrayList<>(pending);
        for (Tracked<?> tracked : mutable) {
            if (tracked.state() == State.CLEAN && !tracked.changed().isEmpty()) {
                all.add(tracked);
            }
        }
        return all;
    }

    /// Whether something waits that was registered.
    boolean isRegistered() {
        return !pending.isEmpty();
    }

    void clear() {
        rows.clear();
        instances.clear();
        pending.clear();
        mutable.clear();
    }

    /// What it is now, to come back to as often as is wanted.
    Runnable memento() {
        IdentityHashMap<Object, Tracked<?>> wereInstances = new IdentityHashMap<>(instances);
        List<Tracked<?>> werePending = List.copyOf(pending);
        Set<Tracked<?>> all = new LinkedHashSet<>(rows.entries());
        all.addAll(instances.values());
        Map<Tracked<?>, Runnable> each = new LinkedHashMap<>();
        all.forEach(tracked -> each.put(tracked, tracked.memento()));
        return () -> {
            clear();
            each.forEach((tracked, restore) -> {
                restore.run();
                keep(tracked);
            });
            instances.putAll(wereInstances);
            pending.clear();
            pending.addAll(werePending);
        };
    }
}
