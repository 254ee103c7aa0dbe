package dev.lexigram.cli.task;

import dev.lexigram.sql.driver.SqlDriver;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// The drivers on the class path.
public final class Drivers {

    private Drivers() {}

    public static List<SqlDriver> all() {
        return ServiceLoader.load(SqlDriver.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /// The one that serves a URL's scheme.
    public static Optional<SqlDriver> serving(String scheme) {
        return all().stream()
                .filter(driver -> driver.schemes().contains(scheme))
                .findFirst();
    }
}
