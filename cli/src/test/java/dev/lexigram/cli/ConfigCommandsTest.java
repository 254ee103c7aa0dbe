package dev.lexigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.cli.task.Addresses;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

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
        assertThat(Addresses.shown(url)).isEqualTo(shown.replace("postgresql:///db", "postgresql://db"));
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

    @Test
    void theProfileAndTheKindOfEnvironmentAreOptionsToo() {
        Shell shell = Shell.in(directory)
                .file("application.yaml", "sql:\n  pool:\n    max_size: 2\n")
                .file("application.night.yaml", "sql:\n  pool:\n    max_size: 3\n")
                .with("LEX_ENV", "development");

        assertThat(shell.run("config", "show", "--profile", "night", "--env", "staging")
                        .succeeds()
                        .out())
                .containsPattern("sql.pool.max_size +3 +application.night.yaml")
                .contains("environment staging, profile night.");
        shell.run("config", "show", "--env", "stagin").fails("LEX_ERR_CONF_001", "found: stagin", "staging");
        shell.run("config", "show", "--profile", "nigth")
                .fails("LEX_ERR_CONF_001", "profile: nigth", "application.night.yaml");
    }

    @Test
    void doctorSaysWhatIsRisky() {
        Shell shell = Shell.in(directory)
                .file(
                        "application.yaml",
                        "sql:\n  operations:\n    statement_timeout: 0s\n  backend:\n    url: postgresql://ann:s3cret@db/shop\n");

        Shell.Outcome outcome = shell.run("config", "doctor");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).doesNotContain("s3cret");
        assertThat(outcome.out().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "database.driver_present ok PostgreSQL.",
                        "database.password_hidden warning The password is written in application.yaml. Write url:"
                                + " ${DATABASE_URL}, and keep the address in that variable.",
                        "statement_timeout_set warning A statement may run for ever. Set"
                                + " sql.operations.statement_timeout, such as 60s.",
                        "6 checks: 0 failed, 2 warnings.");
    }

    @Test
    void doctorIsStricterInProduction() {
        Shell shell = Shell.in(directory)
                .with("LEX_ENV", "production")
                .with("LEX_SQL__BACKEND__URL", "postgresql://ann:changeme@db.example/shop");

        Shell.Outcome outcome = shell.run("config", "doctor", "--json");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.json().get("status").asString()).isEqualTo("error");
        assertThat(outcome.json()
                        .get("data")
                        .valueStream()
                        .map(check -> check.get("check").asString() + " "
                                + check.get("state").asString()))
                .contains("database.password_strong failed", "database.encrypted warning", "cursor_key_set warning");
    }

    @Test
    void doctorNamesAWrongKey() {
        Shell.Outcome outcome =
                Shell.in(directory).file("application.yaml", "sql:\n  pol: 3\n").run("config", "doctor");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("configuration_valid", "Did you mean 'sql.pool'?");
    }

    @Test
    void envTellsWhatEachVariableDoes() {
        Shell shell = Shell.in(directory)
                .with("LEX_SQL__POOL__MAX_SIZE", "3")
                .with("LEX_SQL__BACKEND__URL", "postgresql://ann:s3cret@db/shop")
                .with("LEX_HOME", "/opt");

        String out = shell.run("config", "env").succeeds().out();

        assertThat(out).doesNotContain("s3cret");
        assertThat(out.lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "LEX_SQL__POOL__MAX_SIZE 3 sql.pool.max_size",
                        "LEX_HOME /opt no key of a section known here",
                        "3 variables set.");
        assertThat(shell.run("config", "env", "--all").succeeds().out()).containsPattern("LEX_SQL__POOL__MIN_SIZE +1");
    }

    @Test
    void theSchemaTellsKeysTypesAndDefaults() {
        String out = Shell.in(directory).run("config", "schema").succeeds().out();

        var pool = JsonMapper.shared().readTree(out).at("/properties/sql/properties/pool/properties");
        assertThat(pool.get("max_size").toString()).isEqualTo("{\"type\":\"integer\",\"default\":10}");
        assertThat(pool.get("timeout").get("default").asString()).isEqualTo("30s");
        assertThat(JsonMapper.shared()
                        .readTree(out)
                        .at("/properties/sql/properties/backends/items/properties/name")
                        .get("type")
                        .asString())
                .isEqualTo("string");
        assertThat(Shell.in(directory)
                        .run("config", "schema", "--json")
                        .json()
                        .at("/data/schema/title")
                        .asString())
                .isEqualTo("Lexigram");
    }
}
