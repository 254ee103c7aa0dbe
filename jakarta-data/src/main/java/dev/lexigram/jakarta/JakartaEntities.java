package dev.lexigram.jakarta;

import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.repository.Changes;
import dev.lexigram.sql.repository.GenericRepository;
import jakarta.data.exceptions.OptimisticLockingFailureException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The entities of one class as the methods of a Jakarta Data repository need them. Thread-safe.
///
/// Each call is a transaction of its own, or a part of the caller's. Errors are those of Jakarta Data, with ours as
/// their cause. Where a method returns what it was given, it gives new instances: those that were passed in need
/// not have the values that the database made.
///
/// @param <T> the entity
public final class JakartaEntities<T> {

    private final Database database;
    private final GenericRepository<T, ?> entities;
    private final EntityModel<T> model;
    private final SqlEngine engine;
    private final Saves<T> saves;

    private JakartaEntities(Database database, Class<T> type, GenericRepository<T, ?> entities) {
        this.database = database;
        this.entities = entities;
        this.engine = database.unwrap(SqlEngine.class);
        this.model = engine.models().of(type);
        this.saves = new Saves<>(entities, model);
    }

    /// The entities of a class in a database.
    ///
    /// @param key the class of the entity's key
    /// @throws jakarta.data.exceptions.MappingException when the class cannot be mapped or its key is another
    public static <T> JakartaEntities<T> of(Database database, Class<T> type, Class<?> key) {
        return Translation.of(() -> new JakartaEntities<>(database, type, GenericRepository.of(database, type, key)));
    }

    // Questions

    /// The entities that meet a condition.
    public JakartaSelection<T> select(Predicate where) {
        return JakartaSelection.of(new Subject<>(entities, engine, model, where));
    }

    /// All entities.
    public JakartaSelection<T> all() {
        return select(Predicate.always());
    }

    // Changes by condition

    /// Changes all entities that meet a condition, as one statement.
    ///
    /// @return their number
    public long updateWhere(Predicate where, UnaryOperator<Changes> changes) {
        return Translation.of(() -> entities.updateWhere(where, changes));
    }

    /// Deletes all entities that meet a condition, as one statement.
    ///
    /// @return their number
    public long deleteWhere(Predicate where) {
        return Translation.of(() -> entities.deleteWhere(where));
    }

    // Life cycle

    /// Inserts an entity.
    ///
    /// @return it as stored
    /// @throws jakarta.data.exceptions.EntityExistsException when its key or another unique value is there
    /// already
    public <S extends T> S insert(S entity) {
        Objects.requireNonNull(entity, "entity");
        return same(entity, Translation.ofInsert(() -> entities.create(entity)));
    }

    /// Inserts entities, all or none.
    ///
    /// @return them as stored, in the same order
    /// @throws jakarta.data.exceptions.EntityExistsException when a key or another unique value is there already
    public <S extends T> List<S> insertAll(List<S> all) {
        return same(together(() -> Translation.ofInsert(() -> entities.insertAll(all))));
    }

    /// As {@link #insertAll(List)}.
    public <S extends T> S[] insertAll(S[] all) {
        return insertAll(Arrays.asList(all)).toArray(Arrays.copyOf(all, 0));
    }

    /// Updates an entity.
    ///
    /// @return it as stored, with its next version
    /// @throws OptimisticLockingFailureException when it is not there, or with another version
    public <S extends T> S update(S entity) {
        Objects.requireNonNull(entity, "entity");
        return same(entity, Translation.of(() -> entities.update(entity)));
    }

    /// Updates entities, all or none.
    ///
    /// @return them as stored, in the same order
    /// @throws OptimisticLockingFailureException when one is not there, or with another version
    public <S extends T> List<S> updateAll(List<S> all) {
        return same(together(() -> Translation.of(() -> entities.updateAll(all))));
    }

    /// As {@link #updateAll(List)}.
    public <S extends T> S[] updateAll(S[] all) {
        return updateAll(Arrays.asList(all)).toArray(Arrays.copyOf(all, 0));
    }

    /// Updates an entity whose key is stored, and inserts any other.
    ///
    /// @return it as stored
    /// @throws OptimisticLockingFailureException when it is there with another version
    public <S extends T> S save(S entity) {
        Objects.requireNonNull(entity, "entity");
        return same(entity, together(() -> Translation.ofInsert(() -> saves.save(entity))));
    }

    /// Updates the entities whose keys are stored and inserts the others, all or none.
    ///
    /// @return them as stored, in the same order
    /// @throws OptimisticLockingFailureException when one is there with another version
    public <S extends T> List<S> saveAll(List<S> all) {
        return same(together(() -> Translation.ofInsert(() -> saves.saveAll(all))));
    }

    /// As {@link #saveAll(List)}.
    public <S extends T> S[] saveAll(S[] all) {
        return saveAll(Arrays.asList(all)).toArray(Arrays.copyOf(all, 0));
    }

    /// Deletes an entity.
    ///
    /// @throws OptimisticLockingFailureException when it is not there, or with another version
    public void delete(T entity) {
        Objects.requireNonNull(entity, "entity");
        if (!Translation.of(() -> entities.delete(entity))) {
            throw missing();
        }
    }

    /// Deletes entities, all or none.
    ///
    /// @throws OptimisticLockingFailureException when one is not there, or with another version
    public void deleteAll(List<? extends T> all) {
        together(() -> {
            if (Translation.of(() -> entities.deleteAll(all)) < all.size()) {
                throw missing();
            }
            return Boolean.TRUE;
        });
    }

    /// As {@link #deleteAll(List)}.
    public void deleteAll(T[] all) {
        deleteAll(Arrays.asList(all));
    }

    private <R> R together(Supplier<R> work) {
        return Translation.of(() -> database.inTransaction(transaction -> work.get()));
    }

    private OptimisticLockingFailureException missing() {
        return new OptimisticLockingFailureException("An entity to be deleted is not stored: "
                + model.type().getSimpleName() + ". It may have been deleted meanwhile.");
    }

    // What comes back is of the entity's own class, and entities have no subclasses that are stored.
    @SuppressWarnings("unchecked")
    private static <T, S extends T> S same(S given, T stored) {
        return (S) given.getClass().cast(stored);
    }

    @SuppressWarnings("unchecked")
    private static <T, S extends T> List<S> same(List<T> stored) {
        return (List<S>) stored;
    }
}
