package dev.lexigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.cli.output.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How the command is called: help, version, and what it says to a wrong call.
class UsageTest {

    private final Path directory;

    UsageTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "help", "--help"})
    void helpListsTheCommands(String word) {
        String[] words = word.isEmpty() ? new String[0] : new String[] {word};

        assertThat(Shell.in(directory).run(words).succeeds().out())
                .contains("config", "db", "./lexigram demo", "./lexigram bench");
    }

    @Test
    void eachCommandHasHelpWithTheGlobalOptions() {
        List<List<String>> commands = CommandTree.groups().stream()
                .flatMap(group -> group.entries().stream().map(entry -> List.of(group.name(), entry.name())))
                .toList();
        assertThat(commands).hasSizeGreaterThan(15);
        for (List<String> command : commands) {
            String[] words = {command.get(0), command.get(1), "--help"};
            assertThat(Shell.in(directory).run(words).succeeds().out())
                    .contains("Usage: lexigram " + String.join(" ", command))
                    .contains(
                            "--json",
                            "--quiet",
                            "--debug",
                            "--no-color",
                            "--config",
                            "--url",
                            "--database",
                            "--version");
        }
        assertThat(Shell.in(directory).run("help", "db", "query").succeeds().out())
                .contains("--limit");
        assertThat(Shell.in(directory).run("db").succeeds().out()).contains("inspect", "execute");
    }

    @Test
    void theVersionIsTheSameEverywhere() {
        String version = Shell.in(directory).run("--version").succeeds().out();

        assertThat(version).startsWith("lexigram ").contains("Java 25");
        assertThat(Shell.in(directory).run("db", "query", "--version").out()).isEqualTo(version);
    }

    @Test
    void aWrongCallEndsWithTwoAndOneLine() {
        Shell shell = Shell.in(directory);
        assertThat(shell.run("db", "qury")
                        .isOneLine("LEX_ERR_USAGE", "Did you mean query?")
                        .code())
                .isEqualTo(2);
        assertThat(shell.run("db", "query")
                        .isOneLine("LEX_ERR_USAGE", "SQL", "'lexigram db query --help'")
                        .code())
                .isEqualTo(2);
        assertThat(shell.run("--urll", "postgresql://ann:s3cret@h/d")
                        .isOneLine("LEX_ERR_USAGE", "--url")
                        .code())
                .isEqualTo(2);
        assertThat(shell.run("help", "dbb").code()).isEqualTo(2);
    }

    @Test
    void aWrongCallIsJsonWhereThatWasAskedFor() {
        Shell.Outcome outcome = Shell.in(directory).run("db", "--json", "qury");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.json().get("code").asString()).isEqualTo("LEX_ERR_USAGE");
    }

    @Test
    void stackTracesComeOnlyOnRequest() {
        Shell.Outcome outcome = Shell.in(directory).run("db", "inspect", "--debug", "--url", "oracle://ann:s3cret@h/d");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("\tat dev.lexigram.").doesNotContain("s3cret");
    }

    @Test
    void whatNobodyExpectedIsOneLineWithoutSecrets() {
        Failure failure = Failure.of(new IllegalStateException("lost\npostgresql://ann:s3cret@h/d"));

        assertThat(failure.line())
                .isEqualTo("[LEX_ERR_INTERNAL] Something unexpected went wrong."
                        + " (error: IllegalStateException: lost postgresql://ann:***@h/d)"
                        + " To see where, run again with --debug.");
    }

    @Test
    void theExitCodesAreListed() {
        assertThat(Shell.in(directory)
                        .run("help", "exit-codes")
                        .succeeds()
                        .out()
                        .lines())
                .containsExactly(
                        "0  Done, or there was nothing to do.",
                        "1  It failed, for the reason on the error output.",
                        "2  It was called wrongly, and nothing was done.",
                        "3  There is something that --check was to look for, or that a check found.",
                        "4  Something would have been lost and nobody agreed; nothing was done.");
    }

    @Test
    void completionIsAScriptThatKnowsEveryCommand() throws Exception {
        String script = Shell.in(directory).run("completion", "bash").succeeds().out();

        assertThat(script).contains("complete -F _complete_lexigram", "backup", "release");
        Path file = Files.writeString(directory.resolve("lexigram.bash"), script);
        Process bash =
                new ProcessBuilder("bash", "-n", file.toString()).inheritIO().start();
        assertThat(bash.waitFor()).isZero();
        assertThat(Shell.in(directory).run("completion", "fish").code()).isEqualTo(2);
    }

    @Test
    void aWordThatIsAlsoACommandMayBeAValue() {
        Shell shell = Shell.in(directory);
        String name = "query";
        shell.run("db", "execute", "--url", shell.sqlite(), "create table " + name + " (id integer primary key)")
                .succeeds();

        assertThat(shell.run("db", "inspect", "--url", shell.sqlite(), "-t", name)
                        .succeeds()
                        .out())
                .contains("id");
    }
}
