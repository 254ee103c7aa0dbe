package dev.lexigram.sql;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.config.OperationsConfig;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.driver.SqlBackend;
import dev.lexigram.sql.execute.SqlExecutor;
import dev.lexigram.sql.execute.StatementRunner;
import dev.lexigram.sql.execute.TextQueries;
import dev.lexigram.sql.mapping.EntityModels;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.query.Renderer;
import dev.lexigram.sql.security.RowSecurity;
import dev.lexigram.sql.transaction.TransactionScope;
import java.util.List;

/// The parts of an open database, put together here and nowhere else.
record RunningDatabase(
        SqlBackend backend,
        TransactionScope transactions,
        StatementRunner runner,
        SqlEngine engine,
        RowSecurity security) {

    static RunningDatabase over(
            Database database, SqlBackend backend, OperationsConfig operations, RowSecurity security) {
        Dialect dialect = backend.dialect();
        TransactionScope transactions = new TransactionScope(database, backend);
        StatementRunner runner = new StatementRunner(database.name(), backend, transactions, security::settings);
        if (operations.echo()) {
            runner.addListener(new StatementEcho());
        }
        SqlExecutor executor = new SqlExecutor(runner);
        EntityModels models = new EntityModels(dialect.codecs(), security);
        TextQueries texts = new TextQueries(executor, dialect, models);
        SqlEngine engine = new SqlEngine(new Renderer(dialect, security), executor, texts, models);
        return new RunningDatabase(backend, transactions, runner, engine, security);
    }

    /// What `unwrap` can give.
    List<Object> parts() {
        return List.of(engine, backend, backend.connections(), backend.dialect(), security);
    }
}
