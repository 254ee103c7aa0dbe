package dev.lexigram.sql.query;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.dialect.Capability;
import java.util.List;

/// Runs changes whose rows come back.
final class Returned {
    private Returned() {}

    /// Refuses before anything is changed what would fail afterwards.
    static List<Row> rows(Database database, Query change, List<Column> returning, Capability needed) {
        if (returning.isEmpty()) {
            throw new IllegalStateException("No columns come back. Name them with returning(…), or use execute(…).");
        }
        QueryRunner runner = database.unwrap(QueryRunner.class);
        NotSql.require(runner.dialect(), needed, "Ask for the rows before or after the change.");
        return runner.ask(change).list();
    }
}
