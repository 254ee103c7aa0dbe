package dev.lexigram.data.memory;

import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.EntityNotFoundException;
import dev.lexigram.contracts.error.OptimisticLockException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.data.memory.MemoryColumn.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The rows of a repository in memory, and what happens to them. Guarded by its repository.
///
/// @param <T> the entity
final class MemoryTable<T> {

    private final MemoryShape<T> shape;
    private final Clock clock;
    private Map<List<Object>, T> rows = new LinkedHashMap<>();
    private long lastKey;

    MemoryTable(MemoryShape<T> shape, Clock clock) {
        this.shape = shape;
        this.clock = clock;
    }

    Collection<T> all() {
        return rows.values();
    }

    /// All or nothing.
    <R> R atOnce(Supplier<R> work) {
        Map<List<Object>, T> before = new LinkedHashMap<>(rows);
        try {
            return work.get();
        } catch (RuntimeException | Error failure) {
            rows = before;
            throw failure;
        }
    }

    boolean isVisible(T entity) {
        return shape.withRole(Role.SOFT_DELETE)
                .map(column -> shape.value(entity, column))
                .map(Boolean.FALSE::equals)
                .orElse(true);
    }

    boolean hasNoKey(T entity) {
        return shape.ids().stream().anyMatch(id -> id.isUnset(shape.value(entity, id)));
    }

    List<Object> key(T entity) {
        List<Object> parts = new ArrayList<>();
        shape.ids().forEach(id -> parts.add(Objects.requireNonNull(shape.value(entity, id), id.name())));
        return parts;
    }

    Optional<T> visible(List<Object> key) {
        return Optional.ofNullable(rows.get(key)).filter(this::isVisible);
    }

    T insert(T entity) {
        T stored = shape.create(newRow(entity));
        checkUnique(stored, null);
        rows.put(key(stored), stored);
        return stored;
    }

    private @Nullable Object[] newRow(T entity) {
        @Nullable Object[] values = shape.values(entity);
        for (MemoryColumn column : shape.columns()) {
            int at = column.index();
            boolean time = column.role() == Role.CREATED_AT || column.role() == Role.UPDATED_AT;
            if (time && values[at] == null) {
                values[at] = now(column.type());
            }
            if (column.generated() && column.isUnset(values[at])) {
                values[at] = made(column);
            }
            if (shape.ids().contains(column)) {
                checkKey(values[at]);
            }
        }
        return values;
    }

    private Object made(MemoryColumn column) {
        if (column.generator().isPresent()) {
            return column.generator().get().next();
        }
        return column.type() == UUID.class ? UUID.randomUUID() : column.number(++lastKey);
    }

    private void checkKey(@Nullable Object value) {
        if (value == null) {
            throw new RepositoryException(
                    Problem.of("The entity has no key and the store does not make one.")
                            .with("entity", shape.type().getSimpleName())
                            .hint("Set the key, or put @Generated on it."),
                    null);
        }
        if (value instanceof Number number) {
            lastKey = Math.max(lastKey, number.longValue());
        }
    }

    private void checkUnique(T entity, @Nullable T instead) {
        if (instead == null && rows.containsKey(key(entity))) {
            throw duplicate(shape.ids());
        }
        for (List<MemoryColumn> unique : shape.unique()) {
            List<@Nullable Object> own = values(entity, unique);
            if (!own.contains(null)
                    && rows.values().stream()
                            .anyMatch(row ->
                                    !row.equals(instead) && values(row, unique).equals(own))) {
                throw duplicate(unique);
            }
        }
    }

