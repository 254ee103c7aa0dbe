package dev.lexigram.sql.repository;

import dev.lexigram.contracts.attribute.Attribute;
import dev.lexigram.contracts.hook.Registration;
import dev.lexigram.contracts.page.CursorPage;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.page.Page;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.EntityQuery;
import dev.lexigram.contracts.query.FieldSelection;
import dev.lexigram.contracts.query.Filter;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.contracts.repository.FoundOrCreated;
import dev.lexigram.contracts.repository.SoftDeleteRepository;
import dev.lexigram.contracts.repository.Violation;
import dev.lexigram.contracts.repository.WriteFailure;
import dev.lexigram.contracts.result.Result;
import dev.lexigram.contracts.sql.DataSourceRepository;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.StreamBody;
import dev.lexigram.sql.bulk.BulkOptions;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.SqlEngine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A repository over one record class and its table. Thread-safe; it holds no state but the model and its hooks.
///
/// Inside a transaction of its database its calls run in that transaction. What an entity's annotations say holds
/// in every call: its version, its times, its soft deletion, its read-only components.
///
/// @param <T> the entity, a record
/// @param <K> its key: the component with `@Id`, or a record of all of them
public final class GenericRepository<T, K> implements DataSourceRepository<T, K>, SoftDeleteRepository<T, K> {

    final SqlEngine engine;
    final EntityPlanner<T> planner;
    final EntityKey<T, K> key;
    private final EntityModel<T> model;
    private final EntityReads<T, T> reads;
    private final EntityPages<T> pages;
    private final EntityWrites<T, K> writes;
    private final BulkWrites<T, K> bulk;
    private final Attempts<T> attempts;
    private final Hooks<T, K> hooks;

    private GenericRepository(SqlEngine engine, EntityPlanner<T> planner, EntityKey<T, K> key, Hooks<T, K> hooks) {
        this.engine = engine;
        this.model = planner.model();
        this.planner = planner;
        this.key = key;
        this.reads = new EntityReads<>(engine, planner, model.items(), model);
        this.pages = new EntityPages<>(engine, planner, reads, key.columns());
        this.writes = new EntityWrites<>(engine, planner, key, reads);
        this.bulk = new BulkWrites<>(engine, planner, key, writes);
        this.attempts = new Attempts<>(engine.executor(), reads, this::create, this::update);
        this.hooks = hooks;
    }

    /// The repository of a record class: table, key and version come from the record.
    ///
    /// @throws dev.lexigram.contracts.error.MappingException when the record cannot be mapped or its key is not of
    /// the type
    public static <T, K> GenericRepository<T, K> of(Database database, Class<T> type, Class<K> key) {
        return of(database, type, key, options -> options);
    }

    /// As {@link #of(Database, Class, Class)}, with more said about it than the record says.
    public static <T, K> GenericRepository<T, K> of(
            Database database, Class<T> type, Class<K> key, UnaryOperator<RepositoryOptions> options) {
        SqlEngine engine = database.unwrap(SqlEngine.class);
        EntityPlanner<T> planner = EntityPlanner.checked(engine, type, options.apply(RepositoryOptions.defaults()));
        EntityKey<T, K> keys = EntityKey.of(planner.model(), key, engine.models());
        return new GenericRepository<>(engine, planner, keys, new Hooks<>());
    }

    /// The same entities with other options, such as in one more scope: `users.with(o -> o.scope(ADULTS))`. Its
    /// hooks are those of this repository.
    public GenericRepository<T, K> with(UnaryOperator<RepositoryOptions> change) {
        EntityPlanner<T> planner = EntityPlanner.checked(engine, model.type(), change.apply(this.planner.options()));
        return new GenericRepository<>(engine, planner, key, hooks);
    }

    // Reading

    @Override
    public Optional<T> findById(K id) {
        return reads.byKey(key, id);
    }

    /// The entity with this key, read in another way: `findById(id, q -> q.forUpdate())`.
    public Optional<T> findById(K id, UnaryOperator<FindOptions> options) {
        return reads.first(key.is(id), options.apply(FindOptions.none()));
    }

    @Override
    public T getById(K id) {
        return findById(id).orElseThrow(() -> Refusal.notFound(model, id));
    }

    /// The entities with these keys, in no particular order; keys without an entity are left out.
    public List<T> findAllById(Collection<K> ids) {
        return reads.among(key, List.copyOf(ids));
    }

    @Override
    public List<T> find(EntityQuery query) {
        return reads.list(query.where(), FindOptions.of(query));
    }

    /// A question for the entities that meet the condition, to be had in several forms.
    public Selection<T> select(Predicate where) {
        return new Selection<>(reads, where, FindOptions.none());
    }

    /// The first entity that meets the condition in an order.
    public Optional<T> findOne(Predicate where, UnaryOperator<FindOptions> options) {
        return reads.first(where, options.apply(FindOptions.none()).limit(1));
    }

