package dev.lexigram.example.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.query.QueryBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kills the demo, as `kill -9` does, while it is in the middle of its largest table.
@Timeout(60)
class KilledLoadTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private String url;

    @BeforeEach
    void killInTheMiddle() throws IOException, InterruptedException {
        url = "sqlite:" + folder.resolve("atlas.db");
        Process demo = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HaltingAtlas.class.getName(),
                        "--url",
                        url)
                .redirectError(folder.resolve("errors").toFile())
                .start();
        try (BufferedReader output = demo.inputReader()) {
            assertThat(output.lines().anyMatch(HaltingAtlas.MARK::equals))
                    .as(() -> "reached the middle: " + read(folder.resolve("errors")))
                    .isTrue();
        } finally {
            demo.destroyForcibly();
            assertThat(demo.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (DatabaseService db = DatabaseService.open(url)) {
            AtlasData.all()
                    .forEach(dataset -> counts.put(
                            dataset.table(), QueryBuilder.from(dataset.table()).count(db)));
        }
        return counts;
    }

    @Test
    void everyTableIsEmptyOrCompleteAndTheNextRunFinishes() throws IOException {
        // Rows of the unfinished table were written to the files: the test would show nothing otherwise.
        assertThat(Files.size(folder.resolve("atlas.db-wal"))).isGreaterThan(1_000_000);
        Map<String, Long> complete = new LinkedHashMap<>();
        AtlasData.all().forEach(dataset -> complete.put(dataset.table(), dataset.count()));
        Map<String, Long> killed = new LinkedHashMap<>(complete);
        killed.put("characters", 0L);
        assertThat(counts()).isEqualTo(killed);

        Run next = Run.of("--url", url, "--no-color");

        assertThat(next.exitCode()).isZero();
        assertThat(next.err()).isEmpty();
        assertThat(next.out()).contains("rows found").contains("155,063 rows loaded");
        assertThat(counts()).isEqualTo(complete);
    }
}
