package dev.lexigram.sql.work;

import dev.lexigram.contracts.page.CursorPage;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.page.Page;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.EntityQuery;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.work.UnitRepository;
import dev.lexigram.sql.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A repository whose entities are those of a unit of work.
///
/// @param <T> the entity
/// @param <K> its key
final class TrackedRepository<T, K> implements UnitRepository<T, K> {

    private final Unit unit;
    private final EntityType<T> type;
    private final GenericRepository<T, K> stored;
    private final Function<K, List<Object>> identity;

    TrackedRepository(Unit unit, EntityType.Keyed<T, K> keyed) {
        this.unit = unit;
        this.type = keyed.type();
        this.stored = keyed.repository();
        this.identity = keyed.identity();
    }

    private @Nullable Tracked<T> known(K id) {
        unit.check();
        return unit.registry().find(type, identity.apply(id));
    }

    private T tracked(T entity) {
        return unit.registry().read(type, entity);
    }

    @Override
    public Optional<T> findById(K id) {
        Tracked<T> known = known(id);
        if (known != null) {
            return known.isThere() ? Optional.of(known.current()) : Optional.empty();
        }
        return unit.inside(() -> stored.findById(id).map(this::tracked));
    }

    @Override
    public T getById(K id) {
        // The stored one is not there either, and its error says so.
        return findById(id).orElseGet(() -> unit.ask(() -> tracked(stored.getById(id))));
    }

    @Override
    public List<T> find(EntityQuery query) {
        return unit.ask(() -> stored.find(query).stream().map(this::tracked).toList());
    }

    @Override
    public long count(Predicate where) {
        return unit.ask(() -> stored.count(where));
    }

    @Override
    public boolean exists(Predicate where) {
        return unit.ask(() -> stored.exists(where));
    }

    @Override
    public boolean existsById(K id) {
        Tracked<T> known = known(id);
        return known == null ? unit.inside(() -> stored.existsById(id)) : known.isThere();
    }

    @Override
    public Page<T> paginate(int number, Predicate where) {
        return unit.ask(() -> stored.paginate(number, where).map(this::tracked));
    }

    @Override
    public Page<T> paginate(PageRequest request, EntityQuery query) {
        return unit.ask(() -> stored.paginate(request, query).map(this::tracked));
    }

    @Override
    public CursorPage<T> paginateCursor(CursorRequest request, Predicate where) {
        return unit.ask(() -> stored.paginateCursor(request, where).map(this::tracked));
    }

    @Override
    public T create(T entity) {
        unit.check();
        return unit.registering().revived(type, entity).orElseGet(() -> fresh(entity));
    }

    private T fresh(T entity) {
        T prepared = unit.registering().prepared(type, entity);
        boolean complete = type.writes().made(type.model().values(prepared)).isEmpty();
        return complete
                ? unit.registering().added(type, entity, prepared)
                : unit.inside(() -> inserted(entity, prepared));
    }

    private T inserted(T entity, T prepared) {
        if (unit.registering().waitsForParents(type)) {
            unit.flush();
        }
        return unit.registering().inserted(type, entity, type.writes().insert(prepared));
    }

    @Override
    public T update(T entity) {
        unit.check();
        return unit.registering().changed(type, entity);
    }

    @Override
    public T save(T entity) {
        unit.check();
        return type.writes().isUnset(entity) ? create(entity) : update(entity);
    }

    @Override
    public boolean delete(T entity) {
        unit.check();
        return unit.registering().deleted(type, entity);
    }

    @Override
    public boolean deleteById(K id) {
        return findById(id).map(this::delete).orElse(false);
    }
}
