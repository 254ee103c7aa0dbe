package dev.lexigram.sql.sqlite;

import dev.lexigram.tck.MigrationTorture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What migrations leave behind whose programs are killed.
class SqliteMigrationTortureTest {

    private static final String SLOW =
            "with recursive n(i) as (select 1 union all select i + 1 from n where i < 5000000) select max(i) from n";

    @Test
    void theNextRunFindsWhatTheGuideSays(@TempDir Path folder) throws IOException, InterruptedException {
        Path files = Files.createDirectory(folder.resolve("files"));
        MigrationTorture.run("sqlite:" + folder.resolve("torture.db"), files, SLOW);
    }
}
