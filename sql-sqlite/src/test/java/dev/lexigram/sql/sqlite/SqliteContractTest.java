package dev.lexigram.sql.sqlite;

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
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// SQLite in a file keeps all contracts.
class SqliteContractTest
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
    static void open(@TempDir Path directory) {
        backend = SqliteBackends.at("sqlite:" + directory.resolve("tck.db"));
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
