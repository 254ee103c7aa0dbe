package dev.lexigram.sql.mysql;

import dev.lexigram.tck.Backend;
import dev.lexigram.tck.DriverBackend;
import dev.lexigram.tck.SqlDatabaseContract;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// Mariadb keeps all contracts.
@RequiresServer(ServerKind.MARIADB)
class MariadbContractTest implements SqlDatabaseContract {

    private static DriverBackend backend;

    @BeforeAll
    static void open() {
        backend = MariadbBackends.on(TestServers.mariadb());
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
