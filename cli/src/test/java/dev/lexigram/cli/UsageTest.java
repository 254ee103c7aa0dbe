package dev.lexigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
        List<List<String>> commands = List.of(
                List.of("config", "show"),
                List.of("config", "validate"),
                List.of("db", "health"),
                List.of("db", "inspect"),
                List.of("db", "query"),
                List.of("db", "execute"));
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
    void valuesAreTakenForWhatTheyLookLike() {
        assertThat(Statement.value("31")).isEqualTo(31L);
        assertThat(Statement.value("1.50")).hasToString("1.50");
        assertThat(Statement.value("true")).isEqualTo(true);
        assertThat(Statement.value("null")).isNull();
        assertThat(Statement.value("'null'")).isEqualTo("null");
        assertThat(Statement.value("0049")).isEqualTo("0049");
        assertThat(Statement.value("it's")).isEqualTo("it's");
    }
}
