package dev.lexigram.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@RequiresServer({ServerKind.POSTGRES, ServerKind.MYSQL, ServerKind.MARIADB})
final class LeftoversTest {

    private static final Path RUNNING = ServerStore.shared().base().resolve("running");

    @ParameterizedTest
    @EnumSource
    void theServerOfAKilledJvmIsRemovedAtTheNextStart(ServerKind kind) throws Exception {
        Process jvm = serverMain(kind);
        assertThat(firstLine(jvm)).startsWith(kind.scheme() + "://");
        Path run = runOf(jvm.pid());
        List<ProcessHandle> servers = jvm.descendants().toList();
        assertThat(servers).isNotEmpty();

        jvm.destroyForcibly().waitFor();
        assertThat(servers).allMatch(ProcessHandle::isAlive);
        assertThat(run).exists();

        Process next = serverMain(kind);
        firstLine(next);
        assertThat(run).doesNotExist();
        assertThat(servers).allSatisfy(server -> {
            server.onExit().get(10, TimeUnit.SECONDS);
            assertThat(server.isAlive()).isFalse();
        });

        Path nextRun = runOf(next.pid());
        next.destroy();
        next.waitFor();
        assertThat(nextRun).doesNotExist();
    }

    @Test
    void theServersOfLivingJvmsStay(@TempDir Path running) throws IOException {
        Path run = Files.createDirectory(running.resolve("mine"));
        Owner.thisJvm().write(run);
        Leftovers.sweep(running);
        assertThat(run).exists();
    }

    @Test
    void aDirectoryWhoseProcessNumberHasANewOwnerIsRemoved(@TempDir Path running) throws IOException {
        Path run = Files.createDirectory(running.resolve("old"));
        new Owner(ProcessHandle.current().pid(), 1).write(run);
        Leftovers.sweep(running);
        assertThat(run).doesNotExist();
    }

    private static Process serverMain(ServerKind kind) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerMain.class.getName(),
                        kind.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String firstLine(Process jvm) throws IOException {
        BufferedReader reader = jvm.inputReader(StandardCharsets.UTF_8);
        return String.valueOf(reader.readLine());
    }

    private static Path runOf(long jvm) throws IOException {
        try (Stream<Path> runs = Files.list(RUNNING)) {
            return runs.filter(run -> Owner.read(run)
                            .filter(owner -> owner.process() == jvm)
                            .isPresent())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
