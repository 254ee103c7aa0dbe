package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Expression;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Operand;
import dev.lexigram.contracts.query.Operator;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.query.Query.From;
import dev.lexigram.sql.query.Query.Grouping;
import dev.lexigram.sql.query.Query.Projection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Builds a question; each method returns a new builder. Immutable and thread-safe.
///
/// Two ways to begin: `QueryBuilder.from("users").where("age", Operator.GTE, 18)` and
/// `QueryBuilder.select("id", "name").from("users")`. With joins, columns are named with their table or alias:
/// `QueryBuilder.from("users u").join("orders o", F.of("o.user_id").eq(F.of("u.id")))`.
public final class QueryBuilder implements RowsBuilder {

    private final Query.Select query;

    private QueryBuilder(Query.Select query) {
        this.query = query;
    }

    /// A question to a table, perhaps qualified with a schema, perhaps with an alias: `sales.orders o`.
    public static QueryBuilder from(String table) {
        return from(Source.of(table));
    }

    public static QueryBuilder from(Table table) {
        return from(new Source.Named(table, null));
    }

    /// A question to a table with an alias, or to the result of another question.
    public static QueryBuilder from(Source source) {
        return new QueryBuilder(Query.Select.from(source));
    }

    /// The columns first, the table next.
    public static Columns select(String... columns) {
        return new Columns(Arrays.stream(columns).<SelectItem>map(Column::of).toList());
    }

    /// The columns first, computed ones too, the table next: `select(Functions.count().as("n")).from("users")`.
    public static Columns select(SelectItem first, SelectItem... more) {
        return new Columns(joined(first, more));
    }

    /// One row of computed columns, without a table: `row(SelectItem.constant(1, "n"))` begins a recursive query.
    public static QueryBuilder row(SelectItem first, SelectItem... more) {
        return from(new Source.Nothing()).columns(first, more);
    }

    /// Columns that still need a table.
    ///
    /// @param items what is asked for; nothing means all columns
    public record Columns(List<SelectItem> items) {
        public Columns {
            items = List.copyOf(items);
        }

        public QueryBuilder from(String table) {
            return from(Source.of(table));
        }

        /// A table with an alias, or the result of another question.
        public QueryBuilder from(Source source) {
            return QueryBuilder.from(source).items(items);
        }

        /// The same as {@link #from}, under the name that the Python builder has.
        public QueryBuilder fromTable(String table) {
            return from(table);
        }
    }

    /// A copy that asks for these columns only; none means all.
    public QueryBuilder columns(String... columns) {
        return items(Arrays.stream(columns).<SelectItem>map(Column::of).toList());
    }

    /// A copy that asks for these columns only, computed ones too.
    public QueryBuilder columns(SelectItem first, SelectItem... more) {
        return items(joined(first, more));
    }

    private static List<SelectItem> joined(SelectItem first, SelectItem... more) {
        List<SelectItem> all = new ArrayList<>();
        all.add(first);
        all.addAll(List.of(more));
        return all;
    }

    private QueryBuilder items(List<SelectItem> items) {
        List<SelectItem> all = items.isEmpty() ? Projection.ALL.items() : items;
        Projection now = query.projection();
        return new QueryBuilder(query.withProjection(new Projection(now.distinct(), now.distinctOn(), all)));
    }

    /// A copy in which equal rows count once.
    public QueryBuilder distinct() {
        return new QueryBuilder(query.withProjection(
                new Projection(true, List.of(), query.projection().items())));
    }

    /// A copy in which, of rows that are equal in these fields, only the first in the order counts.
    public QueryBuilder distinctOn(String... fields) {
        return new QueryBuilder(query.withProjection(new Projection(
                false, Functions.fields(fields), query.projection().items())));
    }

    /// A copy with a further source, perhaps with an alias: only rows with a partner stay.
    public QueryBuilder join(String table, Predicate on) {
        return join(Join.Kind.INNER, Source.of(table), on);
    }

    /// A copy with a further source; rows without a partner in it stay too.
    public QueryBuilder leftJoin(String table, Predicate on) {
        return join(Join.Kind.LEFT, Source.of(table), on);
    }

