package dev.lexigram.sql.query;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.query.Query.Assignment;
import dev.lexigram.sql.query.Query.Insert;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds an insertion; each method returns a new builder. Immutable and thread-safe.
public final class InsertBuilder {

    private final Insert query;

    private InsertBuilder(Insert query) {
        this.query = query;
    }

    static InsertBuilder into(Table table) {
        return new InsertBuilder(Insert.of(table, List.of(), List.of(), List.of()));
    }

    /// An insertion of the rows that a question gives into these columns.
    static InsertBuilder from(Table table, List<Column> columns, RowsBuilder rows) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("Name the columns that the rows go into.");
        }
        return new InsertBuilder(new Insert(table, columns, new Query.Selected(rows.toQuery()), null, List.of()));
    }

    /// A copy with one more row. All rows name the same columns. A value may be an expression.
    ///
    /// @throws IllegalArgumentException when the row is empty or names other columns than the first
    /// @throws IllegalStateException when the rows come from a question
    public InsertBuilder values(Map<String, ? extends @Nullable Object> row) {
        if (row.isEmpty()) {
            throw new IllegalArgumentException("A row to insert needs at least one column.");
        }
        if (!(query.content() instanceof Query.Values(List<List<@Nullable Object>> before))) {
            throw new IllegalStateException("The rows come from a question. Leave 'values' out.");
        }
        List<Column> columns = query.columns().isEmpty()
                ? row.keySet().stream().map(Column::unqualified).toList()
                : query.columns();
        List<List<@Nullable Object>> rows = new ArrayList<>(before);
        rows.add(inOrder(columns, row));
        return with(columns, rows);
    }

    /// A copy with many more rows, for which calling {@link #values} one by one would copy too much.
    ///
    /// @throws IllegalArgumentException when a row is empty or names other columns than the first
    /// @throws IllegalStateException when the rows come from a question
    public InsertBuilder rows(Collection<? extends Map<String, ? extends @Nullable Object>> more) {
        if (more.isEmpty()) {
            return this;
        }
        InsertBuilder begun = values(more.iterator().next());
        List<List<@Nullable Object>> rows = new ArrayList<>(((Query.Values) begun.query.content()).rows());
        more.stream().skip(1).forEach(row -> rows.add(inOrder(begun.query.columns(), row)));
        return begun.with(begun.query.columns(), rows);
    }

    private InsertBuilder with(List<Column> columns, List<List<@Nullable Object>> rows) {
        return new InsertBuilder(
                new Insert(query.table(), columns, new Query.Values(rows), query.conflict(), query.returning()));
    }

    /// Says what happens when a row with the same values in these unique columns exists.
    ///
    /// PostgreSQL and SQLite look at these columns only; MySQL and MariaDB at all unique keys of the table.
    public OnConflict onConflict(String... columns) {
        if (columns.length == 0) {
            throw new IllegalArgumentException("Name the unique columns.");
        }
        return new OnConflict(this, columns(columns));
    }

    /// What remains to be said about a conflict.
    public static final class OnConflict {

        private final InsertBuilder insert;
        private final List<Column> unique;

        private OnConflict(InsertBuilder insert, List<Column> unique) {
            this.insert = insert;
            this.unique = unique;
        }

        /// The row that exists stays as it is.
        public InsertBuilder doNothing() {
            return with(List.of());
        }

        /// These columns of the row that exists get the values that were to be inserted.
        public InsertBuilder doUpdate(String... columns) {
            return with(columns(columns).stream()
                    .map(column -> new Assignment(column, new SqlExpression.Incoming(column)))
                    .toList());
        }

        /// Columns of the row that exists get these values; {@link Functions#incoming} is what was to be
        /// inserted.
        public InsertBuilder doUpdate(Map<String, ? extends @Nullable Object> values) {
            return with(values.entrySet().stream()
                    .map(e -> new Assignment(Column.unqualified(e.getKey()), e.getValue()))
                    .toList());
        }

        private InsertBuilder with(List<Assignment> assignments) {
            return new InsertBuilder(insert.query.withConflict(new Conflict(unique, assignments)));
        }
    }

    /// A copy whose new rows come back with these columns, on databases that can.
    public InsertBuilder returning(String... columns) {
        return new InsertBuilder(query.withReturning(columns(columns)));
    }

    private static List<Column> columns(String... names) {
        return Arrays.stream(names).map(Column::unqualified).toList();
    }

    /// The query as data.
    public Insert toQuery() {
        return query;
    }

    /// The text and values in standard SQL.
    public SqlText build() {
        return StandardSql.render(query);
    }

    /// The text and values as that database runs them.
    public SqlText build(Database database) {
        return database.unwrap(QueryRunner.class).explainText(query);
    }

    /// Runs it.
    ///
    /// @return the number of new or changed rows; in an upsert MySQL and MariaDB count a changed row as two and one
    /// that stays as it is as one
    public long execute(Database database) {
        return database.unwrap(QueryRunner.class).execute(query);
    }

    /// Runs it and gives the columns named with {@link #returning}.
    ///
    /// @throws dev.lexigram.contracts.error.QueryException before anything is changed, when the database cannot
    /// @throws IllegalStateException when no columns were named
    public List<Row> fetch(Database database) {
        return Returned.rows(database, query, query.returning(), Capability.INSERT_RETURNING);
    }

    /// How the database means to run it, as it says it itself; nothing is changed.
    public List<String> explain(Database database) {
        return database.unwrap(QueryRunner.class).explain(query);
    }

    private static List<@Nullable Object> inOrder(List<Column> columns, Map<String, ? extends @Nullable Object> row) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (Column column : columns) {
            if (!row.containsKey(column.identifier().name())) {
                throw new IllegalArgumentException("All rows must name the same columns; one lacks '" + column + "'.");
            }
            values.add(row.get(column.identifier().name()));
        }
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException("All rows must name the same columns; one names more than the first.");
        }
        return values;
    }
}
