package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.query.Query.From;
import dev.lexigram.sql.query.Query.Grouping;
import dev.lexigram.sql.query.Query.Projection;
import dev.lexigram.sql.query.Query.Select;
import dev.lexigram.sql.query.SqlExpression.Window;
import java.util.ArrayList;
import java.util.List;

/// `distinct on` for databases that lack it: rows are numbered within their group and the first of each is taken.
final class DistinctOn {

    private static final String RANK = "lx_rank";
    private static final String SORT = "lx_sort_";
    private static final Identifier RANKED = Identifier.of("lx_ranked");

    private DistinctOn() {}

    /// Whether the database cannot do it by itself; PostgreSQL only can when the order begins with the same
    /// fields.
    static boolean needsRanking(Select select, Dialect dialect) {
        List<?> on = select.projection().distinctOn();
        return !on.isEmpty()
                && !(dialect.can(Capability.DISTINCT_ON)
                        && RowsWriter.beginsWith(select.ordering().by(), on));
    }

    /// The same question without `distinct on`.
    ///
    /// @throws IllegalStateException when it asks for all columns instead of naming them
    static Select ranked(Select select) {
        List<SelectItem> items = select.projection().items();
        List<SelectItem> names = new ArrayList<>();
        items.forEach(item -> names.add(name(item)));
        List<SelectItem> inner = new ArrayList<>(items);
        List<Sort> innerOrder = new ArrayList<>();
        List<Sort> outerOrder = new ArrayList<>();
        for (Sort sort : select.ordering().by()) {
            String hidden = SORT + outerOrder.size();
            inner.add(SelectItem.as(SelectItem.meant(sort.operand(), items), hidden));
            innerOrder.add(new Sort(SelectItem.meant(sort.operand(), items), sort.direction(), sort.nulls()));
            outerOrder.add(new Sort(F.of(hidden), sort.direction(), sort.nulls()));
        }
        List<Operand> on = select.projection().distinctOn().stream()
                .map(operand -> SelectItem.meant(operand, items))
                .toList();
        Window group = new Window(on, innerOrder, null);
        inner.add(Functions.rowNumber().over(group).as(RANK));
        Select numbered = select.withProjection(Projection.of(inner)).withOrdering(Ordering.NONE);
        return new Select(
                Projection.of(names),
                new From(List.of(), new Source.Derived(numbered, RANKED), List.of()),
                F.of(RANK).eq(1),
                new Grouping(List.of(), Predicate.always()),
                new Ordering(
                        outerOrder, select.ordering().limit(), select.ordering().offset()),
                Lock.NONE);
    }

    private static SelectItem name(SelectItem item) {
        return switch (item) {
            case Column column -> new Column(null, column.identifier());
            case SelectItem.Computed(var operand, Identifier alias) -> new Column(null, alias);
            case SelectItem.All all -> throw unnamed();
            case SelectItem.One one -> throw unnamed();
        };
    }

    private static IllegalStateException unnamed() {
        return new IllegalStateException(
                "Name the columns that are wanted: 'distinctOn' cannot take all of them here.");
    }
}
