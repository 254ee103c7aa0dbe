package dev.lexigram.sql;

import dev.lexigram.contracts.error.DriverException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.driver.DatabaseUrl;
import dev.lexigram.sql.driver.SqlDriver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;

/// Finds the driver for a URL among the backend modules on the class path or module path.
final class SqlDrivers {

    // The backends of this project, to say which artifact is missing.
    private static final Map<String, String> MODULES = Map.of(
            "sqlite", "lexigram-sql-sqlite",
            "postgresql", "lexigram-sql-postgres",
            "postgres", "lexigram-sql-postgres",
            "mysql", "lexigram-sql-mysql",
            "mariadb", "lexigram-sql-mysql");

    private SqlDrivers() {}

    /// @throws DriverException when no driver serves the URL; it says which module to add
    static SqlDriver forUrl(DatabaseUrl url) {
        List<SqlDriver> all = new ArrayList<>();
        ServiceLoader.load(SqlDriver.class).forEach(all::add);
        for (SqlDriver driver : all) {
            if (driver.schemes().contains(url.scheme())) {
                return driver;
            }
        }
        TreeSet<String> found = new TreeSet<>();
        all.forEach(driver -> found.addAll(driver.schemes()));
        throw new DriverException(
                Problem.of("No driver serves the scheme of the database URL.")
                        .with("scheme", url.scheme())
                        .with("found", found.isEmpty() ? "no backend module" : String.join(", ", found))
                        .hint(hint(url.scheme())),
                null);
    }

    private static String hint(String scheme) {
        String module = MODULES.get(scheme);
        if (module != null) {
            return "Add dev.lexigram:" + module + " to the class path.";
        }
        return scheme.startsWith("mongodb")
                ? "MongoDB is a document store: it is reached through the nosql modules, not through SQL."
                : "Write sqlite:, postgresql:, mysql: or mariadb:.";
    }
}
