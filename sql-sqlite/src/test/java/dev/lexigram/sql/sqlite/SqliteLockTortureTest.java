package dev.lexigram.sql.sqlite;

import dev.lexigram.tck.LockTorture;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What programs write that stood still for longer than their lease.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no signal that stops a program")
class SqliteLockTortureTest {

    @Test
    void noLateWritePassesTheFence(@TempDir Path directory) throws IOException, InterruptedException {
        LockTorture.run("sqlite:" + directory.resolve("locks.db"));
    }
}
