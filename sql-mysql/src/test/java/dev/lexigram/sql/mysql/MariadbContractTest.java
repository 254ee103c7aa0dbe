package dev.lexigram.sql.mysql;

import dev.lexigram.tck.Backend;
import dev.lexigram.tck.ConflictContract;
import dev.lexigram.tck.DriverBackend;
import dev.lexigram.tck.ErrorContract;
import dev.lexigram.tck.HealthContract;
import dev.lexigram.tck.PredicateContract;
import dev.lexigram.tck.QueryBuilderContract;
import dev.lexigram.tck.RepositoryContract;
import dev.lexigram.tck.ResultContract;
import dev.lexigram.tck.RowSecurityContract;
import dev.lexigram.tck.SchemaContract;
import dev.lexigram.tck.SqlQueryContract;
import dev.lexigram.tck.StreamContract;
import dev.lexigram.tck.TransactionContract;
import dev.lexigram.tck.TypesContract;
import dev.lexigram.tck.WriteContract;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// Mariadb keeps all contracts.
@RequiresServer(ServerKind.MARIADB)
class MariadbContractTest
        implements SqlQueryContract,
                ResultContract,
                StreamContract,
                WriteContract,
                PredicateContract,
                TransactionContract,
                TypesContract,
                SchemaContract,
                ErrorContract,
                ConflictContract,
                HealthContract,
                RepositoryContract,
                QueryBuilderContract,
                RowSecurityContract {

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
