package dev.lexigram.cli;

import dev.lexigram.app.Application;
import dev.lexigram.config.Config;
import dev.lexigram.config.ConfigBuilder;
import dev.lexigram.config.Secret;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.DatabaseModule;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.config.BackendConfig;
import dev.lexigram.sql.config.DatabaseConfig;
import dev.lexigram.sql.config.NamedDatabaseConfig;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The configuration that counts for a command, and the databases in it. Each is opened only when it is asked
/// for.
final class Workspace {

    private static final List<String> SECTIONS = List.of("sql", "db");

    private final Config config;
    private final DatabaseConfig databases;
    private final @Nullable String url;
    private final @Nullable String wanted;

    private Workspace(Config config, GlobalOptions options) {
        this.config = config;
        this.databases = config.section(SECTIONS, DatabaseConfig.defaults());
        this.url = options.url;
        this.wanted = options.database;
    }

    /// Reads the configuration.
    ///
    /// @throws ConfigurationException when it is wrong
    static Workspace load(GlobalOptions options, Surroundings surroundings) {
        ConfigBuilder builder = Config.builder().environment(surroundings.environment());
        ConfigBuilder files = options.config == null
                ? builder.directory(surroundings.directory())
                : builder.yaml(surroundings.directory().resolve(options.config));
        return new Workspace(files.build(), options);
    }

    Config config() {
        return config;
    }

    /// The section as it is configured, without what the command line says.
    DatabaseConfig configured() {
        return databases;
    }

    /// The address given on the command line.
    Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /// The databases that count, all or the one named on the command line.
    ///
    /// @throws ConfigurationException when there is none or none of that name
    List<NamedDatabaseConfig> databases() {
        List<NamedDatabaseConfig> all = (url == null ? databases : at(url)).databases();
        if (all.isEmpty()) {
            throw new ConfigurationException(Problem.of("No database is enabled.")
                    .with("key", "sql.enabled")
                    .hint("Set it to true, or give --url."));
        }
        if (wanted == null) {
            return all;
        }
        return all.stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> unknown(wanted, all));
    }

    private DatabaseConfig at(String address) {
        BackendConfig backend = new BackendConfig(Secret.of(address));
        return new DatabaseConfig(
                databases.name(),
                true,
                backend,
                databases.pool(),
                databases.operations(),
                databases.outbox(),
                databases.migrations(),
                List.of());
    }

    private static ConfigurationException unknown(String name, List<NamedDatabaseConfig> all) {
        List<String> names = all.stream().map(NamedDatabaseConfig::name).toList();
        return new ConfigurationException(Problem.of("No database of that name is configured.")
                .with("name", name)
                .hint(Nearest.hint(name, names, "")));
    }

    /// Does something with the named or else the primary database.
    <R> R withDatabase(Function<DatabaseService, R> action) {
        List<NamedDatabaseConfig> all = databases();
        NamedDatabaseConfig chosen =
                all.stream().filter(NamedDatabaseConfig::primary).findFirst().orElse(all.getFirst());
        return withDatabase(chosen, action);
    }

    /// Opens a database as an application would, alone and without spare connections, and closes it again.
    <R> R withDatabase(NamedDatabaseConfig entry, Function<DatabaseService, R> action) {
        var pool = entry.pool().withSize(0, entry.pool().maxSize(), entry.pool().maxOverflow());
        DatabaseConfig alone = new DatabaseConfig(
                entry.name(),
                true,
                entry.backend(),
                pool,
                databases.operations(),
                databases.outbox(),
                databases.migrations(),
                List.of());
        try (Application application = Application.named("lexigram")
                .with(DatabaseModule.configure(alone))
                .config(config)
                .withoutCompiledBeans()
                .boot()) {
            return action.apply(application.get(DatabaseService.class));
        }
    }
}
