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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.util.PSQLException;

/// Opens connections through pgjdbc.
///
/// @param jdbcUrl the driver's URL
/// @param properties the driver's settings, the login among them
/// @param socketTimeout how long an answer may take after the login, in milliseconds, 0 for ever
/// @param place host and port, for messages
record PostgresConnections(String jdbcUrl, Properties properties, int socketTimeout, String place)
        implements ConnectionFactory {

    private static final int DEFAULT_PORT = 5432;
    private static final Set<String> ADDRESS =
            Set.of(PGProperty.PG_HOST.getName(), PGProperty.PG_PORT.getName(), PGProperty.PG_DBNAME.getName());
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
        String raw = url.raw();
        if (raw != null) {
            rawParameters(raw).forEach((name, value) -> parameter(properties, name, value));
        }
        timeout(properties, settings.operations().statementTimeout());
        String place = raw == null ? url.place(DEFAULT_PORT) : url.toString();
        String jdbcUrl = raw == null ? jdbcUrl(url) : raw.replaceFirst("\\?.*", "");
        return new PostgresConnections(jdbcUrl, properties, boundLogin(properties), place);
    }

    /// Lets the login wait no longer for an answer than `connectTimeout`, which in this driver ends with the
    /// connection of the sockets: a server that hangs would hang every caller.
    ///
    /// @return the `socketTimeout` of what comes after the login, in milliseconds
    private static int boundLogin(Properties properties) {
        int login = number(properties, PGProperty.CONNECT_TIMEOUT);
        int later = number(properties, PGProperty.SOCKET_TIMEOUT);
        if (login > 0 && (later == 0 || login < later)) {
            PGProperty.SOCKET_TIMEOUT.set(properties, login);
        }
        return Math.toIntExact(TimeUnit.SECONDS.toMillis(later));
    }

    private static int number(Properties properties, PGProperty property) {
        try {
            return property.getInt(properties);
        } catch (PSQLException e) {
            throw wrongValue(e);
        }
    }

    /// What follows `?` in a URL of the driver. Left in the URL it would outdo what is set here, and the driver
    /// overlooks what it does not know.
    private static Map<String, String> rawParameters(String raw) {
        Map<String, String> all = new LinkedHashMap<>();
        int mark = raw.indexOf('?');
        Properties parsed = mark < 0 ? null : Driver.parseURL("jdbc:postgresql:///" + raw.substring(mark), null);
        if (parsed != null) {
            parsed.stringPropertyNames().stream()
                    .filter(name -> !ADDRESS.contains(name))
                    .forEach(name -> all.put(name, parsed.getProperty(name)));
        }
        return all;
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
            throw new ConfigurationException(
                    Problem.of("The PostgreSQL URL has an unknown parameter.")
                            .with("parameter", name)
                            .hint(
                                    "Use the names of pgjdbc, such as sslmode, sslrootcert, currentSchema, connectTimeout, ApplicationName."));
        }
        String[] choices = property.getChoices();
        if (choices != null && !Set.of(choices).contains(value)) {
            throw new ConfigurationException(Problem.of("A parameter of the PostgreSQL URL has a wrong value.")
                    .with("parameter", name)
                    .with("value", value)
                    .hint("Write one of: " + String.join(", ", choices) + "."));
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
        Connection connection = connect();
        if (connection == null) {
            throw new SQLException("The driver does not know this form of URL.", "08001");
        }
        connection.setNetworkTimeout(Runnable::run, socketTimeout);
        return connection;
    }

    private @Nullable Connection connect() throws SQLException {
        try {
            return new Driver().connect(jdbcUrl, properties);
        } catch (PSQLException e) {
            if (PostgresErrors.isWrongParameter(e)) {
                throw wrongValue(e);
            }
            throw e;
        }
    }

    private static ConfigurationException wrongValue(PSQLException e) {
        return new ConfigurationException(
                Problem.of("A parameter of the PostgreSQL URL has a wrong value.")
                        .with("found", e.getMessage())
                        .hint("Correct it; the driver's documentation lists its parameters."),
                e);
    }

    /// The address only: the properties hold the password.
    @Override
    public String toString() {
        return place;
    }
}
