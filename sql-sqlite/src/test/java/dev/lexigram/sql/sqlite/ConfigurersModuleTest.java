package dev.lexigram.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.app.Application;
import dev.lexigram.app.Beans;
import dev.lexigram.app.Binder;
import dev.lexigram.app.Provider;
import dev.lexigram.app.ProviderException;
import dev.lexigram.app.ProviderPriority;
import dev.lexigram.config.Config;
import dev.lexigram.config.Secret;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.DatabaseConfigurer;
import dev.lexigram.sql.DatabaseModule;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.config.BackendConfig;
import dev.lexigram.sql.config.DatabaseConfig;
import dev.lexigram.sql.config.NamedDatabaseConfig;
import dev.lexigram.sql.config.PoolConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What prepares databases when an application boots.
class ConfigurersModuleTest {

    private static final List<String> LOG = new CopyOnWriteArrayList<>();

    @TempDir
    Path directory;

    /// Sees the database as it was opened.
    public static final class BeforeMigrations implements DatabaseConfigurer {
        @Override
        public int priority() {
            return -200;
        }

        @Override
        public void configure(Database database) {
            LOG.add("before " + database.tables().contains("migrated"));
        }
    }

    /// The usual one.
    public static final class Tables implements DatabaseConfigurer {
        @Override
        public void configure(Database database) {
            LOG.add("tables " + database.tables().contains("migrated"));
            database.sql("create table made (name varchar(20))").execute();
        }
    }

    /// Finds what the others made.
    public static final class Rows implements DatabaseConfigurer {
        @Override
        public int priority() {
            return 10;
        }

        @Override
        public void configure(Database database) {
            database.insert("made", Map.of("name", "first"));
            LOG.add("rows");
        }
    }

    /// Of another database than the primary one.
    public static final class Elsewhere implements DatabaseConfigurer {
        @Override
        public String database() {
            return "analytics";
        }

        @Override
        public void configure(Database database) {
            LOG.add(database.name());
        }
    }

    /// Cannot do its work.
    public static final class Failing implements DatabaseConfigurer {
        @Override
        public void configure(Database database) throws IOException {
            throw new IOException("no such file");
        }
    }

    /// Boots before databases are opened.
    private static final class Early implements Provider {
        @Override
        public String name() {
            return "early";
        }

        @Override
        public ProviderPriority priority() {
            return ProviderPriority.CRITICAL;
        }

        @Override
        public void register(Binder binder) {}

        @Override
        public void shutdown() {
            LOG.add("early is shut down");
        }
    }

    /// Boots later than databases are opened.
    private static final class Later implements Provider {
        @Override
        public String name() {
            return "later";
        }

        @Override
        public void register(Binder binder) {}

        @Override
        public void boot(Beans beans) {
            LOG.add("later " + beans.get(Database.class).tables().contains("made"));
        }
    }

    private DatabaseModule module() throws IOException {
        Files.writeString(directory.resolve("V1__a.sql"), "create table migrated (id integer);");
        return DatabaseModule.configure("sqlite:" + directory.resolve("test.db"))
                .migrations(directory.toString());
    }

    private static Application boot(DatabaseModule module, Class<?>... components) {
        LOG.clear();
        return Application.named("test")
                .config(Config.empty())
                .withoutCompiledBeans()
                .with(module, DatabaseModule.scope(components))
                .with(new Early(), new Later())
                .boot();
    }

    @Test
    void theyRunInOrderWithTheMigrationsAmongThemBeforeAnythingElse() throws IOException {
        try (Application app = boot(module(), Rows.class, Tables.class, BeforeMigrations.class)) {
            assertThat(LOG).containsExactly("before false", "tables true", "rows", "later true");
            assertThat(app.get(DatabaseService.class).query("made").count()).isEqualTo(1);
        }
    }

    @Test
    void eachIsForItsOwnDatabase() {
        DatabaseConfig config = DatabaseConfig.defaults().withBackends(inMemory("main"), inMemory("analytics"));
        try (Application app = boot(DatabaseModule.configure(config), Tables.class, Elsewhere.class)) {
            assertThat(LOG).contains("tables false", "analytics");
            assertThat(app.get(Database.class).tables()).contains("made");
            assertThat(app.get(Database.class, "analytics").tables()).isEmpty();
        }
    }

    private static NamedDatabaseConfig inMemory(String name) {
        return new NamedDatabaseConfig(
                name, name.equals("main"), new BackendConfig(Secret.of("sqlite::memory:")), PoolConfig.defaults());
    }

    @Test
    void oneForADatabaseThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> boot(DatabaseModule.stub(), Elsewhere.class))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Elsewhere")
                .hasMessageContaining("analytics");
    }

    @Test
    void oneThatFailsEndsTheBootAndUndoesWhatWasStarted() {
        assertThatThrownBy(() -> boot(DatabaseModule.stub(), Failing.class))
                .isInstanceOf(ProviderException.class)
                .hasMessageContaining("Failing")
                .hasRootCauseMessage("no such file");
        assertThat(LOG).containsExactly("early is shut down");
    }
}
