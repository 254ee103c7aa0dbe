package dev.lexigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServer;
import dev.lexigram.testkit.server.TestServers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What only a server can refuse.
@RequiresServer(ServerKind.POSTGRES)
class ServerBadInputTest {

    private final Path directory;

    ServerBadInputTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void aWrongPasswordIsRefusedAndNotShown() {
        TestServer server = TestServers.postgres();
        String url = server.url().replace(":" + server.password() + "@", ":s3cret@");

        Shell.in(directory)
                .run("db", "query", "--url", url, "select 1")
                .fails("LEX_ERR_SQL_001", "127.0.0.1:" + server.port());
    }

    @Test
    void healthTellsWhyADatabaseIsNotHealthy() {
        TestServer server = TestServers.postgres();
        Shell shell = Shell.in(directory).file("application.yaml", """
                sql:
                  backends:
                    - name: main
                      backend: {url: "%s"}
                    - name: analytics
                      backend: {url: "%s"}
                """.formatted(
                        server.url(), server.url().replace(":" + server.password() + "@", ":s3cret@")));

        Shell.Outcome outcome = shell.run("db", "health");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err())
                .startsWith("error: analytics: [LEX_ERR_SQL_001]")
                .doesNotContain("s3cret", "main");
        assertThat(outcome.out()).contains("main", "healthy", "PostgreSQL " + server.version(), "unhealthy");
        shell.run("db", "inspect", "--database", "main").succeeds();
    }

    @Test
    void aTextForANumberIsRefused() {
        String url = TestServers.postgres().freshDatabase();
        Shell shell = Shell.in(directory);
        shell.run("db", "execute", "--url", url, "create table users (id integer primary key, age integer)")
                .succeeds();

        shell.run("db", "execute", "--url", url, "insert into users values (?, ?)", "-p", "1", "-p", "old")
                .fails("LEX_ERR_SQL_007", "insert into users", "column \"age\"");
    }

    @Test
    void aQueryCannotWrite() {
        String url = TestServers.postgres().freshDatabase();
        Shell shell = Shell.in(directory);
        shell.run("db", "execute", "--url", url, "create table users (id integer primary key)")
                .succeeds();

        shell.run("db", "query", "--url", url, "insert into users values (1) returning id")
                .fails("LEX_ERR_SQL_013", "cannot write");

        assertThat(shell.run("db", "query", "--url", url, "select * from users", "--json")
                        .json()
                        .get("data"))
                .isEmpty();
    }
}
