package dev.lexigram.data.memory;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.page.CursorPage;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.page.Page;
import dev.lexigram.contracts.page.PageLimits;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.EntityQuery;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.contracts.repository.BulkRepository;
import dev.lexigram.contracts.repository.CrudRepository;
import dev.lexigram.contracts.repository.PageRepository;
import dev.lexigram.contracts.repository.SoftDeleteRepository;
import dev.lexigram.data.page.CursorCodec;
import dev.lexigram.data.page.CursorPaginator;
import dev.lexigram.data.page.PageOrder;
import dev.lexigram.data.page.PageSource;
import dev.lexigram.data.query.InMemoryRows;
import dev.lexigram.data.query.PredicateEvaluator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A repository whose rows are in memory, for tests of what is built on one: the same keys, versions, times, marks
/// of deletion, pages and errors as a repository in a database has, by the same annotations.
///
/// ```
/// ProductRepository products = InMemoryRepository.of(Product.class, Long.class);
/// ```
///
/// It knows no transactions: what was written stays, whatever is thrown afterwards. Conditions mean what {@link
/// PredicateEvaluator} says. Relations are kept as they are given. Thread-safe.
///
/// @param <T> the entity, a record
/// @param <K> its key: the component with `@Id`, or a record of all of them
public final class InMemoryRepository<T, K>
        implements CrudRepository<T, K>, BulkRepository<T, K>, PageRepository<T, K>, SoftDeleteRepository<T, K> {

    private final MemoryShape<T> shape;
    private final MemoryTable<T> table;
    private final Optional<MemoryShape<K>> parts;
    private final CursorCodec codec = CursorCodec.random();

    private InMemoryRepository(MemoryShape<T> shape, Class<K> key, Clock clock) {
        this.shape = shape;
        this.table = new MemoryTable<>(shape, clock);
        this.parts = shape.ids().size() > 1 ? Optional.of(MemoryShape.parts(key)) : Optional.empty();
    }

    /// An empty repository.
    ///
    /// @throws RepositoryException when the entity is no record, or has no key
    public static <T, K> InMemoryRepository<T, K> of(Class<T> type, Class<K> key) {
        return of(type, key, Clock.systemUTC());
    }

    /// An empty repository whose times come from a clock.
    ///
    /// @throws RepositoryException when the entity is no record, or has no key
    public static <T, K> InMemoryRepository<T, K> of(Class<T> type, Class<K> key, Clock clock) {
        return new InMemoryRepository<>(MemoryShape.of(type), key, clock);
    }

    private synchronized <R> R locked(Supplier<R> work) {
        return table.atOnce(work);
    }

    /// The parts of a key, as rows are found by them.
    private List<Object> key(K id) {
        List<Object> values = new ArrayList<>();
        if (parts.isEmpty()) {
            values.add(id);
            return values;
        }
        for (MemoryColumn column : shape.ids()) {
            Object value = parts.get().fields(id).value(column.name());
            values.add(Objects.requireNonNull(value, column.name()));
        }
        return values;
    }

    private InMemoryRows<T> visible() {
        return InMemoryRows.of(table.all().stream().filter(table::isVisible).toList(), shape::fields);
    }

    /// Wrong names are refused though there may be no row to see them.
    private void check(Predicate where) {
        PredicateEvaluator.test(where, shape.names());
    }

    // Reading

    @Override
    public Optional<T> findById(K id) {
        return locked(() -> table.visible(key(id)));
    }

    @Override
    public T getById(K id) {
        return findById(id).orElseThrow(() -> table.notFound(key(id)));
    }

    @Override
    public List<T> find(EntityQuery query) {
        check(query.where());
        return locked(() -> visible().find(query));
    }

    @Override
    public long count(Predicate where) {
        check(where);
        return locked(() -> visible().count(where));
    }

    @Override
    public boolean exists(Predicate where) {
        return count(where) > 0;
    }

    @Override
    public boolean existsById(K id) {
        return findById(id).isPresent();
    }

    @Override
    public Page<T> paginate(int number, Predicate where) {
        return paginate(PageLimits.standard().page(number), EntityQuery.where(where));
    }

    @Override
    public Page<T> paginate(PageRequest request, EntityQuery query) {
        PageLimits.standard().check(request);
        check(query.where());
        EntityQuery all = EntityQuery.where(query.where()).orderBy(inOrder(query.sorts()));
        return locked(() -> Page.cut(visible().find(all), request));
    }

    private Sort[] inOrder(List<Sort> sorts) {
        Stream<Sort> keys = shape.ids().stream().map(id -> new Field(id.name()).asc());
        return Stream.concat(sorts.stream(), keys).toArray(Sort[]::new);
    }

    @Override
    public CursorPage<T> paginateCursor(CursorRequest request, Predicate where) {
        check(where);
        PageOrder order = PageOrder.byKey(
                        shape.ids().stream().map(MemoryColumn::name).toArray(String[]::new))
                .shape(shape.type().getName());
        return locked(() -> CursorPaginator.of(new Rows(where), codec, order).page(request));
    }

    /// What pages by cursor are made of.
    private final class Rows implements PageSource<T> {
        private final Predicate where;

        Rows(Predicate where) {
            this.where = where;
        }

        @Override
        public List<T> fetch(Predicate behind, List<Sort> order, int limit) {
            return visible()
                    .find(EntityQuery.where(where)
                            .and(behind)
                            .orderBy(order.toArray(Sort[]::new))
                            .limit(limit));
        }

        @Override
        public @Nullable Object value(T item, Operand column) {
            if (column instanceof Field(String name)) {
                return shape.fields(item).value(name);
            }
            throw new RepositoryException(
                    Problem.of("Pages in memory are sorted by fields.").with("order", column), null);
        }

        @Override
        public long count() {
            return visible().count(where);
        }
    }

    // Writing

    @Override
    public T create(T entity) {
        return locked(() -> table.insert(entity));
    }

    @Override
    public T update(T entity) {
        return locked(() -> table.update(entity));
    }

    @Override
    public T save(T entity) {
        return locked(() -> table.hasNoKey(entity) ? table.insert(entity) : table.update(entity));
    }

    @Override
    public boolean delete(T entity) {
        return locked(() -> {
            Optional<T> stored = table.same(entity);
            stored.ifPresent(table::delete);
            return stored.isPresent();
        });
    }

    @Override
    public boolean deleteById(K id) {
        return locked(() -> {
            Optional<T> stored = table.visible(key(id));
            stored.ifPresent(table::delete);
            return stored.isPresent();
        });
    }

    @Override
    public List<T> insertAll(Collection<? extends T> entities) {
        return locked(() -> entities.stream().map(table::insert).toList());
    }

    @Override
    public List<T> updateAll(Collection<? extends T> entities) {
        return locked(() -> entities.stream().map(table::update).toList());
    }

    @Override
    public List<T> saveAll(Collection<? extends T> entities) {
        return locked(() -> entities.stream()
                .map(entity -> table.hasNoKey(entity) ? table.insert(entity) : table.update(entity))
                .toList());
    }

    @Override
    public long upsertAll(Collection<? extends T> entities) {
        return locked(() -> {
            entities.forEach(table::upsert);
            return (long) entities.size();
        });
    }

    @Override
    public long deleteAll(Collection<? extends T> entities) {
        return locked(() -> {
            List<T> stored = entities.stream()
                    .flatMap(each -> table.same(each).stream())
                    .distinct()
                    .toList();
            stored.forEach(table::delete);
            return (long) stored.size();
        });
    }

    // What is deleted softly

    @Override
    public boolean restore(K id) {
        return restoreWhere(where(id)) > 0;
    }

    @Override
    public long restoreWhere(Predicate where) {
        if (!table.deletesSoftly()) {
            throw new RepositoryException(
                    Problem.of("The entity's rows are removed when they are deleted; there is nothing to restore.")
                            .with("entity", shape.type().getSimpleName())
                            .hint("Put @SoftDelete on a component to keep deleted rows."),
                    null);
        }
        return changed(where, false, table::restore);
    }

    @Override
    public boolean purge(K id) {
        return changed(where(id), true, table::purge) > 0;
    }

    @Override
    public long purgeWhere(Predicate where) {
        return changed(where, !table.deletesSoftly(), table::purge);
    }

    private Predicate where(K id) {
        List<Object> values = key(id);
        List<Predicate> all = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            all.add(new Field(shape.ids().get(i).name()).eq(values.get(i)));
        }
        return new Predicate.And(all);
    }

    private long changed(Predicate where, boolean visibleToo, Consumer<T> change) {
        check(where);
        return locked(() -> {
            List<T> found = InMemoryRows.of(table.all(), shape::fields).find(EntityQuery.where(where)).stream()
                    .filter(row -> visibleToo || !table.isVisible(row))
                    .toList();
            found.forEach(change);
            return (long) found.size();
        });
    }
}
