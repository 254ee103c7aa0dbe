package dev.lexigram.sql.postgres;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.driver.BackendSettings;
import dev.lexigram.sql.driver.ConnectionFactory;
import dev.lexigram.sql.driver.DatabaseUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/// Opens connections through pgjdbc.
///
/// @param jdbcUrl the driver's URL
/// @param properties the driver's settings, the login among them
/// @param place host and port, for messages
record PostgresConnections(String jdbcUrl, Properties properties, String place) implements ConnectionFactory {

    private static final int DEFAULT_PORT = 5432;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    static PostgresConnections of(BackendSettings settings) {
        DatabaseUrl url = settings.url();
        Properties properties = new Properties();
        set(properties, PGProperty.CONNECT_TIMEOUT, String.valueOf(CONNECT_TIMEOUT.toSeconds()));
        set(properties, PGProperty.APPLICATION_NAME, "lexigram-" + settings.name());
        // A batch of inserts becomes a few statements with many rows each.
        set(properties, PGProperty.REWRITE_BATCHED_INSERTS, "true");
        set(properties, PGProperty.USER, url.user());
        set(properties, PGProperty.PASSWORD, url.password());
        url.parameters().forEach((name, value) -> parameter(properties, name, value));
        timeout(properties, settings.operations().statementTimeout());
        String raw = url.raw();
        String place = raw == null ? url.place(DEFAULT_PORT) : url.toString();
        return new PostgresConnections(raw == null ? jdbcUrl(url) : raw, properties, place);
    }

    private static String jdbcUrl(DatabaseUrl url) {
        String database = url.database().isEmpty() && url.user() != null ? url.user() : url.database();
        return "jdbc:postgresql://" + url.place(DEFAULT_PORT) + "/"
                + URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void set(Properties properties, PGProperty property, @Nullable String value) {
        if (value != null) {
            property.set(properties, value);
        }
    }

    private static void parameter(Properties properties, String name, String value) {
        // asyncpg's name for the same thing.
        String known = name.equals("ssl") ? "sslmode" : name;
        PGProperty property = PGProperty.forName(known);
        if (property == null) {
            throw new ConfigurationException(Problem.of("The PostgreSQL URL has an unknown parameter.")
                    .with("parameter", name)
                    .hint("Use the names of pgjdbc, such as sslmode, sslrootcert, currentSchema, connectTimeout."));
        }
        property.set(properties, value);
    }

    private static void timeout(Properties properties, Duration timeout) {
        if (!timeout.isZero()) {
            String given = PGProperty.OPTIONS.getOrDefault(properties);
            String option = "-c statement_timeout=" + timeout.toMillis();
            set(properties, PGProperty.OPTIONS, given == null ? option : given + " " + option);
        }
    }

    @Override
    public Connection open() throws SQLException {
        Connection connection = new Driver().connect(jdbcUrl, properties);
        if (connection == null) {
            throw new SQLException("The driver does not know this form of URL.", "08001");
        }
        return connection;
    }

    /// The address only: the properties hold the password.
    @Override
    public String toString() {
        return place;
    }
}
