package dev.lexigram.sql.repository;

import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.SqlEngine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// The rows behind a repository, for parts of the library that watch it: any row with a key, softly deleted or not
/// and in whatever scope the repository is. Thread-safe.
///
/// @param <T> the entity
/// @param <K> its key
public final class EntityRows<T, K> {

    private static final int AT_ONCE = 1_000;

    private final GenericRepository<T, K> all;

    private EntityRows(GenericRepository<T, K> all) {
        this.all = all;
    }

    /// The rows of a repository.
    public static <T, K> EntityRows<T, K> of(GenericRepository<T, K> repository) {
        return new EntityRows<>(repository.with(RepositoryOptions::unscoped));
    }

    /// Whether the rows are in this database.
    public boolean isIn(SqlEngine engine) {
        return all.engine.executor() == engine.executor();
    }

    /// How they are stored.
    public EntityModel<T> model() {
        return all.planner.model();
    }

    /// The key of an entity; all its parts are set.
    public K key(T entity) {
        return all.key.of(entity);
    }

    /// The parts of a key: one, or several in their order.
    public List<Object> parts(K key) {
        return all.key.parts(key);
    }

    /// Whether a part of the entity's key still has to be made.
    public boolean hasNoKey(T entity) {
        return all.key.isUnset(entity);
    }

    /// Whether rows are marked instead of removed.
    public boolean deletesSoftly() {
        return all.planner.deletesSoftly();
    }

    /// The rows with any of these keys.
    public Predicate among(Collection<K> keys) {
        return all.key.isAmong(keys);
    }

    /// The row with the same values in these fields, or in its key where none is named.
    public Predicate like(T entity, Collection<String> fields) {
        return new Predicate.And(columns(fields).stream()
                .<Predicate>map(column -> new Field(column.component()).eq(model().value(entity, column)))
                .toList());
    }

    private List<ColumnModel> columns(Collection<String> fields) {
        return fields.isEmpty()
                ? all.key.columns()
                : fields.stream().map(name -> model().find(new Field(name))).toList();
    }

    /// The rows with these keys, locked until the transaction ends.
    public List<T> locked(Collection<K> keys) {
        return parts(List.copyOf(keys), some -> locked(among(some)));
    }

    /// The rows that meet a condition, locked until the transaction ends.
    public List<T> locked(Predicate where) {
        return all.find(where, q -> q.includeDeleted().forUpdate());
    }

    /// The rows with these keys.
    public List<T> found(Collection<K> keys) {
        return parts(List.copyOf(keys), some -> found(among(some)));
    }

    /// The rows that meet a condition.
    public List<T> found(Predicate where) {
        return all.find(where, FindOptions::includeDeleted);
    }

    /// Databases limit the number of parameters, and long conditions are slow.
    public static <I, R> List<R> parts(List<I> items, Function<List<I>, List<R>> work) {
        List<R> results = new ArrayList<>(items.size());
        for (int from = 0; from < items.size(); from += AT_ONCE) {
            results.addAll(work.apply(items.subList(from, Math.min(items.size(), from + AT_ONCE))));
        }
        return results;
    }
}
