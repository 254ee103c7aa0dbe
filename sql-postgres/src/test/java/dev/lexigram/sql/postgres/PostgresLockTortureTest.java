package dev.lexigram.sql.postgres;

import dev.lexigram.tck.LockTorture;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// What programs write that stood still for longer than their lease.
@RequiresServer(ServerKind.POSTGRES)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no signal that stops a program")
class PostgresLockTortureTest {

    @Test
    void noLateWritePassesTheFence() throws IOException, InterruptedException {
        LockTorture.run(TestServers.postgres().freshDatabase());
    }
}
