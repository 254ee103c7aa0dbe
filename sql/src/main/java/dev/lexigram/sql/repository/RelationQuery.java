package dev.lexigram.sql.repository;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.execute.RowReader;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.RelationModel;
import dev.lexigram.sql.mapping.RelationModel.Link;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.query.FieldResolver;
import dev.lexigram.sql.query.Join;
import dev.lexigram.sql.query.Query;
import dev.lexigram.sql.query.SelectItem;
import dev.lexigram.sql.query.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The question for the rows of one relation. It is made by the planner of those rows, so all rules about them
/// hold.
///
/// @param <C> the record of the rows
final class RelationQuery<C> {

    // Databases limit the number of parameters; the smallest limit is 32,766 (SQLite).
    private static final int KEYS_AT_ONCE = 5_000;

    private final SqlEngine engine;
    private final RelationModel relation;
    private final EntityModel<C> model;
    private final ColumnModel own;
    private final EntityPlanner<C> planner;

    private RelationQuery(SqlEngine engine, RelationModel relation, EntityModel<C> model, ColumnModel own) {
        this.engine = engine;
        this.relation = relation;
        this.model = model;
        this.own = own;
        this.planner = new EntityPlanner<>(
                model, RepositoryOptions.defaults(), engine.renderer().rules());
    }

    /// @param model of the relation's rows
    static <C> RelationQuery<C> of(
            SqlEngine engine, EntityModel<?> owner, RelationModel relation, EntityModel<C> model) {
        ColumnModel own = switch (relation.link()) {
            case Link.MappedBy(String component) -> model.find(new Field(component));
            case Link.Key key -> model.id();
            case Link.Through through -> owner.id();
        };
        return new RelationQuery<>(engine, relation, model, own);
    }

    /// The rows for these values of their owners, those of one owner in the relation's order.
    List<Related<C>> rows(Set<Object> keys) {
        List<Object> all = List.copyOf(keys);
        List<Related<C>> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
            found.addAll(some(all.subList(from, Math.min(all.size(), from + KEYS_AT_ONCE))));
        }
        found.forEach(row -> checkAsked(row.key(), keys));
        return found;
    }

    private List<Related<C>> some(List<Object> keys) {
        return relation.link() instanceof Link.Through through ? joined(through, keys) : direct(keys);
    }

    private List<Related<C>> direct(List<Object> keys) {
        Query.Select query = planner.find(new Field(own.component()).in(keys), ordered());
        RowReader<C> entities = model.reader();
        return list(query, model, row -> {
            C entity = entities.read(row);
            return new Related<>(Objects.requireNonNull(model.value(entity, own)), entity);
        });
    }

    private List<Related<C>> joined(Link.Through through, List<Object> keys) {
        LinkedFields fields = new LinkedFields(model, through);
        Query.Select plain = planner.find(fields.own().in(keys), ordered());
        List<SelectItem> items = fields.items();
        Source link = new Source.Named(through.table(), LinkedFields.ALIAS);
        Join join = new Join(Join.Kind.INNER, link, fields.together());
        Query.Select query = new Query.Select(
                Query.Projection.of(items),
                new Query.From(plain.from().with(), plain.from().source(), List.of(join)),
                plain.where(),
                plain.grouping(),
                plain.ordering(),
                plain.lock());
        RowReader<C> entities = model.reader();
        return list(query, fields, row -> {
            Object key = Objects.requireNonNull(own.codec().read(row, items.size()));
            return new Related<>(key, entities.read(row));
        });
    }

    private FindOptions ordered() {
        List<Sort> sorts = new ArrayList<>(relation.order());
        model.ids().forEach(id -> sorts.add(new Field(id.component()).asc()));
        return FindOptions.none().orderBy(sorts.toArray(Sort[]::new));
    }

    private List<Related<C>> list(Query.Select query, FieldResolver fields, RowReader<Related<C>> reader) {
        return engine.executor()
                .list(engine.renderer().render(query, fields), Access.READ, RowReader.Source.of(reader));
    }

    /// A row that nobody in memory owns would be lost silently.
    private void checkAsked(Object key, Set<Object> keys) {
        if (!keys.contains(key)) {
            throw new MappingException(
                    Problem.of("The database takes two keys of a relation for equal that are not.")
                            .with("relation", relation.component())
                            .with("entity", model.type().getSimpleName())
                            .hint("Write both in the same way, or give the columns a binary collation."),
                    null);
        }
    }
}
