package dev.lexigram.sql.query;

import dev.lexigram.contracts.query.Operator;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.ResultQuery;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.contracts.sql.StreamBody;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A question that knows its database. What is asked for most often is here by itself; {@link #and} reaches the
/// rest of {@link QueryBuilder}. Each method returns a new one. Immutable and thread-safe.
///
/// @param database what is asked
/// @param query the question
public record BoundQuery(Database database, QueryBuilder query) {

    /// A copy with everything else that a builder can: `and(q -> q.forUpdate().skipLocked())`.
    public BoundQuery and(UnaryOperator<QueryBuilder> more) {
        return new BoundQuery(database, more.apply(query));
    }

    /// A copy that asks for these columns only; none means all.
    public BoundQuery columns(String... columns) {
        return and(q -> q.columns(columns));
    }

    /// A copy with one more condition, which must hold too.
    ///
    /// @throws IllegalArgumentException when the value does not suit the operator
    public BoundQuery where(String column, Operator operator, @Nullable Object value) {
        return and(q -> q.where(column, operator, value));
    }

    /// A copy with one more condition of equality; null means `is null`.
    public BoundQuery where(String column, @Nullable Object value) {
        return and(q -> q.where(column, value));
    }

    /// A copy with one more condition, which must hold too.
    public BoundQuery where(Predicate condition) {
        return and(q -> q.where(condition));
    }

    /// A copy sorted by one more column, ascending.
    public BoundQuery orderBy(String column) {
        return and(q -> q.orderBy(column));
    }

    /// A copy sorted by further columns or expressions.
    public BoundQuery orderBy(Sort... sorts) {
        return and(q -> q.orderBy(sorts));
    }

    /// A copy with at most so many rows.
    ///
    /// @throws IllegalArgumentException when negative
    public BoundQuery limit(long rows) {
        return and(q -> q.limit(rows));
    }

    /// All rows.
    public List<Row> fetch() {
        return query.fetch(database);
    }

    /// All rows as records, columns to components by name.
    public <T> List<T> fetch(Class<T> type) {
        return query.fetch(database, type);
    }

    /// The first row, or empty.
    public Optional<Row> fetchOne() {
        return query.fetchOne(database);
    }

    /// The first column of each row as a type such as `Long` or `String`.
    public <T> ResultQuery<T> scalar(Class<T> type) {
        return query.scalar(database, type);
    }

    /// Runs a body over the rows as they arrive.
    public <R, X extends Exception> R stream(StreamBody<Row, R, X> body) throws X {
        return query.stream(database, body);
    }

    /// The number of rows, regardless of order, limit and offset.
    public long count() {
        return query.count(database);
    }

    /// The text and values as the database runs them.
    public SqlText build() {
        return query.build(database);
    }

    /// How the database means to run it, as it says it itself.
    public List<String> explain() {
        return query.explain(database);
    }
}
