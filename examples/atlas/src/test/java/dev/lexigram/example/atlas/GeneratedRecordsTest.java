package dev.lexigram.example.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.diff.DiffOptions;
import dev.lexigram.sql.diff.SchemaDiff;
import dev.lexigram.sql.diff.SchemaModels;
import dev.lexigram.sql.generate.RecordSources;
import dev.lexigram.sql.generate.SourceFile;
import dev.lexigram.sql.generate.SourceOptions;
import dev.lexigram.sql.inspect.SchemaInspector;
import dev.lexigram.sql.schema.SchemaManager;
import dev.lexigram.tck.CompiledSources;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServer;
import dev.lexigram.testkit.server.TestServers;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Records generated from the demo's database: they compile, read every row, and make the same tables again:
/// nothing is left for a migration.
class GeneratedRecordsTest {

    private static final String PACKAGE = "made.atlas";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private void readsEveryRow(String url, String empty) {
        assertThat(Run.of("--url", url).exitCode()).isZero();
        try (DatabaseService db = DatabaseService.open(url);
                DatabaseService other = DatabaseService.open(empty)) {
            SchemaInfo schema = SchemaInspector.on(db).schema();
            List<SourceFile> sources =
                    RecordSources.of(schema, db.unwrap(Dialect.class), SourceOptions.inPackage(PACKAGE));
            try (CompiledSources compiled = CompiledSources.of(folder, PACKAGE, sources)) {
                Class<?>[] records = sources.stream()
                        .map(source -> compiled.named(source.className()))
                        .toArray(Class<?>[]::new);
                for (Class<?> record : records) {
                    readsAll(db, record);
                }
                assertThat(SchemaDiff.between(
                                        schema,
                                        SchemaModels.of(db, records),
                                        db.unwrap(Dialect.class),
                                        DiffOptions.forRecords())
                                .changes())
                        .as("nothing is left to generate a migration from")
                        .isEmpty();
                SchemaManager.on(other).create(records);
                assertThat(SchemaDiff.between(
                                        schema,
                                        SchemaModels.of(db, records),
                                        db.unwrap(Dialect.class),
                                        DiffOptions.forRecords())
                                .changes())
                        .isEmpty();
            }
            assertThat(SchemaInspector.on(other).schema()).isEqualTo(schema);
        }
    }

    private static void readsAll(DatabaseService db, Class<?> record) {
        String table =
                Objects.requireNonNull(record.getAnnotation(Entity.class)).table();
        long rows = db.sql("select count(*) from " + table).scalar(Long.class).one();
        assertThat(db.query(table).fetch(record))
                .as(table)
                .hasSize(Math.toIntExact(rows))
                .doesNotContainNull();
        assertThat(rows).as(table).isPositive();
    }

    @Test
    void readEveryRowOnSqlite() {
        readsEveryRow("sqlite:" + folder.resolve("atlas.db"), "sqlite::memory:");
    }

    private void readsEveryRow(TestServer server) {
        readsEveryRow(server.freshDatabase(), server.freshDatabase());
    }

    @Test
    @RequiresServer(ServerKind.POSTGRES)
    void readEveryRowOnPostgres() {
        readsEveryRow(TestServers.postgres());
    }

    @Test
    @RequiresServer(ServerKind.MYSQL)
    void readEveryRowOnMysql() {
        readsEveryRow(TestServers.mysql());
    }

    @Test
    @RequiresServer(ServerKind.MARIADB)
    void readEveryRowOnMariadb() {
        readsEveryRow(TestServers.mariadb());
    }
}
