package dev.lexigram.sql.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.config.Config;
import dev.lexigram.config.Secret;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.NoPrimaryBackendException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseConfigTest {

    @TempDir
    Path directory;

    private static NamedDatabaseConfig named(String name, boolean primary) {
        return new NamedDatabaseConfig(
                name, primary, new BackendConfig(Secret.of("sqlite:" + name + ".db")), PoolConfig.defaults());
    }

    private DatabaseConfig read(String yaml) throws IOException {
        Files.writeString(directory.resolve("application.yaml"), yaml);
        return Config.builder()
                .directory(directory)
                .environment(Map.of())
                .build()
                .section("sql", DatabaseConfig.defaults());
    }

    @Test
    void theOnlyDatabaseIsThePrimary() {
        assertThat(DatabaseConfig.fromUrl("sqlite:a.db").databases())
                .singleElement()
                .satisfies(only -> {
                    assertThat(only.name()).isEqualTo("database");
                    assertThat(only.primary()).isTrue();
                    assertThat(only.backend().url().reveal()).isEqualTo("sqlite:a.db");
                });
    }

    @Test
    void theFirstOfSeveralIsThePrimaryUnlessAnotherIsMarked() {
        DatabaseConfig unmarked = DatabaseConfig.defaults().withBackends(named("a", false), named("b", false));
        DatabaseConfig marked = DatabaseConfig.defaults().withBackends(named("a", false), named("b", true));

        assertThat(unmarked.databases())
                .extracting(NamedDatabaseConfig::primary)
                .containsExactly(true, false);
        assertThat(marked.databases()).extracting(NamedDatabaseConfig::primary).containsExactly(false, true);
    }

    @Test
    void twoPrimariesAreRefused() {
        assertThatThrownBy(() -> DatabaseConfig.defaults().withBackends(named("a", true), named("b", true)))
                .isInstanceOf(NoPrimaryBackendException.class)
                .hasMessageContaining("databases: a, b");
    }

    @Test
    void severalDatabasesNeedDifferentNamesAndUrls() {
        assertThatThrownBy(() -> DatabaseConfig.defaults().withBackends(named("a", false), named("a", false)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("same name")
                .hasMessageContaining("name: a");
        assertThatThrownBy(() -> DatabaseConfig.defaults().withBackends(named(" ", false)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("needs a name and a URL");
        assertThatThrownBy(() -> DatabaseConfig.defaults().withBackends(NamedDatabaseConfig.defaults()))
                .isInstanceOf(ConfigurationException.class);
    }

    @Test
    void switchedOffThereIsNoDatabase() throws IOException {
        assertThat(read("sql: {enabled: false}").databases()).isEmpty();
    }

    @Test
    void aFileNamesASingleDatabase() throws IOException {
        DatabaseConfig config = read("""
                sql:
                  name: shop
                  backend: {url: "sqlite:///shop.db"}
                  pool: {min_size: 0, max_size: 3, acquire_timeout: 500ms}
                  operations: {echo: true, statement_timeout: 5s}
                """);

        assertThat(config.databases()).singleElement().satisfies(shop -> {
            assertThat(shop.name()).isEqualTo("shop");
            assertThat(shop.backend().url().reveal()).isEqualTo("sqlite:///shop.db");
            assertThat(shop.pool().maxSize()).isEqualTo(3);
            assertThat(shop.pool().effectiveAcquireTimeout()).isEqualTo(Duration.ofMillis(500));
        });
        assertThat(config.operations())
                .isEqualTo(new OperationsConfig(true, Duration.ofSeconds(5), PagingConfig.defaults()));
    }

    @Test
    void aFileNamesSeveralDatabasesAndThenTheSingleOneDoesNotCount() throws IOException {
        DatabaseConfig config = read("""
                sql:
                  backend: {url: "sqlite:///ignored.db"}
                  backends:
                    - {name: main, backend: {url: "sqlite:///main.db"}}
                    - {name: analytics, primary: true, backend: {url: "sqlite:///a.db"}, pool: {max_size: 4}}
                """);

        assertThat(config.databases()).extracting(NamedDatabaseConfig::name).containsExactly("main", "analytics");
        assertThat(config.databases()).extracting(NamedDatabaseConfig::primary).containsExactly(false, true);
        assertThat(config.databases().getFirst().pool().minSize()).isEqualTo(2);
        assertThat(config.databases().getLast().pool().maxSize()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sql: {bakend: {url: 'sqlite:a.db'}} | bakend | backend",
                "sql: {pool: {max_sice: 3}} | max_sice | max_size",
                "sql: {operations: {ecko: true}} | ecko | echo"
            })
    void anUnknownKeyIsRefusedWithTheNearestKnownOne(String yaml, String key, String nearest) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(key)
                .hasMessageContaining(nearest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sql: {pool: {max_size: 0}} | max_size | 1",
                "sql: {pool: {min_size: 11}} | max_size | 11",
                "sql: {pool: {min_size: -1}} | min_size | 0",
                "sql: {pool: {max_overflow: -1}} | max_overflow | 0",
                "sql: {pool: {acquire_timeout: 249ms}} | acquire_timeout | 250ms",
                "sql: {pool: {timeout: 999ms}} | timeout | 1s",
                "sql: {pool: {idle_timeout: 9s}} | idle_timeout | 10s",
                "sql: {pool: {max_lifetime: 29s}} | max_lifetime | 30s",
                "sql: {pool: {recycle: 29s}} | recycle | 30s",
                "sql: {operations: {statement_timeout: -1s}} | statement_timeout | zero"
            })
    void aValueOutOfRangeIsRefusedWithTheLeastPossible(String yaml, String key, String least) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(key)
                .hasMessageContaining(least);
    }

    @Test
    void theShorterOfTwoNamesForOneSettingCounts() {
        PoolConfig pool = new PoolConfig(
                1,
                2,
                3,
                Duration.ofMinutes(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                Duration.ofMinutes(1),
                Duration.ofMinutes(2));

        assertThat(pool.capacity()).isEqualTo(5);
        assertThat(pool.effectiveLifetime()).isEqualTo(Duration.ofMinutes(1));
        assertThat(pool.effectiveAcquireTimeout()).isEqualTo(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ann:password@h/db",
                "mysql://root:root@h/db",
                "jdbc:postgresql://h/db?user=ann&password=admin",
                "jdbc:postgresql://h/db?password=postgres&user=ann"
            })
    void aWellKnownPasswordIsRefusedInProductionWithoutShowingTheUrl(String url) {
        DatabaseConfig config = DatabaseConfig.fromUrl(url);

        assertThatThrownBy(config::checkForProduction)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("too weak for production")
                .hasMessageContaining("database: database")
                .hasMessageNotContaining(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://postgres:Xk93-long@h/postgres",
                "jdbc:postgresql://h/db?password=admin-Xk93",
                "sqlite:///data.db"
            })
    void otherPasswordsPass(String url) {
        assertThatCode(DatabaseConfig.fromUrl(url)::checkForProduction).doesNotThrowAnyException();
    }

    @Test
    void theTextFormHidesTheUrl() {
        assertThat(DatabaseConfig.fromUrl("postgresql://ann:s3cr3t@h/db").toString())
                .doesNotContain("s3cr3t");
    }
}
