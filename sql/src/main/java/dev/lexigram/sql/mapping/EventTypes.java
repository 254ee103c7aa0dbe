package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.event.EventName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The classes of events by their names. A name from the database finds a class that the program gave, never
/// another one. Immutable and thread-safe.
public record EventTypes(Map<String, Class<?>> byName) {

    private static final int LONGEST = 200;

    /// @throws IllegalArgumentException when two classes have one name, or one has none
    public static EventTypes of(Collection<Class<?>> types) {
        Map<String, Class<?>> byName = new TreeMap<>();
        for (Class<?> type : concrete(types)) {
            Class<?> other = byName.put(nameOf(type), type);
            if (other != null && !other.equals(type)) {
                throw new IllegalArgumentException("Two classes of events have the name '" + nameOf(type) + "': "
                        + other.getName() + " and " + type.getName() + ". Give one another @EventName.");
            }
        }
        return new EventTypes(Collections.unmodifiableMap(byName));
    }

    private static List<Class<?>> concrete(Collection<Class<?>> types) {
        List<Class<?>> all = new ArrayList<>();
        for (Class<?> type : types) {
            if (type.isSealed()) {
                all.addAll(concrete(List.of(type.getPermittedSubclasses())));
            } else {
                all.add(type);
            }
        }
        return all;
    }

    /// What a class of events or snapshots is called.
    ///
    /// @throws IllegalArgumentException when it has no name, or one that is too long
    public static String nameOf(Class<?> type) {
        String name = Optional.ofNullable(type.getAnnotation(EventName.class))
                .map(EventName::value)
                .orElseGet(type::getSimpleName);
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("The class " + type.getName() + " needs a name of at most " + LONGEST
                    + " characters. Give it one with @EventName.");
        }
        return name;
    }

    /// The class of this name.
    ///
    /// @throws MappingException when there is none
    public Class<?> get(String name) {
        Class<?> type = byName.get(name);
        if (type == null) {
            throw new MappingException(
                    Problem.of("No class is known for events of this name.")
                            .with("name", name)
                            .with("known", byName.keySet())
                            .hint(
                                    "Name it where events are read: SqlEventStore.on(database, o -> o.events(Placed.class)), or"
                                            + " BusPublisher.to(bus, Placed.class)."),
                    null);
        }
        return type;
    }
}
