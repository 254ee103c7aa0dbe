package dev.lexigram.cli.task;

import dev.lexigram.cli.output.Printer;
import dev.lexigram.cli.output.Surroundings;
import dev.lexigram.config.Config;
import dev.lexigram.config.ConfigBuilder;
import dev.lexigram.config.Secret;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.config.BackendConfig;
import dev.lexigram.sql.config.DatabaseConfig;
import dev.lexigram.sql.config.NamedDatabaseConfig;
import dev.lexigram.sql.dialect.SqlTypes;
import dev.lexigram.sql.driver.BackendSettings;
import dev.lexigram.sql.driver.DatabaseUrl;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a command works on: the configuration, read when it is first asked for, the databases in it, each opened
/// only when it is asked for, and a person who may answer. Thread-safe.
public final class Workspace {

    private static final List<String> SECTIONS = List.of("sql", "db");
    private static final String PRODUCTION = "production";

    private final GlobalOptions options;
    private final Printer printer;
    private @Nullable Loaded loaded;

    private record Loaded(Config config, DatabaseConfig databases) {}

    private Workspace(GlobalOptions options, Printer printer) {
        this.options = options;
        this.printer = printer;
    }

    public static Workspace of(GlobalOptions options, Printer printer) {
        return new Workspace(options, printer);
    }

    /// The configuration.
    ///
    /// @throws ConfigurationException when it is wrong
    public Config config() {
        return loaded().config();
    }

    /// The section as it is configured, without what the command line says.
    public DatabaseConfig configured() {
        return loaded().databases();
    }

    private synchronized Loaded loaded() {
        Loaded known = loaded;
        if (known == null) {
            Config config = load();
            known = new Loaded(config, config.section(SECTIONS, DatabaseConfig.defaults()));
            loaded = known;
        }
        return known;
    }

    private Config load() {
        ConfigBuilder builder = Config.builder().environment(surroundings().environment());
        if (options.profile != null) {
            builder.profile(options.profile);
        }
        return options.config == null
                ? builder.directory(directory()).build()
                : builder.yaml(directory().resolve(options.config)).build();
    }

    public Printer printer() {
        return printer;
    }

    public Surroundings surroundings() {
        return printer.surroundings();
    }

    /// The working directory.
    public Path directory() {
        return surroundings().directory();
    }

    /// The address given on the command line.
    public Optional<String> url() {
        return Optional.ofNullable(options.url);
    }

    /// The databases that count, all or the one named on the command line.
    ///
    /// @throws ConfigurationException when there is none or none of that name
    public List<NamedDatabaseConfig> databases() {
        String url = options.url;
        List<NamedDatabaseConfig> all = (url == null ? configured() : at(url)).databases();
        if (all.isEmpty()) {
            throw new ConfigurationException(Problem.of("No database is enabled.")
                    .with("key", "sql.enabled")
                    .hint("Set it to true, or give --url."));
        }
        String wanted = options.database;
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
        DatabaseConfig known = configured();
        return new DatabaseConfig(
                known.name(),
                true,
                backend,
                known.pool(),
                known.operations(),
                known.outbox(),
                known.migrations(),
                List.of());
    }

    private static ConfigurationException unknown(String name, List<NamedDatabaseConfig> all) {
        List<String> names = all.stream().map(NamedDatabaseConfig::name).toList();
        return new ConfigurationException(Problem.of("No database of that name is configured.")
                .with("name", name)
                .hint(Nearest.hint(name, names, "")));
    }

    /// The named or else the primary database.
    public NamedDatabaseConfig database() {
        List<NamedDatabaseConfig> all = databases();
        return all.stream().filter(NamedDatabaseConfig::primary).findFirst().orElse(all.getFirst());
    }

    /// Where the named or else the primary database is.
    public DatabaseUrl address() {
        return DatabaseUrl.parse(database().backend().url().reveal());
    }

    /// What a person calls the named or else the primary database.
    public String placeName() {
        return Addresses.nameOf(address(), database().name());
    }

    /// Does something with the named or else the primary database.
    public <R> R withDatabase(Function<DatabaseService, R> action) {
        return withDatabase(database(), action);
    }

    /// Opens a database as an application would, but without spare connections, and closes it again.
    public <R> R withDatabase(NamedDatabaseConfig entry, Function<DatabaseService, R> action) {
        checkPassword(entry);
        var pool = entry.pool().withSize(0, entry.pool().maxSize(), entry.pool().maxOverflow());
        DatabaseUrl url = DatabaseUrl.parse(entry.backend().url().reveal());
        BackendSettings settings =
                new BackendSettings(entry.name(), url, pool, configured().operations(), SqlTypes.none());
        try (DatabaseService database = DatabaseService.open(settings)) {
            return action.apply(database);
        }
    }

    private void checkPassword(NamedDatabaseConfig entry) {
        if (config().environmentName().equals(PRODUCTION)) {
            configured().withBackends(entry).checkForProduction();
        }
    }
}
