package dev.lexigram.sql.repository;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.contracts.sql.Aggregates;
import dev.lexigram.contracts.sql.ResultQuery;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.contracts.sql.RowQuery;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.identifier.Naming;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.Query;
import dev.lexigram.sql.query.SelectItem;
import dev.lexigram.sql.query.SqlExpression.Aggregate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Sums, counts and the like over an entity's rows, whole or in groups; each method returns a copy. All rules about
/// the entity hold. Immutable and thread-safe.
///
/// Results are named by their field: `sum("age")` is `age_sum`, `count()` is `count`.
public final class Aggregation implements Aggregates {

    private final Source source;
    private final Parts parts;

    private Aggregation(Source source, Parts parts) {
        this.source = source;
        this.parts = parts;
    }

    private record Source(SqlEngine engine, EntityPlanner<?> planner) {}

    private record Parts(
            List<String> groups, List<SelectItem> items, Predicate where, Predicate having, FindOptions options) {}

    static Aggregation of(SqlEngine engine, EntityPlanner<?> planner) {
        return new Aggregation(
                new Source(engine, planner),
                new Parts(List.of(), List.of(), Predicate.always(), Predicate.always(), FindOptions.none()));
    }

    @Override
    public Aggregation where(Predicate condition) {
        return with(new Parts(parts.groups, parts.items, both(parts.where, condition), parts.having, parts.options));
    }

    @Override
    public Aggregation groupBy(String... fields) {
        List<String> all = new ArrayList<>(parts.groups);
        all.addAll(List.of(fields));
        List<SelectItem> items = new ArrayList<>(parts.items);
        for (String field : fields) {
            items.add(source.planner.model().resolve(F.of(field)));
        }
        return with(new Parts(all, items, parts.where, parts.having, parts.options));
    }

    @Override
    public Aggregation count() {
        return as(Functions.count(), "count");
    }

    @Override
    public Aggregation countDistinct(String field) {
        return as(Functions.countDistinct(field), name(field, "count_distinct"));
    }

    @Override
    public Aggregation sum(String field) {
        return as(Functions.sum(field), name(field, "sum"));
    }

    @Override
    public Aggregation avg(String field) {
        return as(Functions.avg(field), name(field, "avg"));
    }

    @Override
    public Aggregation min(String field) {
        return as(Functions.min(field), name(field, "min"));
    }

    @Override
    public Aggregation max(String field) {
        return as(Functions.max(field), name(field, "max"));
    }

    /// An aggregate under a name of its own, such as one over some of the rows only.
    public Aggregation as(Aggregate aggregate, String alias) {
        List<SelectItem> items = new ArrayList<>(parts.items);
        items.add(aggregate.as(alias));
        return with(new Parts(parts.groups, items, parts.where, parts.having, parts.options));
    }

    private String name(String field, String suffix) {
        Column column = source.planner.model().resolve(F.of(field));
        return Naming.snakeCase(column.identifier().name()) + "_" + suffix;
    }

    /// The groups that count: `having(Functions.count().gt(5))`.
    public Aggregation having(Predicate condition) {
        return with(new Parts(parts.groups, parts.items, parts.where, both(parts.having, condition), parts.options));
    }

    /// The order of the groups, by their fields or by aggregates: `orderBy(Functions.count().desc())`.
    public Aggregation orderBy(Sort... sorts) {
        return with(new Parts(parts.groups, parts.items, parts.where, parts.having, parts.options.orderBy(sorts)));
    }

    /// At most so many groups.
    public Aggregation limit(long most) {
        return with(new Parts(parts.groups, parts.items, parts.where, parts.having, parts.options.limit(most)));
    }

    private Aggregation with(Parts others) {
        return new Aggregation(source, others);
    }

    private static Predicate both(Predicate first, Predicate second) {
        return Predicate.always().equals(first) ? second : first.and(second);
    }

    @Override
    public List<Row> list() {
        return rows().list();
    }

    /// The result of all groups as records, columns to components by name.
    public <R> ResultQuery<R> map(Class<R> type) {
        return rows().map(type);
    }

    @Override
    public Row one() {
        return rows().one();
    }

    private RowQuery rows() {
        if (parts.items.isEmpty()) {
            throw new IllegalStateException("Nothing to compute. Add count(), sum(…) or another.");
        }
        List<Operand> by =
                Arrays.<Operand>asList(parts.groups.stream().map(F::of).toArray(Operand[]::new));
        Query query =
                source.planner.select(parts.items, parts.where, parts.options, new Query.Grouping(by, parts.having));
        return source.engine
                .texts()
                .rendered(() -> source.engine.renderer().render(query, source.planner.model()), Access.READ);
    }
}
