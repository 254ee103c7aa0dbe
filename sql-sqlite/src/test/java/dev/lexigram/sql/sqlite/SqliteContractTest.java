package dev.lexigram.sql.sqlite;

import dev.lexigram.tck.AdvisoryLockContract;
import dev.lexigram.tck.AskingContract;
import dev.lexigram.tck.Backend;
import dev.lexigram.tck.BatchContract;
import dev.lexigram.tck.BuilderInjectionContract;
import dev.lexigram.tck.BulkChangeContract;
import dev.lexigram.tck.BulkContract;
import dev.lexigram.tck.BulkTypesContract;
import dev.lexigram.tck.ChangeContract;
import dev.lexigram.tck.CommonTableContract;
import dev.lexigram.tck.ConcurrentBatchContract;
import dev.lexigram.tck.ConflictContract;
import dev.lexigram.tck.CustomConditionContract;
import dev.lexigram.tck.DeclaredLimitsContract;
import dev.lexigram.tck.DeclaredSchemaContract;
import dev.lexigram.tck.DialectTextContract;
import dev.lexigram.tck.DifferentialContract;
import dev.lexigram.tck.DistinctOnContract;
import dev.lexigram.tck.DriverBackend;
import dev.lexigram.tck.EntityClassContract;
import dev.lexigram.tck.EntityQueryContract;
import dev.lexigram.tck.EntityRulesContract;
import dev.lexigram.tck.ErrorContract;
import dev.lexigram.tck.GroupContract;
import dev.lexigram.tck.HealthContract;
import dev.lexigram.tck.JoinContract;
import dev.lexigram.tck.JsonContract;
import dev.lexigram.tck.LockContract;
import dev.lexigram.tck.ManyEntitiesContract;
import dev.lexigram.tck.NullOrderContract;
import dev.lexigram.tck.PageContract;
import dev.lexigram.tck.ParameterOrderContract;
import dev.lexigram.tck.PredicateContract;
import dev.lexigram.tck.QueryBuilderContract;
import dev.lexigram.tck.RelationContract;
import dev.lexigram.tck.RepositoryContract;
import dev.lexigram.tck.RepositorySecurityContract;
import dev.lexigram.tck.ResultContract;
import dev.lexigram.tck.RowSecurityContract;
import dev.lexigram.tck.SchemaContract;
import dev.lexigram.tck.SetContract;
import dev.lexigram.tck.SoftDeleteContract;
import dev.lexigram.tck.SqlQueryContract;
import dev.lexigram.tck.StorableTypesContract;
import dev.lexigram.tck.StreamContract;
import dev.lexigram.tck.StreamMemoryContract;
import dev.lexigram.tck.SubQueryContract;
import dev.lexigram.tck.TenantDatabaseContract;
import dev.lexigram.tck.TenantSchemaContract;
import dev.lexigram.tck.TextSearchContract;
import dev.lexigram.tck.TransactionContract;
import dev.lexigram.tck.TypesContract;
import dev.lexigram.tck.UpsertContract;
import dev.lexigram.tck.WindowContract;
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
                StreamMemoryContract,
                WriteContract,
                PredicateContract,
                TransactionContract,
                TypesContract,
                StorableTypesContract,
                SchemaContract,
                DeclaredSchemaContract,
                DeclaredLimitsContract,
                ErrorContract,
                ConflictContract,
                HealthContract,
                RepositoryContract,
                EntityClassContract,
                EntityQueryContract,
                EntityRulesContract,
                SoftDeleteContract,
                RelationContract,
                PageContract,
                BatchContract,
                ConcurrentBatchContract,
                ManyEntitiesContract,
                RepositorySecurityContract,
                DifferentialContract,
                QueryBuilderContract,
                AdvisoryLockContract,
                JoinContract,
                GroupContract,
                DistinctOnContract,
                CommonTableContract,
                WindowContract,
                SetContract,
                SubQueryContract,
                LockContract,
                UpsertContract,
                ChangeContract,
                ParameterOrderContract,
                AskingContract,
                NullOrderContract,
                CustomConditionContract,
                BuilderInjectionContract,
                DialectTextContract,
                JsonContract,
                TextSearchContract,
                BulkContract,
                BulkChangeContract,
                BulkTypesContract,
                RowSecurityContract,
                TenantDatabaseContract,
                TenantSchemaContract {

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
