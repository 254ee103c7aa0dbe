package dev.lexigram.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.app.Application;
import dev.lexigram.app.ApplicationBuilder;
import dev.lexigram.config.Config;
import dev.lexigram.config.Secret;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.NoPrimaryBackendException;
import dev.lexigram.contracts.health.AggregateHealth;
import dev.lexigram.contracts.health.HealthStatus;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseModule;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.config.BackendConfig;
import dev.lexigram.sql.config.DatabaseConfig;
import dev.lexigram.sql.config.NamedDatabaseConfig;
import jakarta.inject.Named;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Several databases with names in one application.
class NamedDatabasesTest {

    @BeforeEach
    void forget() {
        TracedDriver.LOG.clear();
    }

    private static ApplicationBuilder app(DatabaseModule module) {
        return Application.named("test")
                .config(Config.empty())
                .withoutCompiledBeans()
                .with(module);
    }

    private static DatabaseModule of(NamedDatabaseConfig... several) {
        return DatabaseModule.configure(DatabaseConfig.defaults().withBackends(several));
    }

    private static NamedDatabaseConfig named(String name, String more) {
        NamedDatabaseConfig lacking = NamedDatabaseConfig.defaults();
        return new NamedDatabaseConfig(
                name, false, new BackendConfig(Secret.of("traced://x/" + name + more)), lacking.pool());
    }

    private static NamedDatabaseConfig primary(NamedDatabaseConfig one) {
        return new NamedDatabaseConfig(one.name(), true, one.backend(), one.pool());
    }

    @Test
    void eachIsFoundByItsNameAndThePrimaryOneWithoutToo() {
        DatabaseModule module = of(named("orders", ""), primary(named("analytics", "")));
        try (Application app = app(module).boot()) {
            Database analytics = app.get(Database.class, "analytics");
            assertThat(analytics.name()).isEqualTo("analytics");
            assertThat(app.get(Database.class)).isSameAs(analytics);
            assertThat(app.get(DatabaseService.class, "orders").name()).isEqualTo("orders");
            assertThat(app.find(Database.class, "nowhere")).isEmpty();
        }
    }

    @Test
    void theFirstIsPrimaryWhenNoneIsMarked() {
        try (Application app =
                app(of(named("orders", ""), named("analytics", ""))).boot()) {
            assertThat(app.get(Database.class)).isSameAs(app.get(Database.class, "orders"));
        }
    }

    @Test
    void theyShareNothing() {
        try (Application app =
                app(of(named("orders", ""), named("analytics", ""))).boot()) {
            app.get(Database.class, "orders").sql("create table t (n integer)").execute();
            assertThat(app.get(Database.class, "analytics").tables()).doesNotContain("t");
        }
    }

    @Test
    void twoPrimariesAreRefused() {
        assertThatThrownBy(() -> of(primary(named("orders", "")), primary(named("analytics", ""))))
                .isInstanceOf(NoPrimaryBackendException.class)
                .hasMessageContaining("LEX_ERR_DB_011")
                .hasMessageContaining("orders, analytics");
    }

    @Test
    void namesAreNeededAndUnique() {
        assertThatThrownBy(() -> of(named("orders", ""), named("orders", "")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Two databases have the same name.")
                .hasMessageContaining("orders");
        assertThatThrownBy(() -> of(named("", "")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("needs a name and a URL");
        NamedDatabaseConfig nowhere = NamedDatabaseConfig.defaults();
        assertThatThrownBy(() -> of(new NamedDatabaseConfig("x", false, nowhere.backend(), nowhere.pool())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("needs a name and a URL");
    }

    @Test
    void aFileCanListThem(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("application.yaml"), """
                sql:
                  backends:
                    - name: orders
                      backend:
                        url: traced://x/orders
                    - name: analytics
                      primary: true
                      backend:
                        url: traced://x/analytics
                      pool:
                        max_size: 4
                        max_overflow: 0
                """);
        Config config =
                Config.builder().environment(Map.of()).directory(directory).build();
        ApplicationBuilder builder =
                Application.named("test").config(config).withoutCompiledBeans().with(DatabaseModule.configure());
        try (Application app = builder.boot()) {
            assertThat(app.get(Database.class).name()).isEqualTo("analytics");
            assertThat(app.get(DatabaseService.class).poolStats().capacity()).isEqualTo(5);
            // What an entry does not say it has from the defaults of named databases: two warm readers, one writer.
            assertThat(app.get(DatabaseService.class, "orders").poolStats().minimum())
                    .isEqualTo(3);
        }
    }

    @Test
    @Timeout(60)
    void theyBootAtTheSameTime() {
        DatabaseModule module = of(named("orders", "?meet=yes"), named("analytics", "?meet=yes"));
        try (Application app = app(module).boot()) {
            // Each was opened only because the other was being opened too.
            assertThat(app.list(Database.class)).isNotEmpty();
        }
        assertThat(TracedDriver.LOG).contains("open orders", "open analytics");
    }

    @Test
    @Timeout(60)
    void whenOneFailsTheOthersAreClosed() {
        DatabaseModule module = of(named("orders", "?meet=yes"), named("broken", "?meet=yes&fail=yes"));
        assertThatThrownBy(() -> app(module).boot())
                .hasMessageContaining("This one always fails.")
                .hasMessageContaining("broken");
        assertThat(TracedDriver.LOG).containsExactly("open orders", "close orders");
    }

    @Test
    void theyAreClosedInReverseOrder() {
        app(of(named("a", ""), named("b", ""), named("c", ""))).boot().close();
        assertThat(TracedDriver.LOG.subList(3, 6)).containsExactly("close c", "close b", "close a");
    }

    @Test
    void theirHealthIsOneResultWithADetailForEach() {
        try (Application app =
                app(of(named("orders", ""), named("analytics", ""))).boot()) {
            AggregateHealth health = app.health();
            assertThat(health.status()).isEqualTo(HealthStatus.HEALTHY);
            assertThat(health.components()).singleElement().satisfies(all -> {
                assertThat(all.component()).isEqualTo("database");
                assertThat(all.details())
                        .containsEntry("database:orders", HealthStatus.HEALTHY)
                        .containsEntry("database:analytics", HealthStatus.HEALTHY);
            });
        }
    }

    @Test
    void theWorstOfThemDecides() {
        try (Application app =
                app(of(named("orders", ""), named("analytics", ""))).boot()) {
            app.get(DatabaseService.class, "analytics").close();
            assertThat(app.health().status()).isEqualTo(HealthStatus.DEGRADED);
            assertThat(app.health().components().getFirst().details())
                    .containsEntry("database:orders", HealthStatus.HEALTHY)
                    .containsEntry("database:analytics", HealthStatus.DEGRADED);
        }
    }

    /// A feature's class, built by its constructor.
    public record Reports(Database main, @Named("analytics") Database analytics) {}

    /// Another feature's class.
    public record Orders(Database main) {}

    @Test
    void scopesBuildTheFeaturesClasses() {
        ApplicationBuilder builder = app(of(named("orders", ""), named("analytics", "")))
                .with(DatabaseModule.scope(Reports.class), DatabaseModule.scope(Orders.class));
        try (Application app = builder.boot()) {
            Reports reports = app.get(Reports.class);
            assertThat(reports.main().name()).isEqualTo("orders");
            assertThat(reports.analytics().name()).isEqualTo("analytics");
            assertThat(app.get(Orders.class).main()).isSameAs(reports.main());
        }
    }
}
