package dev.lexigram.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.ConfigurationException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ConfigSectionTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path directory;

    private static SqlSection sql(Map<String, ?> values) {
        return Config.builder().environment(Map.of()).set(values).build().section("sql", SqlSection.DEFAULTS);
    }

    private Config yaml(String text) throws Exception {
        Files.writeString(directory.resolve("application.yaml"), text);
        return Config.builder().directory(directory).environment(Map.of()).build();
    }

    @Test
    void anUnsetSectionIsTheDefaultsThemselves() {
        assertThat(Config.empty().section("sql", SqlSection.DEFAULTS)).isSameAs(SqlSection.DEFAULTS);
    }

    @Test
    void textsBecomeTheTypesOfTheComponents() {
        SqlSection sql = sql(Map.of(
                "sql.pool",
                Map.of("max_size", "20", "acquire_timeout", "250ms", "leak_detection", "YES", "factor", "2.5"),
                "sql.mode",
                "read-only",
                "sql.port",
                "5432",
                "sql.audit_hmac_key",
                " spaced "));

        assertThat(sql.pool()).isEqualTo(new SqlSection.Pool(1, 20, Duration.ofMillis(250), true, 2.5));
        assertThat(sql.mode()).isEqualTo(SqlSection.Mode.READ_ONLY);
        assertThat(sql.port()).contains(5432);
        assertThat(sql.auditHmacKey().reveal()).isEqualTo(" spaced ");
    }

    @Test
    void durationsAreReadInAllFormsAndPrintedInTheShortOne() {
        Map<String, Duration> forms = Map.of(
                "30s", Duration.ofSeconds(30),
                "5m", Duration.ofMinutes(5),
                "1h", Duration.ofHours(1),
                "250ms", Duration.ofMillis(250),
                "2d", Duration.ofDays(2),
                "90m", Duration.ofMinutes(90));
        forms.forEach((text, duration) -> {
            assertThat(DurationText.parse(text)).isEqualTo(duration);
            assertThat(DurationText.format(duration)).isEqualTo(text);
        });
        assertThat(DurationText.parse("45")).isEqualTo(Duration.ofSeconds(45));
        assertThat(DurationText.parse("1.5")).isEqualTo(Duration.ofMillis(1500));
        assertThat(DurationText.parse("PT30S")).isEqualTo(Duration.ofSeconds(30));
        assertThat(DurationText.format(Duration.ofNanos(5))).isEqualTo("PT0.000000005S");
        assertThat(DurationText.format(Duration.ZERO)).isEqualTo("0s");
    }

    record Other(URI uri, Path path, java.time.LocalDate day) {}

    @Test
    void lessUsualTypesAreReadToo() throws Exception {
        Other defaults = new Other(URI.create("a:b"), Path.of("x"), java.time.LocalDate.EPOCH);

        Other other = yaml("other: {uri: 'https://e.org', day: 2026-01-31}").section("other", defaults);

        assertThat(other.uri()).isEqualTo(URI.create("https://e.org"));
        assertThat(other.path()).isEqualTo(Path.of("x"));
        assertThat(other.day()).isEqualTo(java.time.LocalDate.of(2026, 1, 31));
    }

    @Test
    void itemsOfAListTakeWhatTheyLackFromTheirTypesDefaults() throws Exception {
        SqlSection sql =
                yaml("sql: {backends: [{name: a, backend: {url: 'sqlite:a'}}, {name: b, pool: {max_size: 4}}]}")
                        .section("sql", SqlSection.DEFAULTS);

        assertThat(sql.backends()).hasSize(2);
        assertThat(sql.backends().get(0).pool().minSize()).isEqualTo(2);
        assertThat(sql.backends().get(1).pool()).isEqualTo(new SqlSection.Pool(2, 4, Duration.ofSeconds(30), false, 1));
    }

    record Item(String name, int size, List<String> tags) {}

    record Items(List<Item> items) {}

    @Test
    void anItemWithoutDefaultsMustBeComplete() throws Exception {
        Items defaults = new Items(List.of());

        assertThat(yaml("s: {items: [{name: a, size: 1}]}")
                        .section("s", defaults)
                        .items())
                .containsExactly(new Item("a", 1, List.of()));
        assertThatThrownBy(() -> yaml("s: {items: [{name: a}]}").section("s", defaults))
                .hasMessageContaining("A configuration key is required.")
                .hasMessageContaining("s.items.0.size");
    }

    @Test
    void anUnknownKeyNamesItsFileAndTheNearestKey() throws Exception {
        Config config = yaml("sql:\n  pool:\n    max_szie: 5\n");
        assertThatThrownBy(() -> config.section("sql", SqlSection.DEFAULTS))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("[LEX_ERR_CONF_001] A configuration key is unknown. (key: sql.pool.max_szie, "
                        + "origin: application.yaml line 3) Did you mean 'sql.pool.max_size'?");
    }

    @Test
    void anUnknownKeyFromAVariableNamesTheVariable() {
        Config config = Config.builder()
                .environment(Map.of("LEX_SQL__POOL__MAXSIZE", "5"))
                .build();
        assertThatThrownBy(() -> config.section("sql", SqlSection.DEFAULTS))
                .hasMessageContaining("LEX_SQL__POOL__MAXSIZE")
                .hasMessageContaining("Did you mean 'sql.pool.max_size'?");
    }

    @Test
    void aKeyAtTheWrongLevelIsPointedToItsPlace() {
        assertThatThrownBy(() -> sql(Map.of("sql.max_size", 5)))
                .hasMessageContaining("Did you mean 'sql.pool.max_size'?");
        assertThatThrownBy(() -> sql(Map.of("sql.quite_something_else", 5))).hasMessageContaining("Known keys: name,");
    }

    @Test
    void aWrongTypeNamesKeyExpectedTypeValueAndOrigin() throws Exception {
        Config config = yaml("sql:\n  pool:\n    max_size: many\n");
        assertThatThrownBy(() -> config.section("sql", SqlSection.DEFAULTS))
                .hasMessage(
                        "[LEX_ERR_CONF_001] A configuration value has the wrong type. (key: sql.pool.max_size, "
                                + "expected: a whole number, found: 'many', origin: application.yaml line 3) Correct the value.");
        assertThatThrownBy(() -> sql(Map.of("sql.mode", "write"))).hasMessageContaining("one of read_write, read_only");
        assertThatThrownBy(() -> sql(Map.of("sql.pool", 5))).hasMessageContaining("expected: a map of keys");
        assertThatThrownBy(() -> sql(Map.of("sql.tags", "x"))).hasMessageContaining("expected: a list");
        assertThatThrownBy(() -> sql(Map.of("sql.pool.max_size", "1.5"))).hasMessageContaining("a whole number");
        assertThatThrownBy(() -> sql(Map.of("sql.pool.acquire_timeout", "soon")))
                .hasMessageContaining("a duration");
        assertThatThrownBy(() -> sql(Map.of("sql.pool.leak_detection", "maybe")))
                .hasMessageContaining("true or false");
    }

    record SecretKeys(int apiToken, Secret secretThing, Duration password) {}

    @Test
    void noErrorShowsASecret() {
        SecretKeys defaults = new SecretKeys(1, Secret.of("x"), Duration.ZERO);
        for (String key : List.of("k.api_token", "k.password")) {
            Config config = Config.builder()
                    .environment(Map.of())
                    .set(Map.of(key, "hunter2"))
                    .build();
            assertThatThrownBy(() -> config.section("k", defaults))
                    .hasMessageContaining("found: ***")
                    .hasStackTraceContaining("***")
                    .satisfies(error -> assertThat(error.getCause()).isNull())
                    .message()
                    .doesNotContain("hunter2");
        }
        assertThatThrownBy(() -> sql(Map.of("sql.pool", "postgresql://me:hunter2@host/db")))
                .message()
                .doesNotContain("hunter2")
                .contains("me:***@host");
    }

    @Test
    void aRecordsOwnCheckIsReportedWithTheKey() {
        assertThatThrownBy(() -> sql(Map.of("sql.pool.min_size", 50)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("sql.pool")
                .hasMessageContaining("min_size is greater than max_size");
    }

    @Test
    void effectiveListsEachKeyWithValueAndOriginAndNoSecret() throws Exception {
        Files.writeString(directory.resolve("application.yaml"), """
                sql:
                  audit_hmac_key: hunter2
                  backend: {url: "postgresql://me:hunter2@host/db", password: hunter2}
                  pool: {min_size: 2}
                  backends: [{name: a}]
                """);
        Files.writeString(directory.resolve("application.test.yaml"), "sql: {mode: READ_ONLY}");
        Config config = Config.builder()
                .directory(directory)
                .profile("test")
                .environment(Map.of("LEX_SQL__POOL__MAX_SIZE", "40"))
                .set(Map.of("sql.name", "shop"))
                .build();
        config.section("sql", SqlSection.DEFAULTS);

        List<Setting> settings = config.effective();

        assertThat(settings)
                .contains(
                        new Setting("sql.audit_hmac_key", "***", "application.yaml"),
                        new Setting("sql.backend.password", "***", "application.yaml"),
                        new Setting("sql.backend.url", "postgresql://me:***@host/db", "application.yaml"),
                        new Setting("sql.backends.0.name", "a", "application.yaml"),
                        new Setting("sql.backends.0.pool.min_size", "2", "default"),
                        new Setting("sql.mode", "read_only", "application.test.yaml"),
                        new Setting("sql.name", "shop", "code"),
                        new Setting("sql.pool.acquire_timeout", "30s", "default"),
                        new Setting("sql.pool.max_size", "40", "LEX_SQL__POOL__MAX_SIZE"),
                        new Setting("sql.pool.min_size", "2", "application.yaml"),
                        new Setting("sql.tags.0", "a", "default"));
        assertThat(settings).extracting(Setting::key).isSorted();
        assertThat(settings.toString()).doesNotContain("hunter2");
    }

    @Test
    void aSecretShowsItselfNowhere() {
        Secret secret = Secret.of("hunter2");
        assertThat(secret).hasToString("***").isEqualTo(Secret.of("hunter2")).isNotEqualTo(Secret.of("x"));
        assertThat(JsonMapper.shared().writeValueAsString(Map.of("a", secret))).isEqualTo("{\"a\":\"***\"}");
        assertThat(secret.reveal()).isEqualTo("hunter2");
    }

    @Test
    void anAliasWorksAndWarnsOnce() throws Exception {
        Logger logger = Logger.getLogger(Config.class.getName());
        List<String> warnings = new java.util.ArrayList<>();
        Handler handler = new Collecting(warnings);
        logger.addHandler(handler);
        try {
            Config config = yaml("db: {name: old}");
            for (int i = 0; i < 2; i++) {
                assertThat(config.section(List.of("sql", "db"), SqlSection.DEFAULTS)
                                .name())
                        .isEqualTo("old");
            }
            config.checkTopLevel(Set.of());
            assertThat(config.effective()).contains(new Setting("sql.name", "old", "application.yaml"));
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(warnings).hasSize(1);
    }

    @Test
    void twoNamesOfOneSectionAreAnError() throws Exception {
        Config config = yaml("db: {name: old}\nsql: {name: new}");
        assertThatThrownBy(() -> config.section(List.of("sql", "db"), SqlSection.DEFAULTS))
                .hasMessageContaining("under two names")
                .hasMessageContaining("sql")
                .hasMessageContaining("db");
    }

    @Test
    void anUnknownSectionIsRefusedWithTheNearestName() throws Exception {
        Config config = yaml("sqll: {name: x}");
        assertThatThrownBy(() -> config.checkTopLevel(Set.of("sql", "nosql")))
                .hasMessageContaining("application.yaml")
                .hasMessageContaining("Did you mean 'sql'?");
    }

    @Test
    void withoutAListOnlyMisspeltSectionsAreRefused() throws Exception {
        Config fine = yaml("shop: {name: x}\nsql_tools: {name: x}");
        fine.section("sql", SqlSection.DEFAULTS);
        fine.checkTopLevel();

        for (String text : List.of("slq: {}", "sql.name: x")) {
            Config config = yaml(text);
            config.section("sql", SqlSection.DEFAULTS);
            assertThatThrownBy(config::checkTopLevel).hasMessageContaining("'sql");
        }
    }

    @Test
    void aVariableWithOneUnderscoreIsCorrected() {
        Config config = Config.builder()
                .environment(Map.of("LEX_SQL_URL", "x", "LEX_HOME", "y"))
                .build();
        config.section("sql", SqlSection.DEFAULTS);
        assertThatThrownBy(config::checkTopLevel).hasMessageContaining("LEX_SQL__URL");
        assertThatThrownBy(() -> config.checkTopLevel(Set.of())).hasMessageContaining("LEX_SQL__URL");
    }

    private static final class Collecting extends Handler {
        private final List<String> messages;

        Collecting(List<String> messages) {
            this.messages = messages;
        }

        @Override
        public void publish(LogRecord line) {
            messages.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
