package dev.lexigram.sql.repository;

import dev.lexigram.contracts.page.Page;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.contracts.sql.StreamBody;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.execute.RowReader;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.query.Query;
import dev.lexigram.sql.query.SelectItem;
import dev.lexigram.sql.query.SqlText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Questions about an entity whose rows become something: the entity itself, or a projection of it.
///
/// @param <T> the entity
/// @param <R> what a row becomes: an entity, or something with some of its components
final class EntityReads<T, R> {

    // Databases limit the number of parameters; the smallest limit is 32,766 (SQLite).
    private static final int KEYS_AT_ONCE = 5_000;
    private static final RowReader.Source<Long> FIRST_LONG = RowReader.Source.of(RowReader.firstLong());

    private final SqlEngine engine;
    private final EntityPlanner<T> planner;
    private final List<SelectItem> items;
    private final RowReader.Source<R> reader;
    private final Relations<R> relations;
    private volatile @Nullable KeyText byKey;

    private EntityReads(
            SqlEngine engine,
            EntityPlanner<T> planner,
            List<SelectItem> items,
            RowReader<R> reader,
            Relations<R> relations) {
        this.engine = engine;
        this.planner = planner;
        this.items = items;
        this.reader = RowReader.Source.of(reader);
        this.relations = relations;
    }

    /// Rows that become what a model describes.
    EntityReads(SqlEngine engine, EntityPlanner<T> planner, List<SelectItem> items, EntityModel<R> model) {
        this(engine, planner, items, model.reader(), new Relations.Of<>(new RelationLoader(engine), model));
    }

    /// Rows that have no relations.
    EntityReads(SqlEngine engine, EntityPlanner<T> planner, List<SelectItem> items, RowReader<R> reader) {
        this(engine, planner, items, reader, new Relations.None<>(planner.model()));
    }

    Optional<R> first(Predicate where, FindOptions options) {
        Query.Select query = plan(where, options);
        return engine.executor()
                .first(render(query), SqlEngine.access(query), reader)
                .map(found -> relations.load(List.of(found), options.fetch()).getFirst());
    }

    /// What a question by key is, whoever asks it. The key is its last parameter.
    ///
    /// @param before the parameters before the key, such as that of a soft deletion
    private record KeyText(String sql, List<@Nullable Object> before) {

        List<@Nullable Object> with(Object key) {
            if (before.isEmpty()) {
                return Collections.singletonList(key);
            }
            List<@Nullable Object> all = new ArrayList<>(before);
            all.add(key);
            return Collections.unmodifiableList(all);
        }
    }

    /// The one with this key. Where nothing holds for the table but what the entity itself says, the text is the
    /// same each time and is rendered once; else it is planned and rendered like any other question.
    <K> Optional<R> byKey(EntityKey<T, K> key, K id) {
        ColumnModel column = key.single();
        Object value = column == null ? null : key.suiting(column, id);
        if (value == null || !planner.isFree()) {
            return first(key.is(id), FindOptions.none());
        }
        KeyText known = byKey;
        if (known == null) {
            SqlText text = render(plan(key.is(id), FindOptions.none()));
            known = new KeyText(
                    text.sql(), text.parameters().subList(0, text.parameters().size() - 1));
            byKey = known;
        }
        return engine.executor().first(new SqlText(known.sql(), known.with(value)), Access.READ, reader);
    }

    R one(Predicate where, FindOptions options) {
        Query.Select query = plan(where, options);
        R found = engine.executor().one(render(query), SqlEngine.access(query), reader);
        return relations.load(List.of(found), options.fetch()).getFirst();
    }

    /// The only one, or empty; a second is an error.
    Optional<R> only(Predicate where, FindOptions options) {
        Query.Select query = plan(where, options);
        return engine.executor()
                .only(render(query), SqlEngine.access(query), reader)
                .map(found -> relations.load(List.of(found), options.fetch()).getFirst());
    }

    List<R> list(Predicate where, FindOptions options) {
        Query.Select query = plan(where, options);
        List<R> found = engine.executor().list(render(query), SqlEngine.access(query), reader);
        return relations.load(found, options.fetch());
    }

    /// Those with these keys, in no particular order.
    <K> List<R> among(EntityKey<?, K> key, List<K> keys) {
        List<R> found = new ArrayList<>(keys.size());
        for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
            List<K> some = keys.subList(from, Math.min(keys.size(), from + KEYS_AT_ONCE));
            found.addAll(list(key.isAmong(some), FindOptions.none()));
        }
        return found;
    }

    <V, X extends Exception> V stream(Predicate where, FindOptions options, StreamBody<R, V, X> body) throws X {
        if (!options.fetch().isEmpty()) {
            throw Refusal.streamOfRelations(planner.model());
        }
        Query.Select query = plan(where, options);
        return engine.executor().stream(render(query), SqlEngine.access(query), reader, body);
    }

    long count(Predicate where, FindOptions.Deleted deleted) {
        return engine.executor()
                .first(render(planner.count(where, deleted)), Access.READ, FIRST_LONG)
                .orElse(0L);
    }

    boolean exists(Predicate where) {
        return engine.executor()
                .first(render(planner.exists(where)), Access.READ, FIRST_LONG)
                .isPresent();
    }

    /// A page by number. Rows that are equal in the order are told apart by the key.
    Page<R> page(PageRequest request, Predicate where, FindOptions options) {
        engine.paging().limits().check(request);
        FindOptions ordered = planner.inOrder(options);
        FindOptions window = ordered.orderBy(tieBreaker(ordered.sorts()))
                .limit(request.size())
                .offset(request.offset());
        return Page.of(list(where, window), count(where, options.deleted()), request);
    }

    /// Without it rows that are equal in the order could be on two pages or on none.
    private Sort[] tieBreaker(List<Sort> sorts) {
        return planner.model().ids().stream()
                .map(column -> new Field(column.component()))
                .filter(field -> sorts.stream().noneMatch(sort -> sort.operand().equals(field)))
                .map(Field::asc)
                .toArray(Sort[]::new);
    }

    private Query.Select plan(Predicate where, FindOptions options) {
        relations.check(options.fetch());
        return planner.select(items, where, planner.inOrder(options));
    }

    /// What was read, with relations of a plan.
    List<R> load(List<R> read, FetchPlan plan) {
        relations.check(plan);
        return relations.load(read, plan);
    }

    private SqlText render(Query query) {
        return engine.renderer().render(query, planner.model());
    }
}
