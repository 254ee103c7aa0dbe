package dev.lexigram.data.memory;

import dev.lexigram.contracts.error.ColumnNotFoundException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.mapping.Index;
import dev.lexigram.data.memory.MemoryColumn.Role;
import dev.lexigram.data.query.FieldValues;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a record is taken apart and put together. Immutable and thread-safe.
///
/// @param constructor its canonical one
/// @param columns its components, in order
/// @param ids the components of the key
/// @param unique the components of each unique index
/// @param <T> the record
record MemoryShape<T>(
        Class<T> type,
        Constructor<T> constructor,
        List<MemoryColumn> columns,
        List<MemoryColumn> ids,
        List<List<MemoryColumn>> unique,
        Map<String, MemoryColumn> byName) {

    static <T> MemoryShape<T> of(Class<T> type) {
        MemoryShape<T> shape = parts(type);
        if (shape.ids().isEmpty()) {
            throw new RepositoryException(
                    Problem.of("The entity has no key.")
                            .with("entity", type.getName())
                            .hint("Put @Id on a component."),
                    null);
        }
        return shape;
    }

    /// Any record, such as a key of several parts.
    static <T> MemoryShape<T> parts(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new RepositoryException(
                    Problem.of("A repository in memory is for records.")
                            .with("entity", type.getName())
                            .hint("Make the entity a record, or test with SQLite in memory."),
                    null);
        }
        List<MemoryColumn> columns = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            columns.add(MemoryColumn.of(components[i], i));
        }
        Map<String, MemoryColumn> byName = new HashMap<>();
        columns.forEach(column -> byName.put(column.column(), column));
        columns.forEach(column -> byName.put(column.name(), column));
        return new MemoryShape<>(
                type, canonical(type, components), List.copyOf(columns), ids(columns), unique(type, columns), byName);
    }

    private static <T> Constructor<T> canonical(Class<T> type, RecordComponent[] components) {
        try {
            Constructor<T> found = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            found.setAccessible(true);
            return found;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every record has its canonical constructor.", e);
        }
    }

    private static List<MemoryColumn> ids(List<MemoryColumn> columns) {
        List<MemoryColumn> marked =
                columns.stream().filter(column -> column.role() == Role.ID).toList();
        return marked.isEmpty()
                ? columns.stream().filter(column -> column.name().equals("id")).toList()
                : marked;
    }

    private static List<List<MemoryColumn>> unique(Class<?> type, List<MemoryColumn> columns) {
        List<List<MemoryColumn>> all = new ArrayList<>();
        columns.stream().filter(MemoryColumn::unique).forEach(column -> all.add(List.of(column)));
        for (Index index : type.getAnnotationsByType(Index.class)) {
            if (index.unique()) {
                all.add(Stream.of(index.value())
                        .map(part -> part.split(" ", 2)[0])
                        .flatMap(name ->
                                columns.stream().filter(column -> column.name().equals(name)))
                        .toList());
            }
        }
        return List.copyOf(all);
    }

    Optional<MemoryColumn> withRole(Role role) {
        return columns.stream().filter(column -> column.role() == role).findFirst();
    }

    /// The values of all components.
    @Nullable
    Object[] values(T entity) {
        @Nullable Object[] values = new Object[columns.size()];
        for (MemoryColumn column : columns) {
            values[column.index()] = value(entity, column);
        }
        return values;
    }

    @Nullable
    Object value(T entity, MemoryColumn column) {
        try {
            return column.accessor().invoke(entity);
        } catch (InvocationTargetException e) {
            throw failed(e.getCause());
        } catch (IllegalAccessException e) {
            throw failed(e);
        }
    }

    T create(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw failed(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw failed(e);
        }
    }

    private RuntimeException failed(@Nullable Throwable cause) {
        return switch (cause) {
            case Error error -> throw error;
            case RuntimeException unchecked -> unchecked;
            case null, default ->
                new RepositoryException(
                        Problem.of("The record cannot be read or made.").with("entity", type.getName()), cause);
        };
    }

    /// An entity, as conditions see it.
    FieldValues fields(T entity) {
        return name -> value(entity, column(name));
    }

    /// An entity of which nothing is known but its fields' names.
    FieldValues names() {
        return name -> {
            column(name);
            return null;
        };
    }

    private MemoryColumn column(String name) {
        MemoryColumn found = byName.get(name);
        if (found == null) {
            throw new ColumnNotFoundException(
                    Problem.of("The entity has no such field.")
                            .with("entity", type.getSimpleName())
                            .with("field", name)
                            .hint("Fields: "
                                    + columns.stream().map(MemoryColumn::name).collect(Collectors.joining(", ")) + "."),
                    null);
        }
        return found;
    }
}
