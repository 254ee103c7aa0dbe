package dev.lexigram.sql.repository;

import dev.lexigram.contracts.error.PaginationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.page.CursorPage;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.data.page.CursorPaginator;
import dev.lexigram.data.page.KeysetReader;
import dev.lexigram.data.page.PageOrder;
import dev.lexigram.data.page.PageSource;
import dev.lexigram.data.query.NullOrder;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.SqlEngine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entity's rows in pages: by number with totals, or by cursor.
final class EntityPages<T> {

    private final SqlEngine engine;
    private final EntityPlanner<T> planner;
    private final EntityReads<T, T> reads;
    private final List<ColumnModel> key;

    EntityPages(SqlEngine engine, EntityPlanner<T> planner, EntityReads<T, T> reads, List<ColumnModel> key) {
        this.engine = engine;
        this.planner = planner;
        this.reads = reads;
        this.key = key;
    }

    /// The page of that number, with the limits' own size.
    PageRequest numbered(int number) {
        return engine.paging().limits().page(number);
    }

    CursorPage<T> page(CursorRequest request, Predicate where, FindOptions options) {
        if (!options.sorts().isEmpty() || options.rows() != null || options.skipped() != null) {
            throw new PaginationException(Problem.of("A page by cursor has its order and size from the request.")
                    .hint("Move them from the options to CursorRequest.first(size).sortBy(…)."));
        }
        PageOrder order = order().limits(engine.paging().limits()).shape(shape(where, options));
        List<Sort> sorts = request.sorts().isEmpty() ? planner.inOrder(options).sorts() : request.sorts();
        return CursorPaginator.of(new Rows(where, options), engine.paging().cursors(), order)
                .page(request.sortBy(sorts));
    }

    /// The rows from the first on, some at a time, each time with a question of its own.
    KeysetReader<T> reader(Predicate where, FindOptions options) {
        return KeysetReader.of(new Rows(where, options.unsorted()), order(), options.sorts());
    }

    long count(Predicate where, FindOptions options) {
        return reads.count(where, options.deleted());
    }

    EntityModel<T> model() {
        return planner.model();
    }

    private PageOrder order() {
        return PageOrder.byKey(key.stream().map(ColumnModel::component).toArray(String[]::new))
                .required(notNull())
                .nulls(engine.renderer().dialect().nullsAreGreatest() ? NullOrder.GREATEST : NullOrder.SMALLEST);
    }

    // A primitive component never holds a null.
    private String[] notNull() {
        return planner.model().columns().stream()
                .filter(column -> column.type().isPrimitive())
                .map(ColumnModel::component)
                .toArray(String[]::new);
    }

    /// The statement without its values: a cursor is good for the same question only.
    private String shape(Predicate where, FindOptions options) {
        EntityModel<T> model = planner.model();
        return engine.renderer()
                .render(planner.select(model.items(), where, options), model)
                .sql();
    }

    /// The rows that meet a condition, as pages see them.
    private final class Rows implements PageSource<T> {

        private final Predicate where;
        private final FindOptions options;

        Rows(Predicate where, FindOptions options) {
            this.where = where;
            this.options = options;
        }

        @Override
        public List<T> fetch(Predicate behind, List<Sort> order, int limit) {
            List<Predicate> both = new ArrayList<>();
            both.add(where);
            both.add(behind);
            return reads.list(
                    new Predicate.And(both),
                    options.orderBy(order.toArray(Sort[]::new)).limit(limit));
        }

        @Override
        public @Nullable Object value(T item, Operand column) {
            if (column instanceof Field field) {
                Object value = planner.model().value(item, planner.model().find(field));
                return value instanceof Enum<?> constant ? constant.name() : value;
            }
            throw new PaginationException(Problem.of("Pages by cursor are sorted by fields only.")
                    .hint("Sort by a field, or ask for pages by number."));
        }

        @Override
        public long count() {
            return EntityPages.this.count(where, options);
        }
    }
}
