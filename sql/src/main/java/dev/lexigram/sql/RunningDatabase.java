package dev.lexigram.sql;

import dev.lexigram.contracts.error.DriverException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.config.PagingConfig;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.dialect.SqlTypes;
import dev.lexigram.sql.driver.BackendSettings;
import dev.lexigram.sql.driver.SqlBackend;
import dev.lexigram.sql.execute.ScriptRunner;
import dev.lexigram.sql.execute.SqlExecutor;
import dev.lexigram.sql.execute.StatementRunner;
import dev.lexigram.sql.execute.TextQueries;
import dev.lexigram.sql.mapping.EntityModels;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.query.Renderer;
import dev.lexigram.sql.security.RowSecurity;
import dev.lexigram.sql.security.TenantSchemas;
import dev.lexigram.sql.transaction.TransactionScope;
import java.util.List;

/// The parts of an open database, put together here and nowhere else.
record RunningDatabase(
        SqlBackend backend, TransactionScope transactions, StatementRunner runner, SqlEngine engine, Rules rules) {

    /// What holds for tables.
    ///
    /// @param security which rows are seen
    /// @param schemas in which schema a table is
    record Rules(RowSecurity security, TenantSchemas schemas) {

        static Rules of(Database database) {
            return new Rules(new RowSecurity(database.name()), new TenantSchemas(database));
        }

        void openedOn(Dialect dialect) {
            security.openedOn(dialect);
            schemas.openedOn(dialect);
        }
    }

    static RunningDatabase over(
            Database database, SqlBackend backend, BackendSettings settings, Rules rules, Listening listening) {
        RowSecurity security = rules.security();
        Dialect dialect = backend.dialect();
        check(dialect, settings.types());
        TransactionScope transactions = new TransactionScope(database, backend, listening.transactions());
        backend.connections().onOpened(listening::opened);
        StatementRunner runner = new StatementRunner(database.name(), backend, transactions, security::settings);
        if (settings.operations().echo()) {
            runner.addListener(new StatementEcho());
        }
        SqlExecutor executor = new SqlExecutor(runner);
        EntityModels models = new EntityModels(dialect.codecs(), security);
        TextQueries texts = new TextQueries(executor, dialect, models);
        PagingConfig pages = settings.operations().paging();
        SqlEngine.Paging paging = new SqlEngine.Paging(pages.limits(), pages.codec());
        SqlEngine engine =
                new SqlEngine(new Renderer(dialect, security).and(rules.schemas()), executor, texts, models, paging);
        return new RunningDatabase(backend, transactions, runner, engine, rules);
    }

    /// A driver of someone else's may not know that its dialect has to take them.
    private static void check(Dialect dialect, SqlTypes types) {
        for (Class<?> type : types.codecs().keySet()) {
            if (!dialect.codecs().own().codecs().containsKey(type)) {
                throw new DriverException(
                        Problem.of("The driver does not take codecs of the application's own.")
                                .with("database", dialect.name())
                                .with("type", type.getName())
                                .hint("Let its dialect's codecs be made with BackendSettings.types()."),
                        null);
            }
        }
    }

    /// What `unwrap` can give.
    List<Object> parts() {
        return List.of(
                engine,
                new ScriptRunner(runner),
                transactions,
                backend,
                backend.connections(),
                backend.dialect(),
                rules.security(),
                rules.schemas());
    }
}
