package dev.lexigram.sql.query;

import dev.lexigram.contracts.sql.RowQuery;
import dev.lexigram.sql.dialect.Dialect;
import java.util.List;

/// What runs queries; every database gives one through `Database.unwrap`.
public interface QueryRunner {

    /// The database's words and abilities.
    Dialect dialect();

    /// The rows of a question, or those that a change returns. Nothing runs before they are asked for.
    RowQuery ask(Query query);

    /// Runs a change.
    ///
    /// @return the number of rows that the statement changed
    long execute(Query query);

    /// The text and the values that would be run.
    SqlText explainText(Query query);

    /// How the database means to run it, line by line as it says it itself. Nothing is changed.
    List<String> explain(Query query);
}
