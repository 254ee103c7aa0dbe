package dev.lexigram.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigSourceTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path directory;

    private final Map<String, String> environment = new HashMap<>();

    private void file(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private SqlSection sql() {
        return config().section("sql", SqlSection.DEFAULTS);
    }

    private Config config() {
        return Config.builder()
                .directory(directory)
                .environment(environment)
                .set(Map.of("sql.name", "from code", "sql", Map.of("mode", SqlSection.Mode.READ_ONLY)))
                .build();
    }

    @Test
    void anEnvironmentVariableWinsOverTheProfileThenTheFileThenCodeThenDefaults() throws IOException {
        assertThat(sql().name()).isEqualTo("from code");
        assertThat(sql().mode()).isEqualTo(SqlSection.Mode.READ_ONLY);
        assertThat(sql().pool()).isEqualTo(SqlSection.Pool.defaults());

        file("application.yaml", "sql: {name: from file, pool: {max_size: 20, min_size: 3}}");
        assertThat(sql().name()).isEqualTo("from file");

        file("application.test.yaml", "sql:\n  name: from profile\n  pool:\n    max_size: 30\n");
        environment.put("LEX_PROFILE", "test");
        assertThat(sql().name()).isEqualTo("from profile");

        environment.put("LEX_SQL__POOL__MAX_SIZE", "40");
        assertThat(sql().pool().maxSize()).isEqualTo(40);
        assertThat(sql().pool().minSize()).isEqualTo(3);
    }

    @Test
    void theProfileOfTheBuilderWinsOverTheVariable() throws IOException {
        file("application.one.yml", "sql: {name: one}");
        environment.put("LEX_PROFILE", "two");

        Config config = Config.builder()
                .directory(directory)
                .environment(environment)
                .profile("one")
                .build();

        assertThat(config.section("sql", SqlSection.DEFAULTS).name()).isEqualTo("one");
        assertThat(config.profile()).contains("one");
    }

    @Test
    void aProfileWithoutItsFileIsAnErrorThatListsTheFilesThere() throws IOException {
        file("application.prod.yaml", "");
        environment.put("LEX_PROFILE", "prd");

        assertThatThrownBy(this::config)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("prd")
                .hasMessageContaining("Found: application.prod.yaml");
    }

    @Test
    void aProfileCannotLeaveTheDirectory() {
        environment.put("LEX_PROFILE", "../other");
        assertThatThrownBy(this::config).hasMessageContaining("The profile's name is not valid.");
    }

    @Test
    void twoFilesOfTheSameRoleAreRefused() throws IOException {
        file("application.yaml", "");
        file("application.yml", "");
        assertThatThrownBy(this::config).hasMessageContaining("the same role");
    }

    @Test
    void aSingleFileMayBeNamedAndHasItsOverlayBesideIt() throws IOException {
        file("shop.yaml", "sql: {name: shop, pool: {max_size: 7}}");
        file("shop.test.yaml", "sql: {name: shop test}");

        SqlSection sql = Config.builder()
                .yaml(directory.resolve("shop.yaml"))
                .profile("test")
                .environment(Map.of())
                .build()
                .section("sql", SqlSection.DEFAULTS);

        assertThat(sql.name()).isEqualTo("shop test");
        assertThat(sql.pool().maxSize()).isEqualTo(7);
    }

    @Test
    void aNamedFileThatIsMissingIsAnError() {
        ConfigBuilder builder =
                Config.builder().yaml(directory.resolve("none.yaml")).environment(environment);
        assertThatThrownBy(builder::build)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("none.yaml");
    }

    @Test
    void listsAreReplacedAndMapsMerge() throws IOException {
        file("application.yaml", "sql: {tags: [x, y, z], properties: {a: one, b: two}}");
        file("application.test.yaml", "sql: {tags: [w], properties: {b: three}}");
        environment.put("LEX_PROFILE", "test");

        assertThat(sql().tags()).containsExactly("w");
        assertThat(sql().properties())
                .containsExactlyInAnyOrderEntriesOf(Map.of("app", "lexigram", "a", "one", "b", "three"));
    }

    @Test
    void variablesAddressListItemsByIndex() throws IOException {
        environment.put("LEX_SQL__BACKENDS__0__NAME", "main");
        environment.put("LEX_SQL__BACKENDS__0__BACKEND__URL", "sqlite:a.db");
        environment.put("LEX_SQL__BACKENDS__1__NAME", "analytics");
        assertThat(sql().backends()).extracting(SqlSection.Named::name).containsExactly("main", "analytics");

        file("application.yaml", "sql:\n  backends:\n    - name: first\n      primary: true\n");
        assertThat(sql().backends()).extracting(SqlSection.Named::name).containsExactly("main", "analytics");
        assertThat(sql().backends().getFirst().primary()).isTrue();
    }

    @Test
    void aGapInTheIndexesIsAnError() {
        environment.put("LEX_SQL__BACKENDS__1__NAME", "x");
        assertThatThrownBy(this::sql).hasMessageContaining("A list has a gap.").hasMessageContaining("sql.backends.0");
    }

    @Test
    void reservedVariablesAreNoKeys() {
        environment.put("LEX_ENV", "test");
        environment.put("LEX_DEBUG", "1");
        environment.put("LEX_QUIET", "1");

        config().checkTopLevel(java.util.Set.of("sql"));

        assertThat(config().environmentName()).isEqualTo("test");
    }

    @Test
    void theEnvironmentIsDevelopmentUnlessSaidAndNothingElseIsAccepted() {
        assertThat(config().environmentName()).isEqualTo("development");
        environment.put("LEX_ENV", "prod");
        assertThatThrownBy(() -> config().environmentName()).hasMessageContaining("development, staging, production");
    }

    @Test
    void variablesThatContradictEachOtherAreBothNamed() {
        environment.put("LEX_SQL__POOL", "1");
        environment.put("LEX_SQL__POOL__MAX_SIZE", "1");
        assertThatThrownBy(this::config)
                .hasMessageContaining("LEX_SQL__POOL__MAX_SIZE")
                .hasMessageContaining("other: LEX_SQL__POOL)");
    }

    @Test
    void aVariableWithAnEmptyLevelIsAnError() {
        environment.put("LEX_SQL____URL", "x");
        assertThatThrownBy(this::config).hasMessageContaining("LEX_SQL____URL");
    }

    @Test
    void placeholdersTakeVariablesAndDefaults() throws IOException {
        environment.put("HOST", "db.example");
        file("application.yaml", """
                sql:
                  name: "${NAME:fallback}"
                  note: "x${EMPTY:}y"
                  backend: {url: "postgresql://${HOST}:${PORT:5432}/shop"}
                  pool: {max_size: "${SIZE:12}"}
                  tags: ["$${HOST}", "${HOST}"]
                """);

        SqlSection sql = sql();

        assertThat(sql.name()).isEqualTo("fallback");
        assertThat(sql.note()).isEqualTo("xy");
        assertThat(sql.backend().url()).isEqualTo("postgresql://db.example:5432/shop");
        assertThat(sql.pool().maxSize()).isEqualTo(12);
        assertThat(sql.tags()).containsExactly("${HOST}", "db.example");
    }

    @Test
    void aMissingVariableNamesKeyVariableAndFile() throws IOException {
        file("application.yaml", "sql:\n  backend:\n    url: ${DB_URL}\n");
        assertThatThrownBy(this::config)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("sql.backend.url")
                .hasMessageContaining("DB_URL")
                .hasMessageContaining("application.yaml line 3");
    }

    @Test
    void aMissingVariableIsNotMissedWhereSomethingStrongerStands() throws IOException {
        file("application.yaml", "sql: {name: '${NAME}'}");
        environment.put("LEX_SQL__NAME", "given");
        assertThat(sql().name()).isEqualTo("given");
    }

    @Test
    void valuesFromTheEnvironmentAreNotInterpolatedAgain() throws IOException {
        environment.put("LEX_SQL__NAME", "${HOME}");
        environment.put("PASSWORD", "a${b}c");
        file("application.yaml", "sql: {backend: {password: '${PASSWORD}'}}");

        assertThat(sql().name()).isEqualTo("${HOME}");
        assertThat(sql().backend().password()).isEqualTo("a${b}c");
    }

    @Test
    void aBrokenPlaceholderIsAnErrorWithoutTheValue() throws IOException {
        file("application.yaml", "sql: {backend: {password: 'hunter2${'}}");
        assertThatThrownBy(this::config)
                .hasMessageContaining("sql.backend.password")
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void brokenYamlNamesFileAndLineAndQuotesNothing() throws IOException {
        file("application.yaml", "sql:\n  password: hunter2\n bad: [\n");
        assertThatThrownBy(this::config)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("application.yaml")
                .hasMessageContaining("line: 3")
                .hasNoCause()
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void yamlThatWouldBeMisreadIsRefused() throws IOException {
        for (String text : List.of("sql: {name: a, name: b}", "- sql", "sql: &x {}\nother: *x", "a: {}\n---\nb: {}")) {
            file("application.yaml", text);
            assertThatThrownBy(this::config).as(text).isInstanceOf(ConfigurationException.class);
        }
    }

    @Test
    void anEmptyFileAndAKeyWithoutValueKeepTheDefaults() throws IOException {
        file("application.yaml", "# nothing\n");
        assertThat(sql().pool()).isEqualTo(SqlSection.Pool.defaults());
        file("application.yaml", "sql:\n  pool:\n  name:\n");
        assertThat(sql().pool()).isEqualTo(SqlSection.Pool.defaults());
        assertThat(sql().name()).isEqualTo("from code");
    }
}
