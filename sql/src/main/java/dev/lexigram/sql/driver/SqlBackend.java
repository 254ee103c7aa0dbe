package dev.lexigram.sql.driver;

import dev.lexigram.sql.catalog.SchemaCatalog;
import dev.lexigram.sql.dialect.Dialect;
import java.util.Optional;

/// An open database: five parts, each of which a backend may take ready-made. Thread-safe.
public interface SqlBackend extends AutoCloseable {

    Dialect dialect();

    ConnectionSource connections();

    ErrorTranslator errors();

    /// How transactions begin and end.
    TransactionControl transactions();

    /// How many rows are written at once.
    default BulkLoader bulk() {
        return BulkLoader.STANDARD;
    }

    /// How programs wake each other; empty where they can only look again.
    default Optional<Signals> signals() {
        return Optional.empty();
    }

    /// How the schema is read.
    SchemaCatalog catalog();

    /// How the database is copied, where it is a file.
    default Optional<FileCopies> copies() {
        return Optional.empty();
    }

    /// The server's version as it says it.
    String version();

    /// Closes all connections.
    @Override
    void close();
}
