package dev.lexigram.sql.sqlite;

import dev.lexigram.sql.catalog.SchemaCatalog;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.driver.BackendSettings;
import dev.lexigram.sql.driver.BulkLoader;
import dev.lexigram.sql.driver.ConnectionSource;
import dev.lexigram.sql.driver.ErrorTranslator;
import dev.lexigram.sql.driver.FileCopies;
import dev.lexigram.sql.driver.SqlBackend;
import dev.lexigram.sql.driver.TransactionControl;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// An open SQLite database.
///
/// @param connections one writer, many readers
/// @param anchor keeps a database in memory alive while no pool holds a connection
/// @param errors what SQLite's errors mean
/// @param dialect SQLite's text and types
/// @param version SQLite's version
record SqliteBackend(
        ConnectionSource connections, Connection anchor, ErrorTranslator errors, Dialect dialect, String version)
        implements SqlBackend {

    private static final TransactionControl TRANSACTIONS = new SqliteTransactions();
    private static final BulkLoader BULK = new SqliteBulk();

    static SqliteBackend open(BackendSettings settings) {
        SqliteFile file = SqliteFile.of(settings.url());
        ErrorTranslator errors = new SqliteErrors(settings.url().toString());
        try {
            // The first connection makes the file and switches it to WAL, so that readers find it so.
            Connection anchor = file.writer(settings.operations()).open();
            String version = anchor.getMetaData().getDatabaseProductVersion();
            Dialect dialect = new SqliteDialect(settings.types());
            ConnectionSource connections = WriterAndReaders.over(file, settings, dialect, errors);
            return new SqliteBackend(connections, anchor, errors, dialect, version);
        } catch (SQLException e) {
            throw errors.translate(e, new ErrorTranslator.Context(settings.name(), ""));
        }
    }

    @Override
    public TransactionControl transactions() {
        return TRANSACTIONS;
    }

    @Override
    public BulkLoader bulk() {
        return BULK;
    }

    @Override
    public SchemaCatalog catalog() {
        return SqliteCatalog.INSTANCE;
    }

    @Override
    public Optional<FileCopies> copies() {
        return Optional.of(new SqliteCopies(connections, errors));
    }

    @Override
    public void close() {
        connections.close();
        try {
            anchor.close();
        } catch (SQLException e) {
            throw errors.translate(e, new ErrorTranslator.Context("sqlite", ""));
        }
    }
}
