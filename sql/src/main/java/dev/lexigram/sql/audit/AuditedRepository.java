package dev.lexigram.sql.audit;

import dev.lexigram.contracts.audit.AuditQuery;
import dev.lexigram.contracts.audit.AuditRecord;
import dev.lexigram.contracts.page.CursorPage;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.page.Page;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.EntityQuery;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.repository.SoftDeleteRepository;
import dev.lexigram.contracts.sql.Aggregates;
import dev.lexigram.contracts.sql.DataSourceRepository;
import dev.lexigram.sql.repository.Changes;
import dev.lexigram.sql.repository.EntityRows;
import dev.lexigram.sql.repository.FindOptions;
import dev.lexigram.sql.repository.GenericRepository;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A repository whose every write is recorded with the old and the new values, in the same transaction.
/// Thread-safe.
///
/// Each row that a call creates, changes or removes has an entry of its own: `INSERT`, `UPDATE`, `DELETE`,
/// `SOFT_DELETE`, `RESTORE` or `PURGE`. The old row is read and locked before the write, the new one is read after
/// it, so entries say what the database has. Calls that change many rows hold all of them in memory. If two callers
/// insert the same row by `upsert` at the same time, the one that came second may be recorded as an insertion.
///
/// @param <T> the entity
/// @param <K> its key
public final class AuditedRepository<T, K> implements DataSourceRepository<T, K>, SoftDeleteRepository<T, K> {

    private static final String UPDATE = "UPDATE";
    private static final String RESTORE = "RESTORE";
    private static final String PURGE = "PURGE";

    private final GenericRepository<T, K> repository;
    private final EntityRows<T, K> rows;
    private final RecordedWrites<T, K> writes;
    private final AuditTrail trail;
    private final String delete;

    AuditedRepository(
            AuditTrail trail, GenericRepository<T, K> repository, EntityRows<T, K> rows, RecordedWrites<T, K> writes) {
        this.trail = trail;
        this.repository = repository;
        this.rows = rows;
        this.writes = writes;
        this.delete = rows.deletesSoftly() ? "SOFT_DELETE" : "DELETE";
    }

    /// What was done to one entity, newest first.
    public CursorPage<AuditRecord> history(K id, CursorRequest page) {
        return trail.query(AuditQuery.all().resource(writes.resourceType(), writes.resourceId(id)), page);
    }

    // Writing

    @Override
    public T create(T entity) {
        return writes.run(UPDATE, List::of, () -> repository.create(entity), created -> found(List.of(created)));
    }

    @Override
    public T update(T entity) {
        List<K> key = List.of(rows.key(entity));
        return writes.run(UPDATE, () -> rows.locked(key), () -> repository.update(entity), updated -> rows.found(key));
    }

    @Override
    public T save(T entity) {
        return rows.hasNoKey(entity) ? create(entity) : update(entity);
    }

    /// Creates the entity, or gives the row with the same key the entity's values and the next version.
    ///
    /// @throws dev.lexigram.contracts.error.AuditException when MySQL or MariaDB changed a row that another unique
    /// key found; nothing is changed then
    public void upsert(T entity) {
        upsertAll(List.of(entity));
    }

    /// As {@link #upsert(Object)}, by other unique fields than the key.
    public void upsert(T entity, String first, String... more) {
        List<String> fields = fields(first, more);
        writes.run(
                UPDATE,
                () -> rows.locked(rows.like(entity, fields)),
                () -> {
                    repository.upsert(entity, first, more);
                    return entity;
                },
                done -> writes.notFewer(1, rows.found(rows.like(entity, fields))));
    }

    private static List<String> fields(String first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toList();
    }

    /// Adds to a number of one entity, in the database.
    ///
    /// @return whether there is such an entity
    public boolean increment(K id, String field, Number by) {
        return updateWhere(rows.among(List.of(id)), set -> set.increment(field, by)) > 0;
    }

    /// Changes all entities that meet the condition and gives their number. Those that come to meet it meanwhile
    /// are left alone.
    public long updateWhere(Predicate where, UnaryOperator<Changes> changes) {
        return writes.where(UPDATE, where, FindOptions::forUpdate, some -> repository.updateWhere(some, changes));
    }

