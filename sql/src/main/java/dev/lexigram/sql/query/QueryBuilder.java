package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Operator;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds a question to one table; each method returns a new builder. Immutable and thread-safe.
///
/// Two ways to begin: `QueryBuilder.from("users").where("age", Operator.GTE, 18)` and
/// `QueryBuilder.select("id", "name").from("users")`.
public final class QueryBuilder {

    private static final List<SelectItem> ALL = List.of(new SelectItem.All());

    private final Query.Select query;

    private QueryBuilder(Query.Select query) {
        this.query = query;
    }

    /// A question to a table, perhaps qualified with a schema.
    public static QueryBuilder from(String table) {
        return from(Table.of(table));
    }

    public static QueryBuilder from(Table table) {
        return new QueryBuilder(new Query.Select(false, ALL, table, Predicate.always(), List.of(), null, null));
    }

    /// The columns first, the table next.
    public static Columns select(String... columns) {
        return new Columns(List.of(columns));
    }

    /// Columns that still need a table.
    ///
    /// @param columns their names
    public record Columns(List<String> columns) {
        public QueryBuilder from(String table) {
            return QueryBuilder.from(table).columns(columns.toArray(String[]::new));
        }

        /// The same as {@link #from}, under the name that the Python builder has.
        public QueryBuilder fromTable(String table) {
            return from(table);
        }
    }

    /// A copy that asks for these columns only; none means all.
    public QueryBuilder columns(String... columns) {
        List<SelectItem> items = columns.length == 0
                ? ALL
                : Arrays.stream(columns).<SelectItem>map(Column::of).toList();
        return with(query.distinct(), items, query.where(), query.orderBy(), query.limit(), query.offset());
    }

    /// A copy in which equal rows count once.
    public QueryBuilder distinct() {
        return with(true, query.items(), query.where(), query.orderBy(), query.limit(), query.offset());
    }

    /// A copy with one more condition, which must hold too.
    ///
    /// @throws IllegalArgumentException when the value does not suit the operator
    public QueryBuilder where(String column, Operator operator, @Nullable Object value) {
        return where(operator.on(F.of(column), value));
    }

    /// A copy with one more condition of equality; null means `is null`.
    public QueryBuilder where(String column, @Nullable Object value) {
        return where(F.of(column).eq(value));
    }

    /// A copy with one more condition, which must hold too.
    public QueryBuilder where(Predicate condition) {
        Predicate both = query.where().equals(Predicate.always())
                ? condition
                : query.where().and(condition);
        return with(query.distinct(), query.items(), both, query.orderBy(), query.limit(), query.offset());
    }

    /// A copy sorted by one more column, ascending.
    public QueryBuilder orderBy(String column) {
        return orderBy(F.of(column).asc());
    }

    /// A copy sorted by one more column.
    public QueryBuilder orderBy(String column, Sort.Direction direction) {
        return orderBy(new Sort(F.of(column), direction));
    }

    /// A copy sorted by further columns.
    public QueryBuilder orderBy(Sort... sorts) {
        List<Sort> all = new ArrayList<>(query.orderBy());
        all.addAll(List.of(sorts));
        return with(query.distinct(), query.items(), query.where(), all, query.limit(), query.offset());
    }

    /// A copy with at most so many rows.
    ///
    /// @throws IllegalArgumentException when negative
    public QueryBuilder limit(long rows) {
        return with(query.distinct(), query.items(), query.where(), query.orderBy(), notNegative(rows), query.offset());
    }

    /// A copy without the first rows.
    ///
    /// @throws IllegalArgumentException when negative
    public QueryBuilder offset(long rows) {
        return with(query.distinct(), query.items(), query.where(), query.orderBy(), query.limit(), notNegative(rows));
    }

    /// An insertion into this builder's table.
    ///
    /// @throws IllegalStateException when a condition, an order, a limit or columns were set before
    public InsertBuilder insert(Map<String, ? extends @Nullable Object> values) {
        refuseWindow("An insertion");
        if (!query.where().equals(Predicate.always())) {
            throw new IllegalStateException("An insertion has no condition. Leave 'where' out.");
        }
        return InsertBuilder.into(query.table()).values(values);
    }

    /// A change of the rows that this builder's conditions pick.
    ///
    /// @throws IllegalStateException when an order, a limit or columns were set before: all rows would change
    public UpdateBuilder update(Map<String, ? extends @Nullable Object> values) {
        refuseWindow("An update");
        return UpdateBuilder.of(query.table()).set(values).where(query.where());
    }

    /// A deletion of the rows that this builder's conditions pick.
    ///
    /// @throws IllegalStateException when an order, a limit or columns were set before: all rows would go
    public DeleteBuilder delete() {
        refuseWindow("A deletion");
        return DeleteBuilder.from(query.table()).where(query.where());
    }

    private void refuseWindow(String statement) {
        boolean plain = !query.distinct()
                && query.items().equals(ALL)
                && query.orderBy().isEmpty();
        if (!plain || query.limit() != null || query.offset() != null) {
            throw new IllegalStateException(
                    statement + " has no columns, order, limit or offset to pick rows with. Leave them out.");
        }
    }

    /// The query as data.
    public Query.Select toQuery() {
        return query;
    }

    /// The text and values in standard SQL; {@link #build(Database)} gives those of a real database.
    public SqlText build() {
        return StandardSql.render(query);
    }

    /// The text and values as that database runs them.
    public SqlText build(Database database) {
        return database.unwrap(QueryRunner.class).explainText(query);
    }

    /// All rows.
    public List<Row> fetch(Database database) {
        return database.unwrap(QueryRunner.class).fetch(query);
    }

    /// All rows as records, columns to components by name.
    public <T extends Record> List<T> fetch(Database database, Class<T> type) {
        return database.unwrap(QueryRunner.class).fetch(query, type);
    }

    /// The number of rows that the conditions pick, regardless of order and limit.
    public long count(Database database) {
        Query count = new Query.Select(
                false,
                List.of(new SelectItem.CountAll(Column.of("n"))),
                query.table(),
                query.where(),
                List.of(),
                null,
                null);
        return database.unwrap(QueryRunner.class).fetch(count).getFirst().getLong(0);
    }

    private QueryBuilder with(
            boolean distinct,
            List<SelectItem> items,
            Predicate where,
            List<Sort> orderBy,
            @Nullable Long limit,
            @Nullable Long offset) {
        return new QueryBuilder(new Query.Select(distinct, items, query.table(), where, orderBy, limit, offset));
    }

    private static long notNegative(long rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("A limit or offset must not be negative: " + rows + ".");
        }
        return rows;
    }
}
