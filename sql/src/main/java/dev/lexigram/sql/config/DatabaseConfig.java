package dev.lexigram.sql.config;

import dev.lexigram.config.Secret;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.NoPrimaryBackendException;
import dev.lexigram.contracts.error.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The section `sql` of the configuration: one database, or several with names.
///
/// @param name the name of a single database
/// @param enabled whether there is a database at all
/// @param backend where a single database is
/// @param pool how many connections a single database has
/// @param operations how statements run, for all databases
/// @param outbox where events wait, and how they are delivered
/// @param migrations how schemas are migrated, of all databases
/// @param backends several databases; if not empty, `backend` and `pool` do not count
public record DatabaseConfig(
        String name,
        boolean enabled,
        BackendConfig backend,
        PoolConfig pool,
        OperationsConfig operations,
        OutboxConfig outbox,
        MigrationsConfig migrations,
        List<NamedDatabaseConfig> backends) {

    private static final String DEFAULT_NAME = "database";
    private static final Set<String> WEAK_PASSWORDS =
            Set.of("password", "123456", "postgres", "root", "admin", "changeme");

    public DatabaseConfig {
        backends = List.copyOf(backends);
        checkNames(backends);
    }

    /// SQLite in the file `data.db`.
    public static DatabaseConfig defaults() {
        return new DatabaseConfig(
                DEFAULT_NAME,
                true,
                BackendConfig.defaults(),
                PoolConfig.defaults(),
                OperationsConfig.defaults(),
                OutboxConfig.defaults(),
                MigrationsConfig.defaults(),
                List.of());
    }

    /// The defaults with another address.
    public static DatabaseConfig fromUrl(String url) {
        return defaults().withUrl(url);
    }

    /// A copy for a single database at that address.
    public DatabaseConfig withUrl(String url) {
        return new DatabaseConfig(
                name, enabled, new BackendConfig(Secret.of(url)), pool, operations, outbox, migrations, List.of());
    }

    /// A copy with other pool settings for a single database.
    public DatabaseConfig withPool(PoolConfig other) {
        return new DatabaseConfig(name, enabled, backend, other, operations, outbox, migrations, backends);
    }

    /// A copy with other settings for statements.
    public DatabaseConfig withOperations(OperationsConfig other) {
        return new DatabaseConfig(name, enabled, backend, pool, other, outbox, migrations, backends);
    }

    /// A copy with other settings for migrations.
    public DatabaseConfig withMigrations(MigrationsConfig other) {
        return new DatabaseConfig(name, enabled, backend, pool, operations, outbox, other, backends);
    }

    /// A copy with several databases.
    public DatabaseConfig withBackends(NamedDatabaseConfig... several) {
        return new DatabaseConfig(name, enabled, backend, pool, operations, outbox, migrations, List.of(several));
    }

    /// All databases, a single one under its name too; the primary is marked.
    public List<NamedDatabaseConfig> databases() {
        if (!enabled) {
            return List.of();
        }
        if (backends.isEmpty()) {
            return List.of(new NamedDatabaseConfig(name, true, backend, pool));
        }
        boolean marked = backends.stream().anyMatch(NamedDatabaseConfig::primary);
        return backends.stream()
                .map(b -> new NamedDatabaseConfig(
                        b.name(),
                        marked
                                ? b.primary()
                                : b.name().equals(backends.getFirst().name()),
                        b.backend(),
                        b.pool()))
                .toList();
    }

    /// Refuses passwords that everyone tries first.
    ///
    /// @throws ConfigurationException naming the database
    public void checkForProduction() {
        for (NamedDatabaseConfig database : databases()) {
            String url = database.backend().url().reveal();
            for (String weak : WEAK_PASSWORDS) {
                if (url.contains(":" + weak + "@") || (url + "&").contains("password=" + weak + "&")) {
                    throw new ConfigurationException(Problem.of("The database's password is too weak for production.")
                            .with("database", database.name())
                            .hint("Set a strong password, or LEX_ENV to another environment."));
                }
            }
        }
    }

    private static void checkNames(List<NamedDatabaseConfig> backends) {
        Set<String> names = new HashSet<>();
        for (NamedDatabaseConfig backend : backends) {
            if (backend.name().isBlank() || backend.backend().url().reveal().isBlank()) {
                throw new ConfigurationException(Problem.of("Each of several databases needs a name and a URL.")
                        .with("key", "backends")
                        .with("name", backend.name())
                        .hint("Set name and backend.url in each entry."));
            }
            if (!names.add(backend.name())) {
                throw new ConfigurationException(Problem.of("Two databases have the same name.")
                        .with("name", backend.name())
                        .hint("Rename one of them."));
            }
        }
        List<String> primaries = backends.stream()
                .filter(NamedDatabaseConfig::primary)
                .map(NamedDatabaseConfig::name)
                .toList();
        if (primaries.size() > 1) {
            throw new NoPrimaryBackendException(
                    Problem.of("More than one database is marked as primary.")
                            .with("databases", String.join(", ", primaries))
                            .hint("Set primary: true in one entry only."),
                    null);
        }
    }
}