    /// The entities that meet the condition, as `find(F.of("age").ge(18), q -> q.orderBy(F.of("name").asc()))`.
    public List<T> find(Predicate where, UnaryOperator<FindOptions> options) {
        return reads.list(where, options.apply(FindOptions.none()));
    }

    /// The entities that meet all of the keyword conditions: `findMany(Map.of("age__gte", 18), q ->
    /// q.limit(20))`.
    ///
    /// @see Filter#where(Map)
    public List<T> findMany(Map<String, ? extends @Nullable Object> keywords, UnaryOperator<FindOptions> options) {
        return find(Filter.where(keywords), options);
    }

    /// Runs a body over the entities as they arrive, without holding all in memory.
    public <R, X extends Exception> R stream(Predicate where, StreamBody<T, R, X> body) throws X {
        return reads.stream(where, FindOptions.none(), body);
    }

    /// Runs a body over the entities in an order as they arrive.
    public <R, X extends Exception> R stream(
            Predicate where, UnaryOperator<FindOptions> options, StreamBody<T, R, X> body) throws X {
        return reads.stream(where, options.apply(FindOptions.none()), body);
    }

    /// The entities batch by batch: stable while rows come and go, with nothing open between two batches.
    public EntityBatches<T> inBatches(BatchOptions options) {
        return new EntityBatches<>(engine.executor(), pages, options);
    }

    @Override
    public long count(Predicate where) {
        return reads.count(where, FindOptions.Deleted.EXCLUDED);
    }

    @Override
    public boolean exists(Predicate where) {
        return reads.exists(where);
    }

    @Override
    public boolean existsById(K id) {
        return exists(key.is(id));
    }

    /// The entities as another record with some of their components; only those columns are read.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when a component is not one of the entity's
    public <P> Projection<P> as(Class<P> type) {
        return Projection.of(engine, planner, engine.models().of(type));
    }

    /// One field of the entities alone: `users.values(User_.name).find(User_.age.ge(18))`.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when it is not one of the entity's
    public <V> Projection<V> values(Attribute<T, V> attribute) {
        return Projection.of(engine, planner, attribute);
    }

    /// Some fields of the entities, each row as a map by the fields' names; only those columns are read.
    ///
    /// @throws dev.lexigram.contracts.error.DatabaseException when a name is not one of the entity's
    public Projection<Map<String, @Nullable Object>> as(FieldSelection fields) {
        return Projection.of(engine, planner, fields);
    }

    @Override
    public List<T> load(Collection<? extends T> entities, String... paths) {
        return reads.load(List.copyOf(entities), FetchPlan.of(paths));
    }

    @Override
    public Aggregation aggregate() {
        return Aggregation.of(engine, planner);
    }

    @Override
    public Page<T> paginate(int number, Predicate where) {
        return paginate(pages.numbered(number), where, options -> options);
    }

    /// A page by number with the number of all rows. Equal rows are told apart by the key, so none is lost.
    ///
    /// @throws dev.lexigram.contracts.error.PaginationException when the page is larger than the configured limit
    public Page<T> paginate(PageRequest request, Predicate where, UnaryOperator<FindOptions> options) {
        return reads.page(request, where, options.apply(FindOptions.none()));
    }

    @Override
    public Page<T> paginate(PageRequest request, EntityQuery query) {
        return reads.page(
                request, query.where(), FindOptions.none().orderBy(query.sorts().toArray(Sort[]::new)));
    }

    @Override
    public CursorPage<T> paginateCursor(CursorRequest request, Predicate where) {
        return pages.page(request, where, FindOptions.none());
    }

    /// A page by cursor, read in another way: `paginateCursor(request, where, q -> q.fetch("books"))`. Order and
    /// size come from the request.
    ///
    /// @throws dev.lexigram.contracts.error.PaginationException when the options have an order or a window too
    public CursorPage<T> paginateCursor(CursorRequest request, Predicate where, UnaryOperator<FindOptions> options) {
        return pages.page(request, where, options.apply(FindOptions.none()));
    }

    // Writing

    @Override
    public T create(T entity) {
        return hooks.saved(writes.create(entity));
    }

    @Override
    public T update(T entity) {
        return hooks.saved(writes.update(entity));
    }

    @Override
    public T save(T entity) {
        return key.isUnset(entity) ? create(entity) : update(entity);
    }

    /// What keeps the entity from being created, as far as its declaration says; empty when nothing does.
    public List<Violation> validate(T entity) {
        return planner.violations(entity);
    }

    /// Creates the entity; a duplicate, a missing reference or a refused value is a result. A running transaction
    /// goes on.
    public Result<T, WriteFailure> tryCreate(T entity) {
        return attempts.tryCreate(entity);
    }

