package dev.lexigram.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.app.Application;
import dev.lexigram.app.ApplicationBuilder;
import dev.lexigram.config.Config;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.DriverException;
import dev.lexigram.contracts.event.EventBus;
import dev.lexigram.contracts.event.EventHandler;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.SqlConnectionReady;
import dev.lexigram.contracts.sql.SqlTransactionBegun;
import dev.lexigram.contracts.sql.SqlTransactionEnded;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.hook.Hooks;
import dev.lexigram.sql.DatabaseModule;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.config.BackendConfig;
import dev.lexigram.sql.config.DatabaseConfig;
import dev.lexigram.sql.config.OperationsConfig;
import dev.lexigram.sql.config.PoolConfig;
import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.driver.ConnectionSource;
import dev.lexigram.sql.driver.DatabaseUrl;
import dev.lexigram.sql.driver.SqlBackend;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.schema.SchemaManager;
import dev.lexigram.sql.work.UnitsOfWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One database in an application: where its address and its settings come from.
class DatabaseModuleTest {

    @TempDir
    Path directory;

    private static ApplicationBuilder app(Config config, DatabaseModule module) {
        return Application.named("test").config(config).withoutCompiledBeans().with(module);
    }

    private static Config environment(Map<String, String> variables) {
        return Config.builder().environment(variables).build();
    }

    private String file(String name) {
        return "sqlite:" + directory.resolve(name);
    }

    private static String fileOf(Database database) {
        return String.valueOf(database.sql("select file from pragma_database_list")
                .scalar(String.class)
                .one());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }

    @Test
    void nothingConfiguredMeansAFileInTheWorkingDirectory() {
        assertThat(BackendConfig.DEFAULT_URL).isEqualTo("sqlite:///data.db");
        assertThat(DatabaseUrl.parse(BackendConfig.DEFAULT_URL).database()).isEqualTo("data.db");
        assertThat(DatabaseConfig.defaults().databases()).singleElement().satisfies(only -> {
            assertThat(only.backend().url().reveal()).isEqualTo(BackendConfig.DEFAULT_URL);
            assertThat(only.primary()).isTrue();
        });
    }

    record Cents(long number) {}

    @Test
    void ownTypesAreKnownToTheDatabasesOfTheModule() {
        DatabaseModule module =
                DatabaseModule.stub().codec(Cents.class, Codec.via(Long.class, Cents::new, Cents::number));

        try (Application app = app(Config.empty(), module).boot()) {
            assertThat(app.get(Database.class)
                            .sql("select :price as price")
                            .bind("price", new Cents(5))
                            .scalar(Cents.class)
                            .one())
                    .isEqualTo(new Cents(5));
        }
    }

    @Test
    void anAddressInCodeIsEnough() throws IOException {
        try (Application app =
                app(Config.empty(), DatabaseModule.configure(file("shop.db"))).boot()) {
            Database database = app.get(Database.class);
            database.sql("create table t (n integer)").execute();
            assertThat(database.tables()).contains("t");
            assertThat(app.get(DatabaseService.class)).isSameAs(database);
            assertThat(app.get(DatabaseService.class, "database")).isSameAs(database);
        }
        assertThat(files()).contains("shop.db");
    }

    @Test
    void aWholeConfigurationInCodeLetsNoOtherCount() {
        Config other = environment(Map.of("LEX_SQL__BACKEND__URL", file("other.db"), "LEX_SQL__POOL__MAX_SIZE", "3"));
        DatabaseConfig config = DatabaseConfig.fromUrl(file("mine.db"));
        try (Application app = app(other, DatabaseModule.configure(config)).boot()) {
            DatabaseService database = app.get(DatabaseService.class);
            assertThat(fileOf(database)).endsWith("mine.db");
            // Ten and five readers and one writer.
            assertThat(database.poolStats().capacity()).isEqualTo(16);
        }
    }

    @Test
    void theEnvironmentSaysWhereAndHow() {
        Config config = environment(Map.of(
                "LEX_SQL__BACKEND__URL", file("env.db"),
                "LEX_SQL__NAME", "orders",
                "LEX_SQL__POOL__MAX_SIZE", "3",
                "LEX_SQL__POOL__MAX_OVERFLOW", "1"));
        try (Application app = app(config, DatabaseModule.configure()).boot()) {
            DatabaseService database = app.get(DatabaseService.class, "orders");
            assertThat(fileOf(database)).endsWith("env.db");
            assertThat(database.name()).isEqualTo("orders");
            assertThat(database.poolStats().capacity()).isEqualTo(5);
        }
    }

