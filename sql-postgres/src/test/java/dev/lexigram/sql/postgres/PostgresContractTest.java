package dev.lexigram.sql.postgres;

import dev.lexigram.tck.Backend;
import dev.lexigram.tck.DriverBackend;
import dev.lexigram.tck.SqlDatabaseContract;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// Postgres keeps all contracts.
@RequiresServer(ServerKind.POSTGRES)
class PostgresContractTest implements SqlDatabaseContract {

    private static DriverBackend backend;

    @BeforeAll
    static void open() {
        backend = PostgresBackends.on(TestServers.postgres());
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
