package dev.lexigram.sql.work;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.data.change.Contents;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.repository.UnitWrites;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What units of work know about a class of entities. Thread-safe.
///
/// @param <T> the entity
final class EntityType<T> {

    private final Database database;
    private final UnitWrites<T> writes;
    private final EntityModel<T> model;
    private final boolean copied;
    private final ConcurrentHashMap<Class<?>, Keyed<T, ?>> keyed = new ConcurrentHashMap<>();

    EntityType(Database database, SqlEngine engine, Class<T> type) {
        this.database = database;
        this.writes = UnitWrites.of(engine, type);
        this.model = writes.model();
        boolean arrays =
                model.columns().stream().anyMatch(column -> column.type().isArray());
        this.copied = arrays || isMutable();
    }

    /// The class with a class for its keys.
    ///
    /// @param repository reads entities
    /// @param identity what tells rows apart, out of a key
    record Keyed<T, K>(EntityType<T> type, GenericRepository<T, K> repository, Function<K, List<Object>> identity) {}

    @SuppressWarnings("unchecked") // put in under the same class
    <K> Keyed<T, K> keyedBy(Class<K> key) {
        return (Keyed<T, K>) keyed.computeIfAbsent(
                key,
                unknown -> new Keyed<>(this, GenericRepository.of(database, model.type(), key), writes.identity(key)));
    }

    UnitWrites<T> writes() {
        return writes;
    }

    EntityModel<T> model() {
        return model;
    }

    String name() {
        return model.type().getSimpleName();
    }

    /// Whether entities may change in place.
    boolean isMutable() {
        return !model.type().isRecord();
    }

    /// What the entity is now, whatever becomes of the object.
    Snapshot snapshot(T entity) {
        if (!copied) {
            return () -> model.values(entity);
        }
        @Nullable Object[] values = model.values(entity);
        for (ColumnModel column : model.columns()) {
            values[column.index()] = Contents.copy(values[column.index()]);
        }
        return () -> values;
    }

    /// The entity with what the application fills in of a new row.
    T prepared(T entity) {
        @Nullable Object[] values = writes.newRow(entity);
        return isSame(entity, values) ? entity : with(entity, values);
    }

    /// The entity with other values: the same object where its class has setters.
    T with(T entity, @Nullable Object[] values) {
        return model.assign(entity, values) ? entity : model.create(values);
    }

    /// Whether the entity has these values.
    boolean isSame(T entity, @Nullable Object[] values) {
        for (ColumnModel column : model.columns()) {
            if (!Contents.same(model.value(entity, column), values[column.index()])) {
                return false;
            }
        }
        return true;
    }

    /// The version, or null when there is none.
    @Nullable
    Object versionIn(@Nullable Object[] values) {
        return model.version().map(column -> values[column.index()]).orElse(null);
    }

    /// Another object with the same values and this version.
    T versioned(T entity, @Nullable Object version) {
        @Nullable Object[] values = model.values(entity);
        model.version().ifPresent(column -> values[column.index()] = version);
        return model.create(values);
    }
}
