package dev.lexigram.example.products.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// The example on every database: what fails in the midst changes no price.
class ProductsTest {

    private static final String SAID = """
            Tea 260
            Milk 120
            M-1 would cost nothing.
            Milk 120
            Tea 260
            Coffee 900
            """;

    @Test
    void inMemory() {
        assertThat(run("sqlite::memory:")).isEqualTo(SAID);
    }

    @Test
    @RequiresServer(ServerKind.POSTGRES)
    void onPostgres() {
        assertThat(run(TestServers.postgres().freshDatabase())).isEqualTo(SAID);
    }

    @Test
    @RequiresServer(ServerKind.MARIADB)
    void onMariadb() {
        assertThat(run(TestServers.mariadb().freshDatabase())).isEqualTo(SAID);
    }

    private static String run(String url) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            Main.run(url, out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