    private List<@Nullable Object> values(T entity, List<MemoryColumn> columns) {
        List<@Nullable Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(shape.value(entity, column)));
        return values;
    }

    private DuplicateKeyException duplicate(List<MemoryColumn> columns) {
        return new DuplicateKeyException(
                Problem.of("There is a row with the same unique values.")
                        .with("entity", shape.type().getSimpleName())
                        .with("fields", columns.stream().map(MemoryColumn::name).toList())
                        .hint("Use other values, or update the row that is there."),
                null);
    }

    /// What is stored keeps its key, the time of its creation and its mark; what comes back is as it was given.
    T update(T entity) {
        T stored = same(entity).orElseThrow(() -> notFound(key(entity)));
        @Nullable Object[] given = changed(entity);
        replace(stored, merged(stored, given, MemoryColumn::isUpdated));
        return shape.create(given);
    }

    private @Nullable Object[] changed(T entity) {
        @Nullable Object[] values = shape.values(entity);
        shape.withRole(Role.VERSION).ifPresent(column -> values[column.index()] = next(values[column.index()], column));
        shape.withRole(Role.UPDATED_AT).ifPresent(column -> values[column.index()] = now(column.type()));
        return values;
    }

    private static Object next(@Nullable Object version, MemoryColumn column) {
        return column.number(Math.addExact(version instanceof Number number ? number.longValue() : 0, 1));
    }

    private T merged(T stored, @Nullable Object[] given, Predicate<MemoryColumn> taken) {
        @Nullable Object[] values = shape.values(stored);
        shape.columns().stream().filter(taken).forEach(column -> values[column.index()] = given[column.index()]);
        return shape.create(values);
    }

    private void replace(T stored, T other) {
        checkUnique(other, stored);
        rows.put(key(other), other);
    }

    /// The visible row of an entity, if it still has the version that was read.
    ///
    /// @throws OptimisticLockException when it has another one
    Optional<T> same(T entity) {
        Optional<T> stored = visible(key(entity));
        Optional<MemoryColumn> version = shape.withRole(Role.VERSION);
        if (stored.isPresent()
                && version.isPresent()
                && !Objects.equals(shape.value(stored.get(), version.get()), shape.value(entity, version.get()))) {
            throw new OptimisticLockException(
                    Problem.of("Someone else changed the row since it was read.")
                            .with("entity", shape.type().getSimpleName())
                            .with("id", described(key(entity)))
                            .with("expected version", shape.value(entity, version.get()))
                            .hint("Read the entity again and repeat the change."),
                    null);
        }
        return stored;
    }

    EntityNotFoundException notFound(List<Object> key) {
        return new EntityNotFoundException(
                Problem.of("There is no entity with this key.")
                        .with("entity", shape.type().getSimpleName())
                        .with("id", described(key))
                        .hint("Check the key; the entity may have been deleted."),
                null);
    }

    private static Object described(List<Object> key) {
        return key.size() == 1 ? key.getFirst() : key;
    }

    /// A new row, or new values for the row with the same key.
    void upsert(T entity) {
        @Nullable Object[] values = newRow(entity);
        T wanted = shape.create(values);
        T stored = rows.get(key(wanted));
        if (stored == null) {
            checkUnique(wanted, null);
            rows.put(key(wanted), wanted);
            return;
        }
        shape.withRole(Role.VERSION)
                .ifPresent(column -> values[column.index()] = next(shape.value(stored, column), column));
        replace(stored, merged(stored, values, column -> column.isUpdated() || column.role() == Role.SOFT_DELETE));
    }

    /// Removes a row, or marks it where the entity is deleted softly.
    void delete(T stored) {
        if (shape.withRole(Role.SOFT_DELETE).isEmpty()) {
            purge(stored);
        } else {
            mark(stored, true);
        }
    }

    void restore(T stored) {
        mark(stored, false);
    }

    private void mark(T stored, boolean deleted) {
        MemoryColumn column = shape.withRole(Role.SOFT_DELETE).orElseThrow();
        @Nullable Object[] values = changed(stored);
        if (column.type() == boolean.class) {
            values[column.index()] = deleted;
        } else {
            values[column.index()] = deleted ? now(column.type()) : null;
        }
        rows.put(key(stored), shape.create(values));
    }

    void purge(T stored) {
        rows.remove(key(stored));
    }

    boolean deletesSoftly() {
        return shape.withRole(Role.SOFT_DELETE).isPresent();
    }

    private Object now(Class<?> type) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (type == OffsetDateTime.class) {
            return now.atOffset(ZoneOffset.UTC);
        }
        return type == LocalDateTime.class ? LocalDateTime.ofInstant(now, ZoneOffset.UTC) : now;
    }
}
