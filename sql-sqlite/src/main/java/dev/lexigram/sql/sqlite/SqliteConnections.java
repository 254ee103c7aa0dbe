package dev.lexigram.sql.sqlite;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.driver.ConnectionFactory;
import dev.lexigram.sql.driver.StatementGuard;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.sqlite.JDBC;

/// Opens connections and sets their PRAGMAs one by one, each read back: SQLite ignores what it does not know.
///
/// @param file which database
/// @param more further settings, after those of the file
/// @param timeout how long a statement may run, zero for ever
record SqliteConnections(SqliteFile file, Map<String, String> more, Duration timeout) implements ConnectionFactory {

    // SQLite answers in numbers where it was told in words.
    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "synchronous", Map.of("off", "0", "normal", "1", "full", "2", "extra", "3"),
            "temp_store", Map.of("default", "0", "file", "1", "memory", "2"),
            "auto_vacuum", Map.of("none", "0", "full", "1", "incremental", "2"));
    private static final Map<String, String> SWITCH =
            Map.of("on", "1", "true", "1", "yes", "1", "off", "0", "false", "0", "no", "0");

    @Override
    public Connection open() throws SQLException {
        // Not by way of the DriverManager, which would load every driver of the class path first.
        Connection connection = JDBC.createConnection(file.jdbcUrl(), new Properties());
        try (Statement statement = connection.createStatement()) {
            DecimalOrder.register(connection);
            FoldCase.register(connection);
            for (var pragma : file.pragmas().entrySet()) {
                set(statement, pragma.getKey(), pragma.getValue());
            }
            for (var pragma : more.entrySet()) {
                set(statement, pragma.getKey(), pragma.getValue());
            }
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private static void set(Statement statement, String name, String value) throws SQLException {
        if (!value.matches("-?[A-Za-z0-9_]+")) {
            throw refused(name, value, "not set");
        }
        statement.execute("pragma " + name + " = " + value);
        try (ResultSet rows = statement.executeQuery("pragma " + name)) {
            String actual = rows.next() ? rows.getString(1) : "unknown";
            if (!normal(name, value).equals(normal(name, actual))) {
                throw refused(name, value, actual);
            }
        }
    }

    private static String normal(String name, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return WORDS.getOrDefault(name, SWITCH).getOrDefault(lower, lower);
    }

    private static ConfigurationException refused(String name, String wanted, String actual) {
        return new ConfigurationException(Problem.of("SQLite did not take a setting.")
                .with("setting", name)
                .with("wanted", wanted)
                .with("actual", actual)
                .hint("Correct or remove it in the database URL."));
    }

    @Override
    public StatementGuard guard(Connection connection) throws SQLException {
        return timeout.isZero() ? StatementGuard.NONE : SqliteDeadline.on(connection, timeout);
    }
}
