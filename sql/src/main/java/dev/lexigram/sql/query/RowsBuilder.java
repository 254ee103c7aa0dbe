package dev.lexigram.sql.query;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.ResultQuery;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.contracts.sql.RowQuery;
import dev.lexigram.contracts.sql.StreamBody;
import dev.lexigram.sql.identifier.Identifier;
import java.util.List;
import java.util.Optional;

/// A question that is ready to be asked, or to be part of another. Immutable and thread-safe.
public sealed interface RowsBuilder permits QueryBuilder, SetBuilder {

    /// The question as data.
    Query.Rows toQuery();

    /// The question as a source of rows for another one.
    default Source as(String alias) {
        return new Source.Derived(toQuery(), Identifier.of(alias));
    }

    /// The rows of both questions, equal ones once.
    default SetBuilder union(RowsBuilder other) {
        return SetBuilder.of(this, Query.SetOperator.UNION, other);
    }

    /// The rows of both questions.
    default SetBuilder unionAll(RowsBuilder other) {
        return SetBuilder.of(this, Query.SetOperator.UNION_ALL, other);
    }

    /// The rows that both questions give.
    default SetBuilder intersect(RowsBuilder other) {
        return SetBuilder.of(this, Query.SetOperator.INTERSECT, other);
    }

    /// The rows that the other question does not give.
    default SetBuilder except(RowsBuilder other) {
        return SetBuilder.of(this, Query.SetOperator.EXCEPT, other);
    }

    /// The text and values in standard SQL; {@link #build(Database)} gives those of a real database.
    default SqlText build() {
        return StandardSql.render(toQuery());
    }

    /// The text and values as that database runs them.
    default SqlText build(Database database) {
        return runner(database).explainText(toQuery());
    }

    /// The question at that database; its rows can be had as records, as single values, one by one or streamed.
    default RowQuery on(Database database) {
        return runner(database).ask(toQuery());
    }

    /// All rows.
    default List<Row> fetch(Database database) {
        return on(database).list();
    }

    /// All rows as records, columns to components by name.
    default <T> List<T> fetch(Database database, Class<T> type) {
        return on(database).map(type).list();
    }

    /// The first row, or empty.
    default Optional<Row> fetchOne(Database database) {
        return on(database).first();
    }

    /// The first column of each row as a type such as `Long` or `String`.
    default <T> ResultQuery<T> scalar(Database database, Class<T> type) {
        return on(database).scalar(type);
    }

    /// Runs a body over the rows as they arrive.
    default <R, X extends Exception> R stream(Database database, StreamBody<Row, R, X> body) throws X {
        return on(database).stream(body);
    }

    /// The number of rows, regardless of order, limit and offset.
    default long count(Database database) {
        return runner(database).ask(Counting.of(toQuery())).scalar(Long.class).one();
    }

    /// How the database means to run it, as it says it itself.
    default List<String> explain(Database database) {
        return runner(database).explain(toQuery());
    }

    private static QueryRunner runner(Database database) {
        return database.unwrap(QueryRunner.class);
    }
}
