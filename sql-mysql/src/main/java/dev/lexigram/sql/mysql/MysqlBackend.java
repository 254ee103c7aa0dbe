package dev.lexigram.sql.mysql;

import dev.lexigram.sql.catalog.SchemaCatalog;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.driver.BackendSettings;
import dev.lexigram.sql.driver.BulkLoader;
import dev.lexigram.sql.driver.ConnectionSource;
import dev.lexigram.sql.driver.ErrorTranslator;
import dev.lexigram.sql.driver.HikariConnectionSource;
import dev.lexigram.sql.driver.SqlBackend;
import dev.lexigram.sql.driver.TransactionControl;
import java.sql.Connection;
import java.sql.SQLException;

/// An open MySQL or MariaDB database.
///
/// @param connections the pool
/// @param errors what the server's errors mean
/// @param dialect the server's text and types
/// @param bulk how many rows are written at once
/// @param catalog how the schema is read
/// @param version the server's version
record MysqlBackend(
        ConnectionSource connections,
        ErrorTranslator errors,
        Dialect dialect,
        BulkLoader bulk,
        SchemaCatalog catalog,
        String version)
        implements SqlBackend {

    private static final TransactionControl TRANSACTIONS = new MysqlTransactions();

    static MysqlBackend open(BackendSettings settings) {
        MysqlConnections connections = MysqlConnections.of(settings);
        ErrorTranslator errors = new MysqlErrors(connections.place());
        String version;
        try (Connection first = connections.open()) {
            version = first.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw errors.translate(e, new ErrorTranslator.Context(settings.name(), ""));
        }
        Flavour flavour = Flavour.of(version);
        Dialect dialect = new MysqlDialect(flavour, settings.types());
        return new MysqlBackend(
                new HikariConnectionSource(settings.name(), settings.pool(), connections, dialect, errors),
                errors,
                dialect,
                new MysqlBulk(flavour),
                MysqlCatalog.of(flavour),
                Flavour.number(version));
    }

    @Override
    public TransactionControl transactions() {
        return TRANSACTIONS;
    }

    @Override
    public void close() {
        connections.close();
    }
}
