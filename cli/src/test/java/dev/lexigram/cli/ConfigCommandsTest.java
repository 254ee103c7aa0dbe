package dev.lexigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The commands on the configuration: the same files, profile and variables count as for an application.
class ConfigCommandsTest {

    private final Path directory;

    ConfigCommandsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void showTellsEveryKeyWithItsOrigin() {
        Shell shell = Shell.in(directory)
                .file("application.yaml", "sql:\n  backend:\n    url: postgresql://ann:s3cret@db/shop\n")
                .file("application.dev.yaml", "sql:\n  pool:\n    max_size: 3\n")
                .with("LEX_PROFILE", "dev")
                .with("LEX_SQL__POOL__TIMEOUT", "5s");

        String out = shell.run("config", "show").succeeds().out();

        assertThat(out).doesNotContain("s3cret");
        assertThat(out.lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "Key Value Origin",
                        "sql.backend.url postgresql://ann:***@db/shop application.yaml",
                        "sql.pool.max_size 3 application.dev.yaml",
                        "sql.pool.timeout 5s LEX_SQL__POOL__TIMEOUT",
                        "sql.pool.min_size 1 default",
                        "sql.operations.paging.max_size 1000 default",
                        "sql.outbox.lease 10s default",
                        "31 keys, environment development, profile dev.");
    }

    @Test
    void showTellsTheAddressOfTheCommandLine() {
        var row = Shell.in(directory)
                .run("config", "show", "--json", "--url", "mysql://ann:s3cret@db/shop")
                .json()
                .get("data")
                .get(0);

        assertThat(row.toString())
                .isEqualTo("{\"key\":\"sql.backend.url\",\"value\":\"mysql://ann:***@db/shop\",\"origin\":\"--url\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://ann:s3cret@db/shop?sslmode=require, postgresql://ann:***@db/shop",
        "postgresql://ann:12?s3cret@db/shop, ***",
        "postgresql://db/shop?password=s3cret, postgresql:///db/shop",
        "jdbc:mysql://db/shop?user=ann&password=s3cret, jdbc:mysql://db/shop?user=ann&password=***",
        "s3cret, ***",
    })
    void noAddressShowsItsPassword(String url, String shown) {
        assertThat(ConfigShow.shown(url)).isEqualTo(shown.replace("postgresql:///db", "postgresql://db"));
    }

    @Test
    void validateKnowsTheSectionsThatItIsTold() {
        Shell shell = Shell.in(directory).file("application.yaml", "shop:\n  name: Ann's\n");

        shell.run("config", "validate").fails("LEX_ERR_CONF_001", "(key: shop, ");
        assertThat(shell.run("config", "validate", "--section", "shop")
                        .succeeds()
                        .out())
                .isEqualToIgnoringNewLines(
                        "The configuration is valid: 1 database (database), environment development.");
    }

    @Test
    void validateRefusesWeakPasswordsInProduction() {
        Shell.in(directory)
                .file("application.yaml", "sql:\n  backend:\n    url: postgresql://ann:changeme@db/shop\n")
                .with("LEX_ENV", "production")
                .run("config", "validate")
                .fails("LEX_ERR_CONF_001", "too weak for production");
    }
}