    /// A copy with a further source, all of whose rows stay.
    public QueryBuilder rightJoin(String table, Predicate on) {
        return join(Join.Kind.RIGHT, Source.of(table), on);
    }

    /// A copy with a further source; the rows of both sides stay. Not on MySQL and MariaDB.
    public QueryBuilder fullJoin(String table, Predicate on) {
        return join(Join.Kind.FULL, Source.of(table), on);
    }

    /// A copy with each row of a further source beside each row.
    public QueryBuilder crossJoin(String table) {
        return join(Join.Kind.CROSS, Source.of(table), Predicate.always());
    }

    /// A copy with a further source of any kind, such as `QueryBuilder.from("orders").as("o")`.
    public QueryBuilder join(Join.Kind kind, Source source, Predicate on) {
        List<Join> joins = new ArrayList<>(query.from().joins());
        joins.add(new Join(kind, source, on));
        return with(new From(query.from().with(), query.from().source(), joins));
    }

    /// A copy with a named query before it, which can then be a source: `q.with("adults", adults)`.
    public QueryBuilder with(String name, RowsBuilder rows) {
        return with(new CommonTable(Identifier.of(name), List.of(), rows.toQuery(), false));
    }

    /// A copy with a named query before it that may ask itself; its columns need names.
    public QueryBuilder withRecursive(String name, List<String> columns, RowsBuilder rows) {
        List<Identifier> names = columns.stream().map(Identifier::of).toList();
        return with(new CommonTable(Identifier.of(name), names, rows.toQuery(), true));
    }

    private QueryBuilder with(CommonTable table) {
        List<CommonTable> tables = new ArrayList<>(query.from().with());
        tables.add(table);
        return with(new From(tables, query.from().source(), query.from().joins()));
    }

    private QueryBuilder with(From from) {
        return new QueryBuilder(query.withFrom(from));
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
        return new QueryBuilder(query.withWhere(ConditionGuard.both(query.where(), condition)));
    }

    /// A copy with one more condition if something holds; else the builder itself.
    public QueryBuilder whereIf(boolean holds, Supplier<Predicate> condition) {
        return holds ? where(condition.get()) : this;
    }

    /// A copy that also takes the rows that meet another condition.
    public QueryBuilder orWhere(Predicate condition) {
        return new QueryBuilder(query.withWhere(query.where().or(condition)));
    }

    /// A copy with one more condition, both bounds included.
    public QueryBuilder whereBetween(String column, Object low, Object high) {
        return where(F.of(column).between(low, high));
    }

    public QueryBuilder whereNotBetween(String column, Object low, Object high) {
        return where(F.of(column).notBetween(low, high));
    }

    /// A copy that takes the rows whose value is among those of another question.
    public QueryBuilder whereIn(String column, RowsBuilder rows) {
        return where(Functions.in(F.of(column), rows));
    }

    /// A copy that takes the rows whose value is not among those of another question.
    public QueryBuilder whereNotIn(String column, RowsBuilder rows) {
        return where(Functions.notIn(F.of(column), rows));
    }

    /// A copy that takes the rows for which another question gives a row.
    public QueryBuilder whereExists(RowsBuilder rows) {
        return where(Functions.exists(rows));
    }

    /// A copy that takes the rows for which another question gives no row.
    public QueryBuilder whereNotExists(RowsBuilder rows) {
        return where(Functions.notExists(rows));
    }

    /// A copy with a condition in the database's own language, with `?` for each parameter.
    public QueryBuilder whereRaw(String sql, Object... parameters) {
        return where(Predicate.fragment(sql, parameters));
    }

    /// A copy whose rows are grouped by further fields.
    public QueryBuilder groupBy(String... fields) {
        return groupBy(Functions.fields(fields));
    }

    /// A copy whose rows are grouped by further expressions.
    public QueryBuilder groupBy(Expression... expressions) {
        return groupBy(
                Arrays.stream(expressions).<Operand>map(Expression::operand).toList());
    }

