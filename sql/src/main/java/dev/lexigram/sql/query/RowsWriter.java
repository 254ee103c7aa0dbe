package dev.lexigram.sql.query;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.query.Query.Compound;
import dev.lexigram.sql.query.Query.From;
import dev.lexigram.sql.query.Query.Grouping;
import dev.lexigram.sql.query.Query.Rows;
import dev.lexigram.sql.query.Query.Select;
import dev.lexigram.sql.query.Query.SetOperator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes questions.
///
/// @param to where to
record RowsWriter(Rendering to) {

    private static final Identifier PART = Identifier.of("part");

    void write(Rows rows) {
        switch (rows) {
            case Select select -> select(select);
            case Compound compound -> compound(compound);
        }
    }

    private void select(Select select) {
        if (DistinctOn.needsRanking(select, to.dialect())) {
            select(DistinctOn.ranked(select));
            return;
        }
        with(select.from().with());
        projection(select.projection());
        from(select.from());
        where(select);
        grouping(select.grouping(), select.projection().items());
        ordering(select.ordering(), select.projection().items());
        lock(select.lock());
    }

    private void with(List<CommonTable> tables) {
        if (tables.isEmpty()) {
            return;
        }
        boolean recursive = tables.stream().anyMatch(CommonTable::recursive);
        String sep = recursive ? "with recursive " : "with ";
        for (CommonTable table : tables) {
            requireFree(table.name());
            to.text(sep).name(table.name());
            names(table.columns());
            to.text(" as ");
            table(table.rows());
            sep = ", ";
        }
        to.text(" ");
    }

    /// A table that is written with a schema would be read instead of the common table of its name.
    private void requireFree(Identifier name) {
        Table named = new Table(null, name);
        if (!to.rules().placed(named).equals(named)) {
            throw new QueryException(
                    Problem.of("A common table has the name of a table that each tenant has.")
                            .with("table", name)
                            .hint("Give the common table another name."),
                    null);
        }
    }

    private void names(List<Identifier> names) {
        String sep = " (";
        for (Identifier name : names) {
            to.text(sep).name(name);
            sep = ", ";
        }
        to.text(names.isEmpty() ? "" : ")");
    }

    private void projection(Query.Projection projection) {
        to.text("select ");
        if (!projection.distinctOn().isEmpty()) {
            new ExpressionCompiler(to).list("distinct on (", projection.distinctOn());
            to.text(") ");
        }
        String sep = projection.distinct() ? "distinct " : "";
        for (SelectItem item : projection.items()) {
            to.text(sep);
            item(item);
            sep = ", ";
        }
    }

    private void item(SelectItem item) {
        switch (item) {
            case Column column -> to.column(column);
            case SelectItem.All(Identifier of) -> {
                if (of != null) {
                    to.name(of).text(".");
                }
                to.text("*");
            }
            case SelectItem.Computed(var operand, Identifier alias) ->
                to.operand(operand).text(" as ").name(alias);
            case SelectItem.One one -> to.text("1");
        }
    }

    private void from(From from) {
        if (from.source() instanceof Source.Nothing && from.joins().isEmpty()) {
            return;
        }
        boolean inside = keepsLonely(from);
        to.text(" from ");
        source(from.source(), inside);
        for (Join join : from.joins()) {
            to.text(keyword(join.kind()));
            source(join.source(), inside);
            if (join.kind() != Join.Kind.CROSS) {
                to.text(" on ").condition(join.on());
            }
        }
    }

    private String keyword(Join.Kind kind) {
        return switch (kind) {
            case INNER -> " join ";
            case LEFT -> " left join ";
            case RIGHT -> " right join ";
            case FULL -> {
                NotSql.require(to.dialect(), Capability.FULL_JOIN, "Unite a left join with the rest of a right join.");
                yield " full join ";
            }
            case CROSS -> " cross join ";
        };
    }

    /// @param inside whether the table's rule must hold before rows are joined
    private void source(Source source, boolean inside) {
        switch (source) {
            case Source.Named(Table table, Identifier alias) -> {
                to.out().reads(table);
                Predicate restriction = inside ? to.rules().restriction(table, TableRules.Use.READ) : null;
                if (restriction != null) {
                    to.text("(select * from ").table(table).text(" where ");
                    to.of(table.identifier()).condition(restriction);
                    to.text(") as ").name(source.name());
                } else {
                    to.table(table);
                    if (alias != null) {
                        to.text(" ").name(alias);
                    }
                }
            }
            case Source.Derived(Rows rows, Identifier name) -> {
                table(rows);
                to.text(" as ").name(name);
            }
            case Source.Nothing nothing -> to.text("(select 1) as ").name(source.name());
        }
    }

    /// Rows that the rest of the statement uses like a table.
    private void table(Rows rows) {
        boolean copied = to.dialect().copiesSets()
                && rows instanceof Compound set
                && (set.operator() == SetOperator.INTERSECT || set.operator() == SetOperator.EXCEPT);
        if (copied) {
            to.text("(select distinct * from ")
                    .rows(rows)
                    .text(" as ")
                    .name(PART)
                    .text(")");
        } else {
            to.rows(rows);
        }
    }