    @Override
    public boolean delete(T entity) {
        List<K> key = List.of(rows.key(entity));
        return writes.run(delete, () -> rows.locked(key), () -> repository.delete(entity), went -> rows.found(key));
    }

    @Override
    public boolean deleteById(K id) {
        List<K> key = List.of(id);
        return writes.run(delete, () -> rows.locked(key), () -> repository.deleteById(id), went -> rows.found(key));
    }

    /// Deletes all entities that meet the condition and gives their number; softly where the entity is. Those that
    /// come to meet it meanwhile are left alone.
    public long deleteWhere(Predicate where) {
        return writes.where(delete, where, FindOptions::forUpdate, repository::deleteWhere);
    }

    @Override
    public boolean restore(K id) {
        List<K> key = List.of(id);
        return writes.run(RESTORE, () -> rows.locked(key), () -> repository.restore(id), went -> rows.found(key));
    }

    @Override
    public long restoreWhere(Predicate where) {
        return writes.where(RESTORE, where, q -> q.onlyDeleted().forUpdate(), repository::restoreWhere);
    }

    @Override
    public boolean purge(K id) {
        List<K> key = List.of(id);
        return writes.run(PURGE, () -> rows.locked(key), () -> repository.purge(id), went -> rows.found(key));
    }

    @Override
    public long purgeWhere(Predicate where) {
        return writes.where(PURGE, where, q -> q.onlyDeleted().forUpdate(), repository::purgeWhere);
    }

    @Override
    public List<T> insertAll(Collection<? extends T> entities) {
        return writes.run(UPDATE, List::of, () -> repository.insertAll(entities), this::found);
    }

    @Override
    public List<T> updateAll(Collection<? extends T> entities) {
        List<K> keys = keys(entities);
        return writes.run(
                UPDATE, () -> rows.locked(keys), () -> repository.updateAll(entities), done -> rows.found(keys));
    }

    @Override
    public List<T> saveAll(Collection<? extends T> entities) {
        List<K> known = keys(entities.stream().filter(e -> !rows.hasNoKey(e)).toList());
        return writes.run(UPDATE, () -> rows.locked(known), () -> repository.saveAll(entities), this::found);
    }

    @Override
    public long upsertAll(Collection<? extends T> entities) {
        List<T> all = List.copyOf(entities);
        if (all.stream().anyMatch(rows::hasNoKey)) {
            return insertAll(all).size();
        }
        Set<K> keys = new LinkedHashSet<>(keys(all));
        return writes.run(
                UPDATE,
                () -> rows.locked(keys),
                () -> repository.upsertAll(all),
                done -> writes.notFewer(keys.size(), rows.found(keys)));
    }

    @Override
    public long deleteAll(Collection<? extends T> entities) {
        List<K> keys = keys(entities);
        return writes.run(
                delete, () -> rows.locked(keys), () -> repository.deleteAll(entities), done -> rows.found(keys));
    }

    private List<K> keys(Collection<? extends T> entities) {
        return entities.stream().map(rows::key).toList();
    }

    private List<T> found(Collection<? extends T> entities) {
        return rows.found(keys(entities));
    }

    // Reading

    @Override
    public Optional<T> findById(K id) {
        return repository.findById(id);
    }

    @Override
    public T getById(K id) {
        return repository.getById(id);
    }

    @Override
    public List<T> find(EntityQuery query) {
        return repository.find(query);
    }

    @Override
    public long count(Predicate where) {
        return repository.count(where);
    }

    @Override
    public boolean exists(Predicate where) {
        return repository.exists(where);
    }

    @Override
    public boolean existsById(K id) {
        return repository.existsById(id);
    }

    @Override
    public Page<T> paginate(int number, Predicate where) {
        return repository.paginate(number, where);
    }

    @Override
    public Page<T> paginate(PageRequest request, EntityQuery query) {
        return repository.paginate(request, query);
    }

    @Override
    public CursorPage<T> paginateCursor(CursorRequest request, Predicate where) {
        return repository.paginateCursor(request, where);
    }

    @Override
    public Aggregates aggregate() {
        return repository.aggregate();
    }

    @Override
    public List<T> load(Collection<? extends T> entities, String... paths) {
        return repository.load(entities, paths);
    }
}