    private QueryBuilder groupBy(List<Operand> more) {
        List<Operand> all = new ArrayList<>(query.grouping().by());
        all.addAll(more);
        return new QueryBuilder(
                query.withGrouping(new Grouping(all, query.grouping().having())));
    }

    /// A copy with one more condition on groups: `having(Functions.count().gt(5))`.
    public QueryBuilder having(Predicate condition) {
        Grouping now = query.grouping();
        return new QueryBuilder(
                query.withGrouping(new Grouping(now.by(), ConditionGuard.both(now.having(), condition))));
    }

    /// A copy sorted by one more column, ascending.
    public QueryBuilder orderBy(String column) {
        return orderBy(F.of(column).asc());
    }

    /// A copy sorted by one more column.
    public QueryBuilder orderBy(String column, Sort.Direction direction) {
        return orderBy(Sort.by(column, direction));
    }

    /// A copy sorted by further columns or expressions.
    public QueryBuilder orderBy(Sort... sorts) {
        return with(query.ordering().then(List.of(sorts)));
    }

    /// A copy with at most so many rows.
    ///
    /// @throws IllegalArgumentException when negative
    public QueryBuilder limit(long rows) {
        return with(query.ordering().withLimit(rows));
    }

    /// A copy without the first rows.
    ///
    /// @throws IllegalArgumentException when negative
    public QueryBuilder offset(long rows) {
        return with(query.ordering().withOffset(rows));
    }

    private QueryBuilder with(Ordering ordering) {
        return new QueryBuilder(query.withOrdering(ordering));
    }

    /// A copy whose rows nobody else can change or lock before the transaction ends.
    public QueryBuilder forUpdate() {
        return lock(query.lock().withStrength(Lock.Strength.UPDATE));
    }

    /// A copy whose rows nobody else can change before the transaction ends.
    public QueryBuilder forShare() {
        return lock(query.lock().withStrength(Lock.Strength.SHARE));
    }

    /// A copy that leaves out the rows that another transaction holds.
    public QueryBuilder skipLocked() {
        return lock(query.lock().withWait(Lock.Wait.SKIP_LOCKED));
    }

    /// A copy that fails at once when another transaction holds a row.
    public QueryBuilder noWait() {
        return lock(query.lock().withWait(Lock.Wait.NOWAIT));
    }

    /// A copy with another lock.
    public QueryBuilder lock(Lock lock) {
        return new QueryBuilder(query.withLock(lock));
    }

    /// An insertion into this builder's table.
    ///
    /// @throws IllegalStateException when anything but the table was set before
    public InsertBuilder insert(Map<String, ? extends @Nullable Object> values) {
        Table table = onlyTable("An insertion");
        if (!query.where().equals(Predicate.always())) {
            throw new IllegalStateException("An insertion has no condition. Leave 'where' out.");
        }
        return InsertBuilder.into(table).values(values);
    }

    /// A change of the rows that this builder's conditions pick.
    ///
    /// @throws IllegalStateException when anything but a table and conditions was set before: all rows would
    /// change
    public UpdateBuilder update(Map<String, ? extends @Nullable Object> values) {
        return UpdateBuilder.of(onlyTable("An update")).set(values).where(query.where());
    }

    /// A deletion of the rows that this builder's conditions pick.
    ///
    /// @throws IllegalStateException when anything but a table and conditions was set before: all rows would go
    public DeleteBuilder delete() {
        return DeleteBuilder.from(onlyTable("A deletion")).where(query.where());
    }

    private Table onlyTable(String statement) {
        Query.Select plain = Query.Select.from(query.from().source()).withWhere(query.where());
        if (plain.equals(query)
                && query.from().source() instanceof Source.Named(Table table, var alias)
                && alias == null) {
            return table;
        }
        throw new IllegalStateException(
                statement + " takes a table and conditions only: no columns, joins, groups, order, limit, offset, lock"
                        + " or alias to pick rows with. Leave them out.");
    }

    @Override
    public Query.Select toQuery() {
        return query;
    }
}
