package dev.lexigram.sql.repository;

import dev.lexigram.contracts.error.EntityNotFoundException;
import dev.lexigram.contracts.error.OptimisticLockException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.repository.CrudRepository;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.StreamBody;
import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.execute.RowReader;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.query.Query;
import dev.lexigram.sql.query.SqlText;
import dev.lexigram.sql.repository.EntityPlanner.KeySource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A repository over one record class and its table. Thread-safe; it holds no state but the model.
///
/// Inside a transaction of its database its calls run in that transaction.
///
/// @param <T> the entity, a record
/// @param <K> its key
public final class GenericRepository<T, K> implements CrudRepository<T, K> {

    private static final RowReader.Source<Long> FIRST_LONG = RowReader.Source.of(RowReader.firstLong());

    private final SqlEngine engine;
    private final EntityModel<T> model;
    private final EntityPlanner<T> planner;
    private final RowReader.Source<T> reader;

    private GenericRepository(SqlEngine engine, EntityModel<T> model) {
        this.engine = engine;
        this.model = model;
        this.planner = new EntityPlanner<>(model);
        this.reader = RowReader.Source.of(model.reader());
    }

    /// The repository of a record class: table, key and version come from the record.
    ///
    /// @throws dev.lexigram.contracts.error.MappingException when the record cannot be mapped or its key is not of
    /// the type
    public static <T extends Record, K> GenericRepository<T, K> of(Database database, Class<T> type, Class<K> key) {
        SqlEngine engine = database.unwrap(SqlEngine.class);
        EntityModel<T> model = engine.models().of(type);
        KeyType.check(model, key);
        return new GenericRepository<>(engine, model);
    }

    @Override
    public Optional<T> findById(K id) {
        return engine.executor().first(render(planner.find(planner.byId(id), FindOptions.none())), Access.READ, reader);
    }

    @Override
    public T getById(K id) {
        return findById(id).orElseThrow(() -> notFound(id));
    }

    @Override
    public Optional<T> findOne(Predicate where) {
        Query one = planner.find(where, FindOptions.none().limit(1));
        return engine.executor().first(render(one), Access.READ, reader);
    }

    @Override
    public List<T> find(Predicate where) {
        return list(planner.find(where, FindOptions.none()));
    }

    /// The entities that meet the condition, in an order and a window:
    /// `users.find(F.of("age").ge(18), q -> q.orderBy(F.of("name").asc()).limit(20))`.
    public List<T> find(Predicate where, UnaryOperator<FindOptions> options) {
        return list(planner.find(where, options.apply(FindOptions.none())));
    }

    @Override
    public List<T> findAll() {
        return find(Predicate.always());
    }

    /// Runs a body over the entities as they arrive, without holding all in memory.
    public <R, X extends Exception> R stream(Predicate where, StreamBody<T, R, X> body) throws X {
        return engine.executor().stream(render(planner.find(where, FindOptions.none())), Access.READ, reader, body);
    }

    @Override
    public long count(Predicate where) {
        return engine.executor()
                .first(render(planner.count(where)), Access.READ, FIRST_LONG)
                .orElse(0L);
    }

    @Override
    public long count() {
        return count(Predicate.always());
    }

    @Override
    public boolean exists(Predicate where) {
        return engine.executor()
                .first(render(planner.exists(where)), Access.READ, FIRST_LONG)
                .isPresent();
    }

    @Override
    public boolean existsById(K id) {
        return exists(planner.byId(id));
    }

    @Override
    public T create(T entity) {
        ColumnModel id = model.id();
        if (!isUnset(model.value(entity, id))) {
            execute(planner.insert(entity, KeySource.ENTITY));
            return entity;
        }
        if (!id.generated()) {
            throw new RepositoryException(
                    Problem.of("The entity has no key and the database does not make one.")
                            .with("entity", model.type().getSimpleName())
                            .hint("Set the key, or put @Generated on it if the column is an identity column."),
                    null);
        }
        Query.Insert insert = planner.insert(entity, KeySource.DATABASE);
        Codec<?> codec = id.codec();
        Object key = engine.executor().insertedKey(insert, render(insert), codec);
        return model.with(entity, id, key);
    }

    @Override
    public T update(T entity) {
        T changed = model.version()
                .map(version -> model.with(entity, version, Versions.next(model.value(entity, version), version)))
                .orElse(entity);
        if (execute(planner.update(changed, entity)) == 0) {
            throw lost(entity);
        }
        return changed;
    }

    @Override
    public T save(T entity) {
        return isUnset(model.value(entity, model.id())) ? create(entity) : update(entity);
    }

    @Override
    public boolean delete(T entity) {
        if (execute(planner.delete(entity)) > 0) {
            return true;
        }
        if (model.version().isPresent() && exists(planner.byId(model.value(entity, model.id())))) {
            throw conflict(entity);
        }
        return false;
    }

    @Override
    public boolean deleteById(K id) {
        return execute(planner.deleteById(id)) > 0;
    }

    /// A row that an update did not find: changed by another, or gone.
    private RuntimeException lost(T entity) {
        Object id = model.value(entity, model.id());
        return model.version().isPresent() && exists(planner.byId(id)) ? conflict(entity) : notFound(id);
    }

    private OptimisticLockException conflict(T entity) {
        return new OptimisticLockException(
                Problem.of("Someone else changed the row since it was read.")
                        .with("entity", model.type().getSimpleName())
                        .with("id", model.value(entity, model.id()))
                        .with(
                                "expected version",
                                model.version().map(v -> model.value(entity, v)).orElse(null))
                        .hint("Read the entity again and repeat the change."),
                null);
    }

    private EntityNotFoundException notFound(@Nullable Object id) {
        return new EntityNotFoundException(
                Problem.of("There is no entity with this key.")
                        .with("entity", model.type().getSimpleName())
                        .with("id", id),
                null);
    }

    private static boolean isUnset(@Nullable Object id) {
        return id == null || (id instanceof Number number && number.longValue() == 0);
    }

    private List<T> list(Query.Select query) {
        return engine.executor().list(render(query), Access.READ, reader);
    }

    private long execute(Query query) {
        return engine.executor().update(render(query), Access.WRITE);
    }

    private SqlText render(Query query) {
        return engine.renderer().render(query, model);
    }
}
