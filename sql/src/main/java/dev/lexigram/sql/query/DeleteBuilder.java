package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Operator;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.dialect.Capability;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Builds a deletion; each method returns a new builder. Immutable and thread-safe.
///
/// Without a condition it is refused; to delete all rows say {@link #allRows()}.
public final class DeleteBuilder {

    private final Table table;
    private final ConditionGuard guard;
    private final List<Column> returning;

    private DeleteBuilder(Table table, ConditionGuard guard, List<Column> returning) {
        this.table = table;
        this.guard = guard;
        this.returning = returning;
    }

    static DeleteBuilder from(Table table) {
        return new DeleteBuilder(table, ConditionGuard.none(), List.of());
    }

    /// A copy with one more condition, which must hold too.
    public DeleteBuilder where(Predicate condition) {
        return new DeleteBuilder(table, guard.and(condition), returning);
    }

    /// A copy with one more condition, which must hold too.
    public DeleteBuilder where(String column, Operator operator, @Nullable Object value) {
        return where(operator.on(F.of(column), value));
    }

    /// A copy with one more condition if something holds; else the builder itself.
    public DeleteBuilder whereIf(boolean holds, Supplier<Predicate> condition) {
        return holds ? where(condition.get()) : this;
    }

    /// A copy that deletes every row on purpose.
    public DeleteBuilder allRows() {
        return new DeleteBuilder(table, guard.everything(), returning);
    }

    /// A copy whose deleted rows come back with these columns, on databases that can.
    public DeleteBuilder returning(String... columns) {
        return new DeleteBuilder(
                table, guard, List.of(columns).stream().map(Column::unqualified).toList());
    }

    /// The query as data.
    ///
    /// @throws IllegalStateException when there is no condition
    public Query.Delete toQuery() {
        return new Query.Delete(table, guard.checked("delete"), returning);
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
    /// @return the number of deleted rows
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
