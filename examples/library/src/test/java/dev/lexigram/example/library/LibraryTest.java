package dev.lexigram.example.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.app.Application;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.catalog.TableDetails;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.diff.DiffOptions;
import dev.lexigram.sql.diff.SchemaDiff;
import dev.lexigram.sql.diff.SchemaModels;
import dev.lexigram.sql.inspect.SchemaInspector;
import dev.lexigram.sql.migration.Migrations;
import dev.lexigram.sql.migration.Target;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example on every database: up, used, down and up again.
class LibraryTest {

    @Test
    void onSqlite(@TempDir Path folder) {
        runsOn("sqlite:" + folder.resolve("library.db"));
    }

    @Test
    @RequiresServer(ServerKind.POSTGRES)
    void onPostgres() {
        runsOn(TestServers.postgres().freshDatabase());
    }

    @Test
    @RequiresServer(ServerKind.MYSQL)
    void onMysql() {
        runsOn(TestServers.mysql().freshDatabase());
    }

    @Test
    @RequiresServer(ServerKind.MARIADB)
    void onMariadb() {
        runsOn(TestServers.mariadb().freshDatabase());
    }

    private static void runsOn(String url) {
        assertThat(run(url, false))
                .containsExactly(
                        "applied  1  make tables",
                        "applied  2  first books",
                        "applied  3  isbn of books",
                        "applied  4  known isbns",
                        "applied     overdue",
                        "Ann still has Effective Java");
        clear(url);
        SchemaInfo first = schema(url);
        assertThat(first.tables()).hasSize(3);
        assertThat(first.views()).hasSize(1);
        assertThat(run(url, true))
                .containsExactly(
                        "undone: known isbns", "undone: isbn of books", "undone: first books", "undone: make tables");
        upgrade(url);
        assertThat(schema(url)).isEqualTo(first);
        agreesWithRecords(url);
    }

    private static List<String> run(String url, boolean down) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            Main.run(url, down, out);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /// The way down of the first rows would be refused while a loan refers to them.
    private static void clear(String url) {
        try (DatabaseService database = DatabaseService.open(url)) {
            database.sql("delete from loans").execute();
        }
    }

    private static void upgrade(String url) {
        try (Application application =
                Application.named("library").with(Main.databaseAt(url)).boot()) {
            Migrations migrations = application.get(Migrations.class);
            assertThat(migrations.status().isUpToDate()).isTrue();
            migrations.downgrade(Target.to("2"));
            assertThat(migrations.currentVersion()).contains("2");
            migrations.upgrade();
        }
    }

    /// The migrations make just what the records want.
    private static void agreesWithRecords(String url) {
        try (DatabaseService database = DatabaseService.open(url)) {
            SchemaInfo wanted = SchemaModels.of(database, Book.class, Member.class, Loan.class);
            SchemaInfo found = SchemaInspector.on(database).schema();
            assertThat(SchemaDiff.between(found, wanted, database.unwrap(Dialect.class), DiffOptions.forRecords())
                            .changes())
                    .isEmpty();
        }
    }

    private static SchemaInfo schema(String url) {
        try (DatabaseService database = DatabaseService.open(url)) {
            SchemaInfo all = SchemaInspector.on(database).schema();
            List<TableDetails> tables = all.tables().stream()
                    .filter(table -> !table.name().startsWith("schema_migrations"))
                    .toList();
            return new SchemaInfo(tables, all.views(), all.sequences());
        }
    }
}
