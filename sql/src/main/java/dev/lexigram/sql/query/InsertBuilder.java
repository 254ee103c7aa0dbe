package dev.lexigram.sql.query;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds an insertion; each method returns a new builder. Immutable and thread-safe.
public final class InsertBuilder {

    private final Query.Insert query;

    private InsertBuilder(Query.Insert query) {
        this.query = query;
    }

    static InsertBuilder into(Table table) {
        return new InsertBuilder(new Query.Insert(table, List.of(), List.of(), List.of()));
    }

    /// A copy with one more row. All rows name the same columns.
    ///
    /// @throws IllegalArgumentException when the row is empty or names other columns than the first
    public InsertBuilder values(Map<String, ? extends @Nullable Object> row) {
        if (row.isEmpty()) {
            throw new IllegalArgumentException("A row to insert needs at least one column.");
        }
        List<Column> columns = query.columns().isEmpty()
                ? row.keySet().stream().map(Column::of).toList()
                : query.columns();
        List<List<@Nullable Object>> rows = new ArrayList<>(query.rows());
        rows.add(inOrder(columns, row));
        return new InsertBuilder(new Query.Insert(query.table(), columns, rows, query.returning()));
    }

    /// A copy whose new rows come back with these columns, on databases that can.
    public InsertBuilder returning(String... columns) {
        return new InsertBuilder(new Query.Insert(
                query.table(),
                query.columns(),
                query.rows(),
                List.of(columns).stream().map(Column::of).toList()));
    }

    /// The query as data.
    public Query.Insert toQuery() {
        return query;
    }

    /// The text and values in standard SQL.
    public SqlText build() {
        return StandardSql.render(query);
    }

    /// Runs it.
    ///
    /// @return the number of new rows
    public long execute(Database database) {
        return database.unwrap(QueryRunner.class).execute(query);
    }

    /// Runs it and gives the columns named with {@link #returning}.
    public List<Row> fetch(Database database) {
        return database.unwrap(QueryRunner.class).fetch(query);
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
