package dev.lexigram.example.pico;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.sql.DatabaseService;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example on every database: one alice, and only one.
class PicoTest {

    @Test
    void inMemory() {
        assertThat(run("sqlite::memory:")).isEqualTo(SAID);
    }

    @Test
    void onSqlite(@TempDir Path folder) {
        runsOn("sqlite:" + folder.resolve("pico.db"));
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

    private static final String SAID = """
            created alice
            refused: User 'alice' already exists.
            users: 1
            """;

    private static void runsOn(String url) {
        assertThat(run(url)).isEqualTo(SAID);
        try (DatabaseService database = DatabaseService.open(url)) {
            assertThat(database.query("users").count()).isEqualTo(1);
        }
    }

    private static String run(String url) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            Main.run(url, out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
