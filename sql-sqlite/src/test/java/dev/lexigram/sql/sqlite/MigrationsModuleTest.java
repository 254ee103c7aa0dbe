package dev.lexigram.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.app.Application;
import dev.lexigram.config.Config;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.DatabaseTimeoutException;
import dev.lexigram.contracts.error.LockException;
import dev.lexigram.contracts.error.MigrationExecutionException;
import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseModule;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.config.DatabaseConfig;
import dev.lexigram.sql.migration.Migrations;
import dev.lexigram.sql.migration.SqlMigration;
import dev.lexigram.sql.store.SqlLockStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Migrations in an application, and what the keys under `sql.migrations` do.
class MigrationsModuleTest {

    private static final String SLOW =
            "with recursive n(i) as (select 1 union all select i + 1 from n where i < 50000000) select max(i) from n;";

    private final Path directory;
    private final Map<String, String> variables = new HashMap<>();

    MigrationsModuleTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void write() throws IOException {
        file("V2__b.sql", "create table b (id integer);");
        file("application.yaml", "sql:\n  migrations:\n    locations: ['" + directory + "']\n");
        key("ENABLED", "true");
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private void key(String name, String value) {
        variables.put("LEX_SQL__MIGRATIONS__" + name, value);
    }

    private Application boot(DatabaseModule module) {
        return Application.named("test")
                .config(Config.builder()
                        .directory(directory)
                        .environment(variables)
                        .build())
                .withoutCompiledBeans()
                .with(module)
                .boot();
    }

    private DatabaseModule module() {
        return DatabaseModule.configure("sqlite:" + directory.resolve("test.db"));
    }

    private List<String> tables() {
        try (Application app = boot(module())) {
            return app.get(Database.class).tables();
        }
    }

    @Test
    void whatIsPendingIsAppliedAtBoot() {
        assertThat(tables()).contains("b", "schema_migrations");
        try (Application app = boot(module())) {
            assertThat(app.get(Migrations.class).currentVersion()).contains("2");
        }
    }

    @Test
    void nothingIsAppliedAtBootUnlessAsked() {
        variables.remove("LEX_SQL__MIGRATIONS__ENABLED");
        try (Application app = boot(module())) {
            assertThat(app.get(Database.class).tables()).isEmpty();
            assertThat(app.get(Migrations.class).upgrade()).hasSize(1);
        }
    }

    @Test
    void codeCanAskForIt() {
        variables.clear();
        DatabaseModule module = module().migrations("filesystem:" + directory)
                .migrating(o -> o.migrations(SqlMigration.of("3", "c", "create table c (id integer)")));
        try (Application app = boot(module)) {
            assertThat(app.get(Database.class).tables()).contains("b", "c");
        }
    }

    @Test
    void eachDatabaseHasItsFolder() throws IOException {
        Files.createDirectories(directory.resolve("db/one/sqlite"));
        Files.createDirectories(directory.resolve("db/two/sqlite"));
        file("db/one/sqlite/V1__x.sql", "create table x (id integer);");
        file("db/two/sqlite/V1__y.sql", "create table y (id integer);");
        file("application.yaml", """
                sql:
                  migrations:
                    locations: ["%s/db/{database}/{dialect}"]
                  backends:
                    - name: one
                      backend: { url: "sqlite::memory:" }
                    - name: two
                      backend: { url: "sqlite::memory:" }
                """.formatted(directory));
        try (Application app = boot(DatabaseModule.configure())) {
            assertThat(app.get(Database.class, "one").tables()).contains("x").doesNotContain("y");
            assertThat(app.get(Database.class, "two").tables()).contains("y");
            assertThat(app.get(Migrations.class, "two").currentVersion()).contains("1");
        }
    }

    @Test
    void theTableIsTheOneThatIsConfigured() {
        key("TABLE", "applied");
        assertThat(tables()).contains("applied").doesNotContain("schema_migrations");
    }

    @Test
    void lateOnesAreAppliedWhenTheyMayBe() throws IOException {
        assertThat(tables()).contains("b");
        file("V1__a.sql", "create table a (id integer);");
        assertThatThrownBy(this::tables).isInstanceOf(MigrationValidationException.class);
        key("OUT_OF_ORDER", "true");
        assertThat(tables()).contains("a");
    }

    @Test
    void theWaitForTheLockEndsAsConfigured() {
        key("LOCK_WAIT", "50ms");
        try (DatabaseService db = DatabaseService.open("sqlite:" + directory.resolve("test.db"))) {
            SqlLockStore.on(db, o -> o.table("schema_migrations_lock").owner("node-7"))
                    .acquire("schema_migrations", Duration.ofMinutes(1), Duration.ZERO);
            assertThatThrownBy(this::tables)
                    .hasStackTraceContaining(LockException.class.getName())
                    .hasStackTraceContaining("node-7");
        }
    }

    @Test
    void statementsAreCancelledAfterTheConfiguredTime() throws IOException {
        key("STATEMENT_TIMEOUT", "100ms");
        file("V3__slow.sql", SLOW);
        assertThatThrownBy(this::tables)
                .hasStackTraceContaining(MigrationExecutionException.class.getName())
                .hasStackTraceContaining(DatabaseTimeoutException.class.getName());
    }

    @Test
    void negativeTimesAreRefused() {
        key("LOCK_WAIT", "-1s");
        assertThatThrownBy(this::tables).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void codeAndConfigurationCanSayTheSame() {
        variables.clear();
        DatabaseConfig config = DatabaseConfig.fromUrl("sqlite::memory:");
        DatabaseConfig migrated = config.withMigrations(
                config.migrations().withLocations(List.of(directory.toString())).withBoot());
        try (Application app = boot(DatabaseModule.configure(migrated))) {
            assertThat(app.get(Database.class).tables()).contains("b");
        }
    }
}