    private Config yaml(String text) throws IOException {
        Files.writeString(directory.resolve("application.yaml"), text);
        return Config.builder()
                .environment(Map.of("WHERE", file("yaml.db")))
                .directory(directory)
                .build();
    }

    @Test
    void aFileSaysWhereAndHow() throws IOException {
        Config config = yaml("""
                sql:
                  backend:
                    url: ${WHERE}
                  pool:
                    min_size: 0
                    max_size: 2
                    max_overflow: 0
                    acquire_timeout: 2s
                  operations:
                    statement_timeout: 7s
                """);
        try (Application app = app(config, DatabaseModule.configure()).boot()) {
            DatabaseService database = app.get(DatabaseService.class);
            assertThat(fileOf(database)).endsWith("yaml.db");
            assertThat(database.poolStats().capacity()).isEqualTo(3);
        }
    }

    @Test
    void theSectionsOlderNameWorks() throws IOException {
        Config config = yaml("""
                db:
                  backend:
                    url: ${WHERE}
                """);
        try (Application app = app(config, DatabaseModule.configure()).boot()) {
            assertThat(fileOf(app.get(Database.class))).endsWith("yaml.db");
        }
    }

    @Test
    void anAddressInCodeWinsAndTheRestOfTheSectionCounts() {
        Config config = environment(Map.of("LEX_SQL__BACKEND__URL", file("env.db"), "LEX_SQL__POOL__MAX_SIZE", "3"));
        DatabaseModule module = DatabaseModule.configure(file("code.db"));
        try (Application app = app(config, module).boot()) {
            DatabaseService database = app.get(DatabaseService.class);
            assertThat(fileOf(database)).endsWith("code.db");
            assertThat(database.poolStats().capacity()).isEqualTo(3 + 5 + 1);
        }
    }

    @Test
    void poolAndOperationsCanBeSetInCode() {
        DatabaseModule module = DatabaseModule.configure(file("code.db"))
                .pool(PoolConfig.defaults().withSize(0, 1, 0))
                .operations(OperationsConfig.defaults().withStatementTimeout(Duration.ZERO));
        try (Application app = app(Config.empty(), module).boot()) {
            assertThat(app.get(DatabaseService.class).poolStats().capacity()).isEqualTo(2);
        }
    }

