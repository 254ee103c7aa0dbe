package dev.lexigram.sql.mysql;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.driver.BackendSettings;
import dev.lexigram.sql.driver.ConnectionFactory;
import dev.lexigram.sql.driver.DatabaseUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.Driver;

/// Opens connections through MariaDB Connector/J, which speaks to both servers.
///
/// @param jdbcUrl the driver's URL
/// @param properties the driver's settings, the login among them
/// @param place host and port, for messages
/// @param timeout how long a statement may run, zero for ever
record MysqlConnections(String jdbcUrl, Properties properties, String place, Duration timeout)
        implements ConnectionFactory {

    private static final int DEFAULT_PORT = 3306;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Set<String> LOCAL = Set.of("", "localhost", "127.0.0.1", "[::1]", "::1");
    // The names of MySQL's own client for what Connector/J calls otherwise.
    private static final Map<String, String> TLS = Map.of(
            "disabled", "disable",
            "required", "trust",
            "verify_ca", "verify-ca",
            "verify_identity", "verify-full");

    static MysqlConnections of(BackendSettings settings) {
        DatabaseUrl url = settings.url();
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", String.valueOf(CONNECT_TIMEOUT.toMillis()));
        properties.setProperty("useServerPrepStmts", "true");
        // The statements are kept here; the driver need not keep them a second time.
        properties.setProperty("cachePrepStmts", "false");
        set(properties, "user", url.user());
        set(properties, "password", url.password());
        String raw = url.raw();
        if (raw == null && LOCAL.contains(url.host())) {
            // To this very machine there is nothing to hide from; everywhere else the driver's default holds: TLS,
            // verified.
            properties.setProperty("sslMode", "disable");
            // MySQL 8's own kind of login needs TLS or the server's key; on the way to it nobody can put in another.
            properties.setProperty("allowPublicKeyRetrieval", "true");
        }
        url.parameters().forEach((name, value) -> parameter(properties, name, value));
        requireFile(properties.getProperty("serverSslCert"));
        String jdbcUrl = raw == null ? jdbcUrl(url) : raw.replaceFirst("(?i)^jdbc:mysql:", "jdbc:mariadb:");
        refuseUnknown(jdbcUrl, properties);
        String place = raw == null ? url.place(DEFAULT_PORT) : url.toString();
        return new MysqlConnections(
                jdbcUrl, properties, place, settings.operations().statementTimeout());
    }

    private static String jdbcUrl(DatabaseUrl url) {
        return "jdbc:mariadb://" + url.place(DEFAULT_PORT) + "/"
                + URLEncoder.encode(url.database(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void set(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    private static void parameter(Properties properties, String name, String value) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "charset" -> charset(value);
            case "ssl_mode", "ssl-mode", "sslmode" -> {
                String mode = value.toLowerCase(Locale.ROOT);
                properties.setProperty("sslMode", TLS.getOrDefault(mode, mode));
            }
            case "ssl_ca", "ssl-ca" -> properties.setProperty("serverSslCert", value);
            default -> properties.setProperty(name, value);
        }
    }

    private static void charset(String value) {
        if (!value.equalsIgnoreCase("utf8mb4")) {
            throw new ConfigurationException(
                    Problem.of("Texts only travel as utf8mb4.")
                            .with("charset", value)
                            .hint(
                                    "Write charset=utf8mb4 or leave it out; the server converts for columns in other character sets."));
        }
    }

    /// The driver would look for a missing file elsewhere and report that place. What has a colon is no plain
    /// path.
    private static void requireFile(@Nullable String certificate) {
        if (certificate != null && !certificate.contains(":") && !certificate.startsWith("-----BEGIN")) {
            Path file = Path.of(certificate);
            if (!Files.isReadable(file)) {
                throw new ConfigurationException(Problem.of("The certificate file cannot be read.")
                        .with("file", file)
                        .hint("Correct serverSslCert in the URL."));
            }
        }
    }

    private static void refuseUnknown(String jdbcUrl, Properties properties) {
        Properties unknown;
        try {
            Configuration parsed = Configuration.parse(jdbcUrl, properties);
            unknown = parsed == null ? new Properties() : parsed.nonMappedOptions();
        } catch (SQLException e) {
            throw new ConfigurationException(
                    Problem.of("The MySQL URL cannot be understood.").with("found", e.getMessage()), e);
        }
        if (!unknown.isEmpty()) {
            throw new ConfigurationException(Problem.of("The MySQL URL has an unknown parameter.")
                    .with("parameter", String.join(", ", unknown.stringPropertyNames()))
                    .hint("Use the names of MariaDB Connector/J, such as sslMode, serverSslCert, connectTimeout."));
        }
    }

    @Override
    public Connection open() throws SQLException {
        Connection connection = new Driver().connect(jdbcUrl, properties);
        if (connection == null) {
            throw new SQLException("The driver does not know this form of URL.", "08001");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sessionSettings(connection.getMetaData().getDatabaseProductVersion()));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /// Strict, so that nothing is cut off in silence, and at UTC, so that no zone shifts a time on its way.
    private String sessionSettings(String version) {
        String common = "set session sql_mode = concat(@@session.sql_mode, ',STRICT_ALL_TABLES'), time_zone = '+00:00'";
        if (timeout.isZero()) {
            return common;
        }
        return switch (Flavour.of(version)) {
            case MARIADB -> common + ", max_statement_time = " + timeout.toMillis() / 1000.0;
            // MySQL bounds questions only; writes are bounded by how long they wait for locks.
            case MYSQL ->
                common + ", max_execution_time = " + timeout.toMillis() + ", innodb_lock_wait_timeout = "
                        + Math.max(1, timeout.toSeconds());
        };
    }

    /// The address only: the properties hold the password.
    @Override
    public String toString() {
        return place;
    }
}
