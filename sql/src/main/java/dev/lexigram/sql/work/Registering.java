package dev.lexigram.sql.work;

import dev.lexigram.sql.work.Tracked.State;
import java.util.List;
import java.util.Optional;

/// What is done when entities are registered with a unit of work. Used by the unit's thread.
///
/// @param registry the entities
/// @param events what is to be told
record Registering(Registry registry, UnitEvents events) {

    /// @return the entity with what is filled in
    <T> T created(EntityType<T> type, T entity) {
        return revived(type, entity).orElseGet(() -> added(type, entity, prepared(type, entity)));
    }

    /// The entity, if its row was to be deleted and gets the new values instead, or if it is registered already.
    <T> Optional<T> revived(EntityType<T> type, T entity) {
        Tracked<T> known = registry.find(type, entity);
        if (known == null || known.state() == State.GONE) {
            return Optional.empty();
        }
        if (known.state() == State.DELETED) {
            return Optional.of(become(known, State.CHANGED, entity));
        }
        if (known.state() == State.NEW && registry.isAlias(entity)) {
            return Optional.of(known.current());
        }
        throw Refusal.known(known);
    }

    /// The entity as it would be inserted.
    <T> T prepared(EntityType<T> type, T entity) {
        T prepared = type.prepared(entity);
        if (type.isMutable()) {
            // Where it is another object, the events stay with the one that the caller has.
            events.pull(entity);
        }
        return prepared;
    }

    /// An entity is to be inserted.
    ///
    /// @param entity the caller's object
    <T> T added(EntityType<T> type, T entity, T prepared) {
        Tracked<T> tracked = Tracked.registered(type, State.NEW, prepared);
        registry.alias(entity, tracked);
        registry.alias(prepared, tracked);
        registry.keep(tracked);
        return prepared;
    }

    /// An entity was inserted at once.
    ///
    /// @param entity the caller's object
    <T> T inserted(EntityType<T> type, T entity, T stored) {
        events.pull(entity);
        T current = type.isMutable() ? type.with(entity, type.model().values(stored)) : stored;
        registry.keep(Tracked.read(type, current));
        return current;
    }

    <T> T changed(EntityType<T> type, T entity) {
        Tracked<T> known = registry.find(type, entity);
        if (known == null) {
            checkKey(type, entity);
            registry.keep(Tracked.registered(type, State.CHANGED, entity));
            return entity;
        }
        if (!known.isThere()) {
            throw Refusal.deleted(known);
        }
        return become(known, known.state() == State.NEW ? State.NEW : State.CHANGED, entity);
    }

    /// @return whether it was there
    <T> boolean deleted(EntityType<T> type, T entity) {
        Tracked<T> known = registry.find(type, entity);
        if (known == null) {
            checkKey(type, entity);
            registry.keep(Tracked.registered(type, State.DELETED, entity));
            return true;
        }
        if (!known.isThere()) {
            return false;
        }
        if (known.state() == State.NEW) {
            registry.drop(known);
        } else {
            become(known, State.DELETED, entity);
        }
        return true;
    }

    private <T> void checkKey(EntityType<T> type, T entity) {
        if (type.writes().isUnset(entity)) {
            throw Refusal.noKey(type);
        }
    }

    private <T> T become(Tracked<T> known, State state, T entity) {
        known.become(state, entity);
        registry.mark(known);
        return entity;
    }

    /// Whether new entities wait to which one of this class may refer.
    boolean waitsForParents(EntityType<?> type) {
        List<EntityType<?>> waiting = registry.pending().stream()
                .filter(tracked -> tracked.state() == State.NEW)
                .<EntityType<?>>map(Tracked::type)
                .distinct()
                .toList();
        return waiting.stream()
                .anyMatch(other -> !References.between(type, other).isEmpty());
    }
}