    /// Updates the entity; a missing row, another version or a refused value is a result. A running transaction
    /// goes on.
    public Result<T, WriteFailure> tryUpdate(T entity) {
        return attempts.tryUpdate(entity);
    }

    /// The entity that meets the condition, or a new one. Of several callers at the same time one creates it,
    /// provided that a unique constraint covers what the condition asks for.
    public FoundOrCreated<T> findOrCreate(Predicate lookup, Supplier<T> initial) {
        return attempts.findOrCreate(lookup, initial);
    }

    /// The entity that meets the condition, changed, or a new one. A change that another caller's overtook is made
    /// again on the newer entity; the same constraint is needed as for {@link #findOrCreate}.
    public FoundOrCreated<T> updateOrCreate(Predicate lookup, UnaryOperator<T> change, Supplier<T> initial) {
        return attempts.updateOrCreate(lookup, change, initial);
    }

    /// Changes all entities that meet the condition, as one statement, without hooks, and gives their number.
    public long updateWhere(Predicate where, UnaryOperator<Changes> changes) {
        return writes.updateWhere(where, changes.apply(Changes.NONE));
    }

    /// Adds to a number of one entity, in the database: two callers at the same time both count.
    ///
    /// @return whether there is such an entity
    public boolean increment(K id, String field, Number by) {
        return updateWhere(key.is(id), set -> set.increment(field, by)) > 0;
    }

    /// Creates the entity, or gives the row with the same key the entity's values and the next version.
    public void upsert(T entity) {
        upsert(entity, key.columns());
    }

    /// Creates the entity, or gives the row with the same values in these unique fields the entity's other values
    /// and the next version. MySQL and MariaDB look at all unique keys of the table.
    public void upsert(T entity, String first, String... more) {
        upsert(entity, planner.columns(first, more));
    }

    private void upsert(T entity, List<ColumnModel> unique) {
        writes.upsert(entity, unique);
        hooks.saved(entity);
    }

    @Override
    public List<T> insertAll(Collection<? extends T> entities) {
        return insertAll(entities, BulkOptions.defaults());
    }

    /// As {@link #insertAll(Collection)}, telling how far it is.
    public List<T> insertAll(Collection<? extends T> entities, BulkOptions options) {
        List<T> created = bulk.insertAll(entities, options);
        created.forEach(hooks::saved);
        return created;
    }

    @Override
    public List<T> updateAll(Collection<? extends T> entities) {
        return updateAll(entities, BulkOptions.defaults());
    }

    /// As {@link #updateAll(Collection)}, telling how far it is.
    public List<T> updateAll(Collection<? extends T> entities, BulkOptions options) {
        List<T> updated = bulk.updateAll(entities, options);
        updated.forEach(hooks::saved);
        return updated;
    }

    @Override
    public List<T> saveAll(Collection<? extends T> entities) {
        return bulk.saveAll(entities, this::insertAll, this::updateAll);
    }

    @Override
    public long upsertAll(Collection<? extends T> entities) {
        return bulk.upsertAll(entities, key.columns(), BulkOptions.defaults());
    }

    /// As {@link #upsertAll(Collection)}, by other unique fields than the key.
    public long upsertAll(Collection<? extends T> entities, BulkOptions options, String first, String... more) {
        return bulk.upsertAll(entities, planner.columns(first, more), options);
    }

    @Override
    public long deleteAll(Collection<? extends T> entities) {
        return bulk.deleteAll(entities, BulkOptions.defaults());
    }

    @Override
    public boolean delete(T entity) {
        return hooks.deleted(writes.delete(entity), () -> key.of(entity));
    }

    @Override
    public boolean deleteById(K id) {
        return hooks.deleted(writes.deleteWhere(key.is(id)) > 0, () -> id);
    }

    /// Deletes all entities that meet the condition, as one statement, without hooks; softly where the entity is.
    ///
    /// @return the number of rows
    public long deleteWhere(Predicate where) {
        return writes.deleteWhere(where);
    }

    @Override
    public boolean restore(K id) {
        return writes.restoreWhere(key.is(id)) > 0;
    }

    @Override
    public long restoreWhere(Predicate where) {
        return writes.restoreWhere(where);
    }

    @Override
    public boolean purge(K id) {
        return hooks.deleted(writes.purgeWhere(key.is(id), FindOptions.Deleted.INCLUDED) > 0, () -> id);
    }

    @Override
    public long purgeWhere(Predicate where) {
        return writes.purgeWhere(where, FindOptions.Deleted.ONLY);
    }

    /// Calls a function with each entity that was created or updated, in the caller's thread and transaction; what
    /// it throws reaches the caller.
    public Registration afterSave(Consumer<? super T> hook) {
        return hooks.afterSave(hook);
    }

    /// Calls a function with the key of each entity that was deleted, as {@link #afterSave}.
    public Registration afterDelete(Consumer<? super K> hook) {
        return hooks.afterDelete(hook);
    }
}