    @Test
    void aSwitchedOffDatabaseBindsNothing() {
        Config config = environment(Map.of("LEX_SQL__ENABLED", "false", "LEX_SQL__BACKEND__URL", file("never.db")));
        try (Application app = app(config, DatabaseModule.configure()).boot()) {
            assertThat(app.find(Database.class)).isEmpty();
            assertThat(app.list(DatabaseService.class)).isEmpty();
            assertThatThrownBy(() -> app.get(Database.class)).hasMessageContaining("It is switched off");
            assertThat(app.health().components())
                    .anySatisfy(health -> assertThat(health.message()).isEqualTo("No database is enabled."));
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aMisspeltKeyIsNamedWithWhatWasMeant() {
        Config config = environment(Map.of("LEX_SQL__POOL__MAX_SISE", "3"));
        assertThatThrownBy(() -> app(config, DatabaseModule.configure()).boot())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("pool.max_sise")
                .hasMessageContaining("max_size");
    }

    @Test
    void aWeakPasswordIsRefusedInProductionOnly() {
        Map<String, String> weak =
                Map.of("LEX_ENV", "production", "LEX_SQL__BACKEND__URL", "traced://shop:changeme@x/weak");
        assertThatThrownBy(
                        () -> app(environment(weak), DatabaseModule.configure()).boot())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("too weak")
                .hasMessageNotContaining("changeme");
        Map<String, String> test = Map.of("LEX_ENV", "test", "LEX_SQL__BACKEND__URL", "traced://shop:changeme@x/weak");
        try (Application app =
                app(environment(test), DatabaseModule.configure()).boot()) {
            assertThat(app.find(Database.class)).isPresent();
        }
    }

    @Test
    void aClosedDatabaseSaysSo() {
        Database database;
        try (Application app = app(Config.empty(), DatabaseModule.stub()).boot()) {
            database = app.get(Database.class);
            assertThat(database.sql("select 1").scalar(Long.class).one()).isEqualTo(1);
        }
        assertThatThrownBy(() -> database.sql("select 1"))
                .isInstanceOf(DriverException.class)
                .hasMessageContaining("The database is not open.")
                .hasMessageContaining("after the application has booted");
        assertThatThrownBy(database::tables).isInstanceOf(DriverException.class);
    }

    @Test
    void itsPartsCanBeUnwrapped() {
        try (Application app = app(Config.empty(), DatabaseModule.stub()).boot()) {
            Database database = app.get(Database.class);
            assertThat(database.unwrap(SqlEngine.class)).isNotNull();
            assertThat(database.unwrap(SqlBackend.class)).isNotNull();
            assertThat(database.unwrap(ConnectionSource.class)).isNotNull();
            assertThatThrownBy(() -> database.unwrap(Thread.class))
                    .isInstanceOf(DriverException.class)
                    .hasMessageContaining("java.lang.Thread")
                    .hasMessageContaining("Ask for SqlEngine");
        }
    }

    @Test
    void anUnknownSchemeListsWhatIsThere() {
        assertThatThrownBy(() -> DatabaseService.open("oracle://x/y"))
                .isInstanceOf(DriverException.class)
                .hasMessageContaining("oracle")
                .hasMessageContaining("sqlite");
        assertThatThrownBy(() -> DatabaseService.open("postgresql://x/y"))
                .isInstanceOf(DriverException.class)
                .hasMessageContaining("Add dev.lexigram:lexigram-sql-postgres");
    }

    @Test
    void theHooksOfTheApplicationAreToldOfTransactionsAndConnections() throws Exception {
        List<Object> told = new CopyOnWriteArrayList<>();
        Hooks hooks = Hooks.create();
        hooks.onAction(SqlConnectionReady.class, told::add);
        hooks.onAction(SqlTransactionBegun.class, told::add);
        hooks.onAction(SqlTransactionEnded.class, event -> told.add(event.committed()));
        DatabaseModule module = DatabaseModule.stub().pool(PoolConfig.defaults().withSize(1, 1, 0));
        try (Application app = app(environment(Map.of()), module).hooks(hooks).boot()) {
            app.get(Database.class).useTransaction(transaction -> told.add("body"));
        }
        assertThat(told).contains(new SqlConnectionReady("database"));
        assertThat(told)
                .filteredOn(event -> !(event instanceof SqlConnectionReady))
                .containsExactly(new SqlTransactionBegun("database", TxOptions.defaults()), "body", true);
    }

    /// What a service of an application asks for.
    public static final class Registration {
        private final UnitsOfWork units;

        public Registration(UnitsOfWork units) {
            this.units = units;
        }

        void run(String name) {
            units.run(work -> {
                work.registerNew(new Guest(null, name));
                work.registerEvent(name);
                return true;
            });
        }
    }

    /// A row.
    record Guest(@Id @Generated @Nullable Long id, String name) {}

    @Test
    void theUnitOfWorkThatIsInjectedReallyWrites() {
        List<Object> told = new CopyOnWriteArrayList<>();
        DatabaseModule module = DatabaseModule.stub()
                .unitsOfWork(units -> units.bus(new EventBus() {
                    @Override
                    public <E> dev.lexigram.contracts.hook.Registration subscribe(
                            Class<E> type, EventHandler<? super E> handler) {
                        return () -> {};
                    }

                    @Override
                    public void publish(Object event) {
                        told.add(event);
                    }
                }));
        try (Application app = app(environment(Map.of()), module)
                .with(DatabaseModule.scope(Registration.class))
                .boot()) {
            Database db = app.get(Database.class);
            SchemaManager.on(db).create(Guest.class);
            app.get(Registration.class).run("Ann");
            db.useUnitOfWork(work -> work.registerEvent("Bob"));
            assertThat(db.sql("select name from guest").scalar(String.class).list())
                    .containsExactly("Ann");
            assertThat(app.get(UnitsOfWork.class).current()).isEmpty();
        }
        assertThat(told).containsExactly("Ann", "Bob");
    }
}
