package dev.lexigram.cli.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.cli.Shell;
import dev.lexigram.testkit.server.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The commands on migrations on the servers: up, status, all dropped, up again.
class ServerMigrationTest {

    private final Path directory;

    ServerMigrationTest(@TempDir Path directory) {
        this.directory = directory;
    }

    static Stream<String> urls() {
        return Stream.of(
                TestServers.postgres().freshDatabase(),
                TestServers.mysql().freshDatabase(),
                TestServers.mariadb().freshDatabase());
    }

    @ParameterizedTest
    @MethodSource("urls")
    void whatIsDroppedWithItsReferencesComesAgain(String url) throws IOException {
        Files.createDirectory(directory.resolve("migrations"));
        Shell shell = Shell.in(directory).with("LEX_SQL__BACKEND__URL", url).file("migrations/V1__shop.sql", """
                create table buyers (id integer primary key, best integer);
                create table orders (id integer primary key, buyer integer, foreign key (buyer) references buyers (id));
                alter table buyers add constraint best_order foreign key (best) references orders (id);
                create view seen as select id from orders;
                """);

        assertThat(shell.run("db", "upgrade").succeeds().out())
                .contains("Applied 1 migration; the database is at version 1.");
        assertThat(shell.run("db", "drop").code()).isEqualTo(4);
        assertThat(shell.run("db", "drop", "--force").code()).isZero();
        assertThat(shell.run("db", "inspect").out()).contains("0 tables.");
        shell.run("db", "upgrade").succeeds();
        assertThat(shell.run("db", "reset", "--force").code()).isZero();
        shell.run("db", "status", "--check").succeeds();
    }
}