    // Where a join keeps rows without a partner, a condition after the join would let rows of others take part in it.
    private static boolean keepsLonely(From from) {
        for (Join join : from.joins()) {
            if (join.kind().keepsLonely()) {
                return true;
            }
        }
        return false;
    }

    private void where(Select select) {
        String sep = " where ";
        if (!keepsLonely(select.from())) {
            sep = restriction(select.from().source(), sep);
            for (Join join : select.from().joins()) {
                sep = restriction(join.source(), sep);
            }
        }
        if (!Predicate.always().equals(select.where())) {
            to.text(sep).condition(select.where());
        }
    }

    private String restriction(Source source, String sep) {
        if (!(source instanceof Source.Named(Table table, var alias))) {
            return sep;
        }
        Predicate restriction = to.rules().restriction(table, TableRules.Use.READ);
        if (restriction == null) {
            return sep;
        }
        to.text(sep);
        to.of(source.name()).condition(restriction);
        return " and ";
    }

    private void grouping(Grouping grouping, List<SelectItem> items) {
        String sep = " group by ";
        for (Operand operand : grouping.by()) {
            to.text(sep);
            new ExpressionCompiler(to).writeOrPlace(operand, items);
            sep = ", ";
        }
        if (!Predicate.always().equals(grouping.having())) {
            to.text(" having ").condition(grouping.having());
        }
    }

    private void ordering(Ordering ordering, List<SelectItem> items) {
        new ExpressionCompiler(to).orderBy(" order by ", ordering.by(), items);
        limit(ordering.limit(), ordering.offset());
    }

    private void limit(@Nullable Long limit, @Nullable Long offset) {
        if (limit != null) {
            to.text(" limit ").value(limit);
        } else if (offset != null) {
            to.dialect().noLimit().ifPresent(none -> to.text(" limit ").text(none));
        }
        if (offset != null) {
            to.text(" offset ").value(offset);
        }
    }

    private void lock(Lock lock) {
        if (lock.isNone()) {
            return;
        }
        if (lock.waiting() == Lock.Wait.NOWAIT) {
            NotSql.require(to.dialect(), Capability.ROW_LOCKS, "Wait for the lock, with a short statement timeout.");
        }
        // Without row locks the statement takes the one write lock instead: see the runner's access.
        if (to.dialect().can(Capability.ROW_LOCKS)) {
            to.text(text(lock.strength())).text(wait(lock.waiting()));
        }
    }

    private String text(Lock.Strength strength) {
        boolean keys = to.dialect().can(Capability.KEY_LOCKS);
        return switch (strength) {
            case NONE -> "";
            case UPDATE -> " for update";
            case NO_KEY_UPDATE -> keys ? " for no key update" : " for update";
            case SHARE -> to.dialect().shareLock();
            case KEY_SHARE -> keys ? " for key share" : to.dialect().shareLock();
        };
    }

    private static String wait(Lock.Wait wait) {
        return switch (wait) {
            case WAIT -> "";
            case NOWAIT -> " nowait";
            case SKIP_LOCKED -> " skip locked";
        };
    }

    private void compound(Compound compound) {
        if (!sortsByNames(compound.ordering())) {
            Source whole = new Source.Derived(compound.withOrdering(Ordering.NONE), PART);
            select(Select.from(whole).withOrdering(compound.ordering()));
            return;
        }
        if (!(compound.left() instanceof Compound left && left.operator() == compound.operator())
                || !isPlain(compound.left())) {
            part(compound.left());
        } else {
            write(compound.left());
        }
        to.text(symbol(compound.operator()));
        part(compound.right());
        unqualified(compound.ordering());
    }

    // The order of a whole is given by the names of its result's columns.
    private void unqualified(Ordering ordering) {
        new RowsWriter(to.byColumnName()).ordering(ordering, List.of());
    }

    // More than the names of columns no database takes in the order of a whole.
    private boolean sortsByNames(Ordering ordering) {
        boolean nulls = to.dialect().can(Capability.NULLS_ORDER);
        return ordering.by().stream()
                .allMatch(sort -> sort.operand() instanceof Field && (nulls || sort.nulls() == Sort.Nulls.DEFAULT));
    }

    /// A part that could be read otherwise beside a set operator is wrapped: SQLite takes no brackets around
    /// parts.
    private void part(Rows rows) {
        if (rows instanceof Select && isPlain(rows)) {
            write(rows);
        } else {
            to.text("select * from ").rows(rows).text(" as ").name(PART);
        }
    }

    private static boolean isPlain(Rows rows) {
        boolean unordered = rows.ordering().equals(Ordering.NONE);
        return switch (rows) {
            case Select select ->
                unordered && select.lock().isNone() && select.from().with().isEmpty();
            case Compound compound -> unordered;
        };
    }

    private static String symbol(SetOperator operator) {
        return switch (operator) {
            case UNION -> " union ";
            case UNION_ALL -> " union all ";
            case INTERSECT -> " intersect ";
            case EXCEPT -> " except ";
        };
    }

    /// Whether an order begins with these fields.
    static boolean beginsWith(List<Sort> sorts, List<?> operands) {
        return sorts.size() >= operands.size()
                && sorts.subList(0, operands.size()).stream()
                        .map(Sort::operand)
                        .toList()
                        .containsAll(operands);
    }
}
