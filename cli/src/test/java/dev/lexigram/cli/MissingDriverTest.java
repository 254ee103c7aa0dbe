package dev.lexigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Runs the program in a JVM of its own, without one of the backends.
class MissingDriverTest {

    private static final String DRIVER = "dev.lexigram.sql.postgres.PostgresDriver";

    private final Path directory;

    MissingDriverTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    @Timeout(60)
    void aMissingBackendIsNamedWithItsArtifact() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPathWithoutDriver(),
                        "-XX:TieredStopAtLevel=1",
                        Main.class.getName(),
                        "db",
                        "query",
                        "--url",
                        "postgresql://ann:s3cret@localhost/shop",
                        "select 1")
                .directory(directory.toFile())
                .start();

        new Shell.Outcome(process.waitFor(), text(process.getInputStream().readAllBytes()), errors(process))
                .fails("LEX_ERR_SQL_025", "postgresql", "dev.lexigram:lexigram-sql-postgres");
        assertThat(process.waitFor(1, TimeUnit.SECONDS)).isTrue();
    }

    private static String errors(Process process) throws IOException {
        return text(process.getErrorStream().readAllBytes());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String classPathWithoutDriver() throws ClassNotFoundException, URISyntaxException {
        Path driver = Path.of(Class.forName(DRIVER)
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).toAbsolutePath().equals(driver))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
