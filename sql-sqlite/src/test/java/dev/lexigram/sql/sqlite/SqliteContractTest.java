package dev.lexigram.sql.sqlite;

import dev.lexigram.tck.Backend;
import dev.lexigram.tck.DriverBackend;
import dev.lexigram.tck.SqlDatabaseContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// SQLite in a file keeps all contracts.
class SqliteContractTest implements SqlDatabaseContract {

    private static DriverBackend backend;

    @BeforeAll
    static void open(@TempDir Path directory) {
        backend = SqliteBackends.in(directory);
    }

    @AfterAll
    static void close() {
        backend.close();
    }

    @Override
    public Backend backend() {
        return backend;
    }
}
