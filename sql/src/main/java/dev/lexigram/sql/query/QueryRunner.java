package dev.lexigram.sql.query;

import dev.lexigram.contracts.sql.Row;
import java.util.List;

/// What runs queries; every database gives one through `Database.unwrap`.
public interface QueryRunner {

    /// All rows.
    List<Row> fetch(Query query);

    /// All rows as records, columns to components by name.
    <T extends Record> List<T> fetch(Query query, Class<T> type);

    /// The number of rows that the statement changed.
    long execute(Query query);

    /// The text and the values that would be run.
    SqlText explainText(Query query);
}
