package dev.lexigram.sql.mysql;

import dev.lexigram.tck.MigrationTorture;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What migrations leave behind whose programs are killed.
@RequiresServer({ServerKind.MYSQL, ServerKind.MARIADB})
class MysqlMigrationTortureTest {

    @ParameterizedTest
    @EnumSource(
            value = ServerKind.class,
            names = {"MYSQL", "MARIADB"})
    void theNextRunFindsWhatTheGuideSays(ServerKind kind, @TempDir Path folder)
            throws IOException, InterruptedException {
        MigrationTorture.run(TestServers.of(kind).freshDatabase(), folder, "select sleep(3)");
    }
}
