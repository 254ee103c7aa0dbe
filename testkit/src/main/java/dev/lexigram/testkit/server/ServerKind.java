package dev.lexigram.testkit.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The servers that can be started.
public enum ServerKind {
    POSTGRES("PostgreSQL", "18.6", "postgresql"),
    MYSQL("MySQL", "8.0.31", "mysql"),
    MARIADB("MariaDB", "11.4.5", "mariadb");

    private final String title;
    private final String version;
    private final String scheme;

    ServerKind(String title, String version, String scheme) {
        this.title = title;
        this.version = version;
        this.scheme = scheme;
    }

    /// Its name as its makers write it.
    public String title() {
        return title;
    }

    /// The version that is started.
    public String version() {
        return version;
    }

    /// The scheme of its URLs, such as `postgresql`.
    public String scheme() {
        return scheme;
    }

    /// The kind of that name: `postgres`, `mysql` or `mariadb`, in any case.
    ///
    /// @throws IllegalArgumentException when there is none; the message lists all
    public static ServerKind parse(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown server '" + name + "'. Known: " + known()));
    }

    static String known() {
        return Arrays.stream(values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
