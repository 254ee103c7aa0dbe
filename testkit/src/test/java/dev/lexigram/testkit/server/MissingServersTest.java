package dev.lexigram.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

final class MissingServersTest {

    private static final Platform ELSEWHERE = new Platform("Mac OS X", "aarch64", false, List.of());
    private static final ServerKind[] MARIADB = {ServerKind.MARIADB};

    @TempDir
    private Path directory = Path.of("unset");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private static TestServer startElsewhere(ServerKind kind) {
        ServerProgram _ = ServerProgram.of(kind, ELSEWHERE, Commands.real());
        throw new AssertionError("was not refused");
    }

    @Test
    void aPlatformWithoutBinariesIsRefusedWithTheReason() {
        assertThatThrownBy(() -> startElsewhere(ServerKind.MYSQL))
                .isInstanceOfSatisfying(ServerUnavailableException.class, e -> {
                    assertThat(e.kind()).isEqualTo(ServerKind.MYSQL);
                    assertThat(e.reason()).isEqualTo("no binaries for Mac OS X on aarch64");
                    assertThat(e).hasMessageContaining("MySQL 8.0.31").hasMessageContaining("run these tests there");
                });
    }

    @Test
    void aSuperuserWhoCannotBecomeAnotherIsRefusedWithTheReason() {
        Platform bare = new Platform("Linux", "amd64", true, List.of());
        ServerProgram postgres =
                ServerProgram.of(ServerKind.POSTGRES, bare, command -> new Commands.Outcome(1, "not permitted"));
        assertThatThrownBy(() -> postgres.makeRunnable(directory))
                .isInstanceOf(ServerUnavailableException.class)
                .hasMessageContaining("neither unshare nor setpriv works here")
                .hasMessageContaining("Run the tests as an ordinary user.");
    }

    @Test
    void aFailedStartIsNotTriedAgain() {
        AtomicInteger starts = new AtomicInteger();
        LazyServer server = new LazyServer(ServerKind.MARIADB, kind -> {
            starts.incrementAndGet();
            return startElsewhere(kind);
        });
        assertThatThrownBy(server::get).isInstanceOf(ServerUnavailableException.class);
        assertThatThrownBy(server::get).isInstanceOf(ServerUnavailableException.class);
        assertThat(starts).hasValue(1);
    }

    @Test
    void testsOfAMissingServerAreLeftOutWithTheReason() {
        var condition = new RequiredServers(MissingServersTest::startElsewhere, new MissingServers(false));
        var result = condition.evaluate(MARIADB, "SomeTest");
        assertThat(result.isDisabled()).isTrue();
        assertThat(result.getReason().orElseThrow()).contains("no binaries for Mac OS X");
    }

    @Test
    void underContinuousIntegrationTheyFail() {
        var condition = new RequiredServers(MissingServersTest::startElsewhere, new MissingServers(true));
        assertThatThrownBy(() -> condition.evaluate(MARIADB, "SomeTest"))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("With CI=true this fails the build.");
    }

    @Test
    void aCallOfOrSkipAborts() {
        var missing = new MissingServers(false);
        assertThat(missing.missing("SomeTest", unavailable())).isInstanceOf(TestAbortedException.class);
    }

    @Test
    void theTableSaysWhatWasNotRunAndWhy() throws IOException {
        var missing = new MissingServers(false);
        missing.note("SomeTest", unavailable());
        missing.note("OtherTest", unavailable());
        missing.note("OtherTest", unavailable());
        Path file = directory.resolve("target/missing-servers.txt");
        missing.report(new PrintStream(out, true, StandardCharsets.UTF_8), file);
        assertThat(Files.readAllLines(file))
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).contains("PostgreSQL 18.6", "SomeTest", "no such thing"))
                .anySatisfy(line -> assertThat(line).contains("PostgreSQL 18.6", "OtherTest", "no such thing"));
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactlyElementsOf(Files.readAllLines(file));
    }

    @Test
    void whenNothingIsMissingThereIsNoTable() throws IOException {
        Path file = Files.writeString(directory.resolve("missing-servers.txt"), "of an earlier run");
        new MissingServers(false).report(new PrintStream(out, true, StandardCharsets.UTF_8), file);
        assertThat(file).doesNotExist();
        assertThat(out.size()).isZero();
    }

    private static ServerUnavailableException unavailable() {
        return new ServerUnavailableException(ServerKind.POSTGRES, "no such thing", "Do something.");
    }
}
