package dev.lexigram.cli.config;

import dev.lexigram.cli.task.Check;
import dev.lexigram.cli.task.Drivers;
import dev.lexigram.cli.task.Workspace;
import dev.lexigram.config.Setting;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.config.NamedDatabaseConfig;
import dev.lexigram.sql.driver.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What can be said about one database without connecting to it.
///
/// @param production whether the environment is that
record DatabaseChecks(Workspace workspace, NamedDatabaseConfig entry, boolean production) {

    private static final int MANY_CONNECTIONS = 100;
    private static final Set<String> HERE = Set.of("", "localhost", "127.0.0.1", "[::1]");

    List<Check> all() {
        DatabaseUrl url = DatabaseUrl.parse(entry.backend().url().reveal());
        List<Check> checks = new ArrayList<>();
        checks.add(driver(url));
        checks.add(configured());
        checks.add(password(url));
        checks.add(pool());
        if (url.scheme().equals("sqlite")) {
            checks.add(file(url));
        } else if (production && !HERE.contains(url.host()) && isPlain(url)) {
            checks.add(Check.warning(
                    name("encrypted"),
                    "Nothing says that the connection to " + url.host() + " is encrypted.",
                    url.scheme().startsWith("postgres")
                            ? "Add ?sslmode=verify-full to the URL."
                            : "Add ?sslMode=verify-full to the URL."));
        }
        return checks;
    }

    private String name(String check) {
        return entry.name() + "." + check;
    }

    private Check driver(DatabaseUrl url) {
        return Drivers.serving(url.scheme())
                .map(driver -> Check.ok(name("driver_present"), driver.name() + "."))
                .orElseGet(() -> Check.failed(
                        name("driver_present"),
                        "No driver serves the scheme " + url.scheme() + ".",
                        "Write sqlite:, postgresql:, mysql: or mariadb:, or add the driver's module."));
    }

    private Check configured() {
        String origin = origin();
        return origin != null && origin.equals("default")
                ? Check.warning(
                        name("url_configured"),
                        "No URL is configured: the file data.db is used.",
                        "Set sql.backend.url in application.yaml, or LEX_SQL__BACKEND__URL.")
                : Check.ok(name("url_configured"), "From " + (origin == null ? "--url" : origin) + ".");
    }

    /// Where the address comes from; null when the command line gives it.
    private @Nullable String origin() {
        if (workspace.url().isPresent()) {
            return null;
        }
        List<NamedDatabaseConfig> several = workspace.configured().backends();
        int index = several.stream().map(NamedDatabaseConfig::name).toList().indexOf(entry.name());
        String key = index < 0 ? "sql.backend.url" : "sql.backends." + index + ".backend.url";
        return workspace.config().effective().stream()
                .filter(setting -> setting.key().equals(key))
                .map(Setting::origin)
                .findFirst()
                .orElse("default");
    }

    private Check password(DatabaseUrl url) {
        try {
            workspace.configured().withBackends(entry).checkForProduction();
        } catch (ConfigurationException weak) {
            Problem problem = weak.problem();
            String fix = "Set a strong password.";
            return production
                    ? Check.failed(name("password_strong"), problem.sentence(), fix)
                    : Check.warning(name("password_strong"), problem.sentence(), fix);
        }
        String password = url.password();
        return password != null && isWritten(password)
                ? Check.warning(
                        name("password_hidden"),
                        "The password is written in " + origin() + ".",
                        "Write url: ${DATABASE_URL}, and keep the address in that variable.")
                : Check.ok(name("password_hidden"), "No password is written in a file.");
    }

    private boolean isWritten(String password) {
        String origin = origin();
        Path file = origin == null ? null : workspace.directory().resolve(origin);
        try {
            return file != null
                    && Files.isRegularFile(file)
                    && Files.readString(file).contains(":" + password + "@");
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Check pool() {
        int capacity = entry.pool().capacity();
        return capacity > MANY_CONNECTIONS
                ? Check.warning(
                        name("pool_sized"),
                        "Each process may open " + capacity + " connections.",
                        "Lower sql.pool.max_size: ten for each core of the database is much.")
                : Check.ok(name("pool_sized"), "At most " + capacity + " connections.");
    }

    private Check file(DatabaseUrl url) {
        if (url.database().equals(":memory:")) {
            return Check.warning(
                    name("data_kept"), "The database is in memory, and gone at the end.", "Name a file in the URL.");
        }
        Path file = workspace.directory().resolve(url.database()).toAbsolutePath();
        Path parent = file.getParent();
        return parent != null && Files.isDirectory(parent)
                ? Check.ok(name("data_kept"), "In the file " + file.getFileName() + ".")
                : Check.failed(
                        name("data_kept"),
                        "The folder " + parent + " does not exist.",
                        "Create it, or name another file in the URL.");
    }

    private static boolean isPlain(DatabaseUrl url) {
        return url.raw() == null
                && url.parameters().keySet().stream()
                        .noneMatch(key -> key.equalsIgnoreCase("sslmode") || key.equalsIgnoreCase("ssl"));
    }
}
