package dev.lexigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the program says of itself and of all that it needs.
class SystemCommandsTest {

    private final Path directory;

    SystemCommandsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void infoTellsVersionsDriversAndAddressesWithoutPasswords() {
        String out = Shell.in(directory)
                .run("system", "info", "--url", "postgresql://ann:s3cret@db/shop")
                .succeeds()
                .out();

        assertThat(out).doesNotContain("s3cret");
        assertThat(out.lines().map(line -> line.replaceAll(" +", " ")))
                .contains("environment development", "database database postgresql://ann:***@db/shop")
                .anyMatch(line -> line.startsWith("program lexigram "))
                .anyMatch(line -> line.startsWith("drivers MySQL and MariaDB, PostgreSQL, SQLite"))
                .anyMatch(line -> line.startsWith("java "));
    }

    @Test
    void healthIsThatOfTheDatabases() {
        assertThat(Shell.in(directory)
                        .run("system", "health", "--url", "sqlite::memory:")
                        .succeeds()
                        .out())
                .contains("1 database healthy.");
    }

    @Test
    void doctorNamesWhatIsMissingAndWhatToDo() {
        Shell shell = Shell.in(directory);

        Shell.Outcome outcome = shell.run("system", "doctor");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "database_url_configured warning No URL is configured: the file data.db is used. Set"
                                + " sql.backend.url in application.yaml, or LEX_SQL__BACKEND__URL.",
                        "migrations_dir_exists warning There is no folder migrations. Run lexigram db init, or this"
                                + " with --fix.")
                .anyMatch(line -> line.startsWith("database.client_installed warning sqlite3 is not installed"))
                .anyMatch(line -> line.startsWith("database.answers ok SQLite 3."));
        assertThat(outcome.out()).contains("0 failed, 3 warnings.");
    }

    @Test
    void doctorRepairsWhatItCan() {
        Shell shell = Shell.in(directory);

        assertThat(shell.run("system", "doctor", "--fix", "--url", shell.sqlite())
                        .out())
                .contains("migrations, created now.");
        assertThat(directory.resolve("migrations")).isDirectory();
    }

    @Test
    void doctorFailsForADatabaseThatDoesNotAnswer() {
        Shell.Outcome outcome = Shell.in(directory)
                .run("system", "doctor", "--json", "--url", "postgresql://ann:s3cret@nowhere.invalid/shop");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).doesNotContain("s3cret");
        var checks = outcome.json().get("data");
        var answers = checks.valueStream()
                .filter(each -> each.get("check").asString().equals("database.answers"))
                .findFirst()
                .orElseThrow();
        assertThat(answers.get("state").asString()).isEqualTo("failed");
        assertThat(answers.get("finding").asString()).contains("nowhere.invalid");
        assertThat(answers.get("fix").asString()).isNotEmpty();
    }

    @Test
    void doctorTellsOfAWrongConfiguration() {
        Shell.Outcome outcome =
                Shell.in(directory).file("application.yaml", "sql:\n  pol: 3\n").run("system", "doctor");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("configuration_valid", "failed", "Did you mean 'sql.pool'?");
    }

    @Test
    void theClientIsFoundOnThePath() throws Exception {
        Path bin = Files.createDirectories(directory.resolve("bin"));
        Path client = Files.writeString(bin.resolve("sqlite3"), "#!/bin/sh\n");
        assertThat(client.toFile().setExecutable(true)).isTrue();

        assertThat(Shell.in(directory)
                        .with("PATH", bin.toString())
                        .run("system", "doctor")
                        .out())
                .containsPattern("database.client_installed +ok +sqlite3\\.");
    }
}
