package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Operator;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.query.Query.Assignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Builds a change; each method returns a new builder. Immutable and thread-safe.
///
/// Without a condition it is refused; to change all rows say {@link #allRows()}.
public final class UpdateBuilder {

    private final Table table;
    private final List<Assignment> assignments;
    private final ConditionGuard guard;
    private final List<Column> returning;

    private UpdateBuilder(Table table, List<Assignment> assignments, ConditionGuard guard, List<Column> returning) {
        this.table = table;
        this.assignments = assignments;
        this.guard = guard;
        this.returning = returning;
    }

    static UpdateBuilder of(Table table) {
        return new UpdateBuilder(table, List.of(), ConditionGuard.none(), List.of());
    }

    /// A copy that sets one more column; the value may be an expression, such as `Functions.plus(F.of("n"), 1)`.
    ///
    /// Expressions see the row as it was before; MySQL and MariaDB let them see what was assigned earlier in
    /// the same statement.
    public UpdateBuilder set(String column, @Nullable Object value) {
        List<Assignment> all = new ArrayList<>(assignments);
        all.add(new Assignment(Column.unqualified(column), value));
        return new UpdateBuilder(table, List.copyOf(all), guard, returning);
    }

    /// A copy that sets further columns.
    public UpdateBuilder set(Map<String, ? extends @Nullable Object> values) {
        UpdateBuilder all = this;
        for (var entry : values.entrySet()) {
            all = all.set(entry.getKey(), entry.getValue());
        }
        return all;
    }

    /// A copy with one more condition, which must hold too.
    public UpdateBuilder where(Predicate condition) {
        return new UpdateBuilder(table, assignments, guard.and(condition), returning);
    }

    /// A copy with one more condition, which must hold too.
    public UpdateBuilder where(String column, Operator operator, @Nullable Object value) {
        return where(operator.on(F.of(column), value));
    }

    /// A copy with one more condition if something holds; else the builder itself.
    public UpdateBuilder whereIf(boolean holds, Supplier<Predicate> condition) {
        return holds ? where(condition.get()) : this;
    }

    /// A copy that changes every row on purpose.
    public UpdateBuilder allRows() {
        return new UpdateBuilder(table, assignments, guard.everything(), returning);
    }

    /// A copy whose changed rows come back with these columns, on databases that can.
    public UpdateBuilder returning(String... columns) {
        return new UpdateBuilder(
                table,
                assignments,
                guard,
                List.of(columns).stream().map(Column::unqualified).toList());
    }

    /// The query as data.
    ///
    /// @throws IllegalStateException when nothing is set or there is no condition
    public Query.Update toQuery() {
        if (assignments.isEmpty()) {
            throw new IllegalStateException("An update must set at least one column.");
        }
        return new Query.Update(table, assignments, guard.checked("update"), returning);
    }

    /// The text and values in standard SQL.
    public SqlText build() {
        return StandardSql.render(toQuery());
    }

    /// The text and values as that database runs them.
    public SqlText build(Database database) {
        return database.unwrap(QueryRunner.class).explainText(toQuery());
    }

    /// Runs it.
    ///
    /// @return the number of rows that met the condition
    public long execute(Database database) {
        return database.unwrap(QueryRunner.class).execute(toQuery());
    }

    /// Runs it and gives the columns named with {@link #returning}.
    ///
    /// @throws dev.lexigram.contracts.error.QueryException before anything is changed, when the database cannot
    /// @throws IllegalStateException when no columns were named
    public List<Row> fetch(Database database) {
        return Returned.rows(database, toQuery(), returning, Capability.WRITE_RETURNING);
    }

    /// How the database means to run it, as it says it itself; nothing is changed.
    public List<String> explain(Database database) {
        return database.unwrap(QueryRunner.class).explain(toQuery());
    }
}
