package dev.lexigram.sql.postgres;

import dev.lexigram.tck.MigrationTorture;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What migrations leave behind whose programs are killed.
@RequiresServer(ServerKind.POSTGRES)
class PostgresMigrationTortureTest {

    @Test
    void theNextRunFindsWhatTheGuideSays(@TempDir Path folder) throws IOException, InterruptedException {
        MigrationTorture.run(TestServers.postgres().freshDatabase(), folder, "select pg_sleep(3)");
    }

    @Test
    void anIndexWhoseProgramWasKilledIsThereAfterTheNextRun(@TempDir Path folder)
            throws IOException, InterruptedException {
        MigrationTorture.runIndex(TestServers.postgres().freshDatabase(), folder);
    }
}
