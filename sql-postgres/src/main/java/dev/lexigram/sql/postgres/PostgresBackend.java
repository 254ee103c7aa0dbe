package dev.lexigram.sql.postgres;

import dev.lexigram.sql.catalog.SchemaCatalog;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.driver.BackendSettings;
import dev.lexigram.sql.driver.BulkLoader;
import dev.lexigram.sql.driver.ConnectionSource;
import dev.lexigram.sql.driver.ErrorTranslator;
import dev.lexigram.sql.driver.HikariConnectionSource;
import dev.lexigram.sql.driver.Signals;
import dev.lexigram.sql.driver.SqlBackend;
import dev.lexigram.sql.driver.TransactionControl;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// An open PostgreSQL database.
///
/// @param connections the pool
/// @param errors what PostgreSQL's errors mean
/// @param notifications who listens
/// @param dialect PostgreSQL's text and types
/// @param version the server's version
record PostgresBackend(
        ConnectionSource connections,
        ErrorTranslator errors,
        NotificationHub notifications,
        Dialect dialect,
        String version)
        implements SqlBackend {

    private static final TransactionControl TRANSACTIONS = new PostgresTransactions();

    static PostgresBackend open(BackendSettings settings) {
        PostgresConnections connections = PostgresConnections.of(settings);
        ErrorTranslator errors = new PostgresErrors(connections.place());
        String version;
        try (Connection first = connections.open()) {
            version = first.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw errors.translate(e, new ErrorTranslator.Context(settings.name(), ""));
        }
        Dialect dialect = new PostgresDialect(settings.types());
        return new PostgresBackend(
                new HikariConnectionSource(settings.name(), settings.pool(), connections, dialect, errors),
                errors,
                new NotificationHub(settings.name(), connections, errors),
                dialect,
                version);
    }

    @Override
    public TransactionControl transactions() {
        return TRANSACTIONS;
    }

    @Override
    public BulkLoader bulk() {
        return new PostgresBulk(dialect);
    }

    @Override
    public SchemaCatalog catalog() {
        return PostgresCatalog.INSTANCE;
    }

    @Override
    public Optional<Signals> signals() {
        return Optional.of(new PostgresSignals(notifications));
    }

    @Override
    public void close() {
        notifications.close();
        connections.close();
    }
}
