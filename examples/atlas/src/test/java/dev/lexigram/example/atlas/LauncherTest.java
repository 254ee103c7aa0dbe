package dev.lexigram.example.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Runs `./lexigram` with a home of its own and JDKs that only print how they were called.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The launcher is a bash script.")
class LauncherTest {

    private static final Path SCRIPT = Path.of(System.getProperty("project.root"), "lexigram");
    private static final List<String> TOOLS =
            List.of("bash", "cat", "dirname", "env", "find", "grep", "head", "mkdir", "mv", "readlink", "rm", "touch");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void provideAPathWithoutJavaAndMaven() throws IOException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        for (String tool : TOOLS) {
            Path real = Stream.of("/bin", "/usr/bin", "/usr/local/bin")
                    .map(directory -> Path.of(directory, tool))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(bin.resolve(tool), real);
        }
    }

    @Test
    void withoutJdk25ItSaysInOneSentenceWhereItLookedAndWhatToDo() throws Exception {
        Path old = jdk("jdks/old", "17.0.15");

        Outcome outcome = run(Map.of("JAVA_HOME", old.toString()), "demo");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors().strip())
                .isEqualTo("lexigram: No JDK 25 found in JAVA_HOME (" + old + ", Java 17.0.15), java on the PATH (none)"
                        + " and " + folder.resolve("jdks") + ": install one, for example from https://adoptium.net,"
                        + " or set LEXIGRAM_JAVA_HOME to where it is.");
    }

    @Test
    void aNamedJdkOfAnotherVersionIsRefusedAndNotReplaced() throws Exception {
        Path old = jdk("old", "24.0.2");
        jdk("jdks/new", "25");

        Outcome outcome = run(Map.of("LEXIGRAM_JAVA_HOME", old.toString()), "demo");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors())
                .hasLineCount(1)
                .contains("LEXIGRAM_JAVA_HOME is not the home of a JDK 25", "Java 24.0.2");
    }

    @Test
    void demoRunsTheAtlasWithTheOtherArgumentsUnchanged() throws Exception {
        Outcome outcome = runOn25("demo", "--url", "a b", "", "*", "--sql");

        assertThat(outcome.lines())
                .containsSubsequence(
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        "dev.lexigram.example.atlas.Main");
        assertThat(outcome.afterMain("dev.lexigram.example.atlas.Main"))
                .containsExactly("--url", "a b", "", "*", "--sql");
    }

    @Test
    void benchRunsTheBenchmarksWithTheJvmAsItIs() throws Exception {
        Outcome outcome = runOn25("bench", "--short");

        assertThat(outcome.lines())
                .containsSubsequence("--enable-native-access=ALL-UNNAMED", "-cp")
                .noneMatch(line -> line.startsWith("-XX"));
        assertThat(outcome.afterMain("dev.lexigram.benchmarks.Main")).containsExactly("--short");
    }

    @Test
    void anythingElseGoesToTheCommandLineTool() throws Exception {
        assertThat(runOn25("config", "demo").afterMain("dev.lexigram.cli.Main")).containsExactly("config", "demo");
        assertThat(runOn25().afterMain("dev.lexigram.cli.Main")).isEmpty();
    }

    @Test
    void exitCodeIsThatOfTheProgram() throws Exception {
        assertThat(runOn25("demo", "--version").exitCode()).isEqualTo(7);
    }

    @Test
    void aFolderOfJdksIsSearchedFor25WithWhicheverUpdate() throws Exception {
        jdk("jdks/a", "17.0.15");
        jdk("jdks/b", "26-ea");
        jdk("jdks/c", "25.0.3");

        Outcome outcome = run(Map.of(), "demo");

        assertThat(outcome.lines()).startsWith("JDK 25.0.3");
    }

    @Test
    void javaOnThePathIsFollowedToItsHome() throws Exception {
        Path home = jdk("elsewhere", "25");
        Files.createSymbolicLink(folder.resolve("bin/java"), home.resolve("bin/java"));

        assertThat(run(Map.of(), "demo").lines()).startsWith("JDK 25");
    }

    @Test
    void javaOnThePathThatIsAWrapperIsAskedForItsHome() throws Exception {
        Path home = jdk("elsewhere", "25");
        executable(
                folder.resolve("bin/java"),
                "echo '    java.home = " + home + "' >&2; echo '    java.version = 25.0.1' >&2");

        assertThat(run(Map.of(), "demo").lines()).startsWith("JDK 25");
    }

    @Test
    void itRunsFromAnywhereThroughSymbolicLinks() throws Exception {
        Path home = jdk("new", "25");
        Path first = Files.createSymbolicLink(folder.resolve("first"), SCRIPT);
        Path second = Files.createSymbolicLink(folder.resolve("second"), first.getFileName());

        Outcome outcome = run(second, Map.of("LEXIGRAM_JAVA_HOME", home.toString()), "demo");

        assertThat(outcome.lines())
                .anyMatch(line -> line.startsWith(SCRIPT.resolveSibling("examples/atlas/target") + "/"));
    }

    @Test
    void withoutMavenItSaysSoInOneSentence() throws Exception {
        Path checkout = Files.createDirectories(folder.resolve("checkout/examples/atlas"));
        Files.createFile(checkout.resolve("pom.xml"));
        Path script = Files.copy(SCRIPT, folder.resolve("checkout/lexigram"));

        Outcome outcome = run(
                script, Map.of("LEXIGRAM_JAVA_HOME", jdk("new", "25").toString(), "LEXIGRAM_SKIP_BUILD", "0"), "demo");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).hasLineCount(1).contains("there is no mvn on the PATH: install Maven");
    }

    private Outcome runOn25(String... arguments) throws Exception {
        return run(Map.of("LEXIGRAM_JAVA_HOME", jdk("new", "25").toString()), arguments);
    }

    private Outcome run(Map<String, String> environment, String... arguments) throws Exception {
        return run(SCRIPT, environment, arguments);
    }

    private Outcome run(Path script, Map<String, String> environment, String... arguments) throws Exception {
        Path output = Files.createTempFile(folder, "output", "");
        Path errors = Files.createTempFile(folder, "errors", "");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(script.toString()), Stream.of(arguments))
                .toList());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", folder.resolve("bin").toString(),
                        "HOME", folder.toString(),
                        "LEXIGRAM_JDK_DIRS", folder.resolve("jdks").toString(),
                        "LEXIGRAM_SKIP_BUILD", "1"));
        builder.environment().putAll(environment);
        Process process = builder.directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(output), Files.readString(errors));
    }

    /// A JDK whose `java` prints its version and its arguments, one a line, and ends with exit code 7.
    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        if (!Files.exists(home)) {
            Files.createDirectories(home.resolve("bin"));
            Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
            executable(home.resolve("bin/java"), "printf '%s\\n' 'JDK " + version + "' \"$@\"; exit 7");
            executable(home.resolve("bin/javac"), "exit 1");
        }
        return home;
    }

    private static void executable(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Outcome(int exitCode, String output, String errors) {

        List<String> lines() {
            assertThat(errors).isEmpty();
            return output.lines().toList();
        }

        List<String> afterMain(String main) {
            List<String> lines = lines();
            assertThat(lines).contains(main);
            return lines.subList(lines.indexOf(main) + 1, lines.size());
        }
    }
}
