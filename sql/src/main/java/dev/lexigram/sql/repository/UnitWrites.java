package dev.lexigram.sql.repository;

import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.sql.bulk.BulkOptions;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.ColumnModel.Role;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.SqlEngine;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a unit of work needs to know and write of the entities of one class: a repository's way of writing, with
/// all of its rules, in parts that can be put together. Thread-safe.
///
/// @param <T> the entity
public final class UnitWrites<T> {

    private final SqlEngine engine;
    private final EntityPlanner<T> planner;
    private final EntityModel<T> model;
    private final EntityKey<T, List<Object>> key;
    private final EntityWrites<T, List<Object>> single;
    private final BulkWrites<T, List<Object>> bulk;
    private final List<ColumnModel> changeable;

    private UnitWrites(SqlEngine engine, EntityPlanner<T> planner) {
        this.engine = engine;
        this.planner = planner;
        this.model = planner.model();
        this.key = EntityKey.listed(model);
        this.single =
                new EntityWrites<>(engine, planner, key, new EntityReads<>(engine, planner, model.items(), model));
        this.bulk = new BulkWrites<>(engine, planner, key, single);
        this.changeable = model.columns().stream()
                .filter(column -> column.role() == Role.PLAIN && planner.isUpdated(column))
                .toList();
    }

    /// @throws dev.lexigram.contracts.error.MappingException when the class cannot be mapped or has no key
    public static <T> UnitWrites<T> of(SqlEngine engine, Class<T> type) {
        return new UnitWrites<>(engine, EntityPlanner.checked(engine, type, RepositoryOptions.defaults()));
    }

    public EntityModel<T> model() {
        return model;
    }

    /// Whether a part of the entity's key still has to be made.
    public boolean isUnset(T entity) {
        return key.isUnset(entity);
    }

    /// What tells the entity's row from others, with `equals`.
    public List<Object> identity(T entity) {
        return comparable(key.of(entity));
    }

    /// The same out of keys of a class of their own.
    ///
    /// @throws dev.lexigram.contracts.error.MappingException when the entity's key is of another class
    public <K> Function<K, List<Object>> identity(Class<K> type) {
        EntityKey<T, K> typed = EntityKey.of(model, type, engine.models());
        return value -> comparable(typed.parts(value));
    }

    private static List<Object> comparable(List<Object> parts) {
        return parts.stream()
                .map(part -> part instanceof byte[] bytes ? ByteBuffer.wrap(bytes.clone()) : part)
                .toList();
    }

    /// The key for a message.
    public Object describe(T entity) {
        return key.describe(entity);
    }

    /// A new row's values, with what the application fills in.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when one is not what its component declares
    public @Nullable Object[] newRow(T entity) {
        return planner.newRow(entity);
    }

    /// The columns of a new row that the database fills in.
    ///
    /// @throws RepositoryException when nobody makes the key
    public List<ColumnModel> made(@Nullable Object[] values) {
        return single.made(values);
    }

    /// The columns of a new row that the application writes.
    public List<ColumnModel> written(List<ColumnModel> made) {
        return planner.written(made);
    }

    /// The columns in which an update can be called for.
    public List<ColumnModel> changeable() {
        return changeable;
    }

    /// Inserts entities; the same is made by the database for all of them.
    ///
    /// @return the entities as stored, in the same order
    public List<T> insertAll(Collection<? extends T> entities) {
        return bulk.insertAll(entities, BulkOptions.defaults());
    }

    /// Inserts an entity and gives it as stored.
    public T insert(T entity) {
        return single.create(entity);
    }

    /// Writes these columns of entities, and with them what changes with every update.
    ///
    /// @param entities with the versions that are expected
    /// @return the entities as stored, in the same order
    /// @throws dev.lexigram.contracts.error.DatabaseException when a row is missing or has another version
    public List<T> updateAll(Collection<? extends T> entities, List<ColumnModel> changed) {
        return bulk.updateAll(
                entities,
                column -> changed.contains(column) || (column.role() != Role.PLAIN && planner.isUpdated(column)),
                BulkOptions.defaults());
    }

    /// Deletes entities; softly where the entity is. A row that is gone is no error.
    ///
    /// @param entities with the versions that are expected
    /// @throws dev.lexigram.contracts.error.OptimisticLockException when a row has another version
    public void deleteAll(Collection<? extends T> entities) {
        bulk.deleteAll(entities, BulkOptions.defaults());
    }
}
