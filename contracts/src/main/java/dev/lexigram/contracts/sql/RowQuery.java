package dev.lexigram.contracts.sql;

/// A question whose rows can be had in several forms. Immutable and thread-safe; each method asks it anew.
public interface RowQuery extends ResultQuery<Row> {

    /// The rows as records: columns to components by name, `snake_case` or `camelCase`.
    <T> ResultQuery<T> map(Class<T> type);

    /// The first column of each row as a type such as `Long` or `String`. Rows with null are refused.
    <T> ResultQuery<T> scalar(Class<T> type);

    /// The rows through a mapper.
    <T> ResultQuery<T> map(RowMapper<T> mapper);
}
