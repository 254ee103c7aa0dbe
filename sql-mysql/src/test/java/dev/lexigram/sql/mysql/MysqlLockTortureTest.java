package dev.lexigram.sql.mysql;

import dev.lexigram.tck.LockTorture;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import java.io.IOException;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What programs write that stood still for longer than their lease.
@RequiresServer({ServerKind.MYSQL, ServerKind.MARIADB})
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no signal that stops a program")
class MysqlLockTortureTest {

    @ParameterizedTest
    @EnumSource(
            value = ServerKind.class,
            names = {"MYSQL", "MARIADB"})
    void noLateWritePassesTheFence(ServerKind kind) throws IOException, InterruptedException {
        LockTorture.run(TestServers.of(kind).freshDatabase());
    }
}
