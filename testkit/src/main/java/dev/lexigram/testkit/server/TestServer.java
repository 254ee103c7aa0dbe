package dev.lexigram.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// A real database server that runs for the tests of this JVM, on the loopback address only.
///
/// It asks for the password, and its account may create databases, on PostgreSQL roles too. Thread-safe.
///
/// @see TestServers
public final class TestServer {

    private volatile ServerProcess process;

    TestServer(ServerProcess process) {
        this.process = process;
    }

    /// Which server it is.
    public ServerKind kind() {
        return process.program().kind();
    }

    /// Its version.
    public String version() {
        return kind().version();
    }

    /// Its port on 127.0.0.1.
    public int port() {
        return process.port();
    }

    /// The account that tests use.
    public String user() {
        return ServerProgram.USER;
    }

    /// The account's password.
    public String password() {
        return ServerProgram.PASSWORD;
    }

    /// The URL of the database that exists from the start: `postgresql://user:password@127.0.0.1:port/name`.
    ///
    /// All tests share that database; {@link #freshDatabase()} gives one of their own.
    public String url() {
        return url(ServerProgram.DATABASE);
    }

    /// The same URL for another database.
    public String url(String database) {
        return kind().scheme() + "://" + user() + ":" + password() + "@127.0.0.1:" + port() + "/" + database;
    }

    /// The same address for JDBC, without account: give {@link #user()} and {@link #password()} beside it.
    public String jdbcUrl() {
        return jdbcUrl(ServerProgram.DATABASE);
    }

    /// The JDBC address of another database.
    public String jdbcUrl(String database) {
        return process.program().jdbcUrl(port(), database);
    }

    /// Makes a new empty database with a random name.
    ///
    /// @return its URL
    public String freshDatabase() {
        byte[] random = new byte[6];
        RandomGenerator.getDefault().nextBytes(random);
        String name = "fresh_" + HexFormat.of().formatHex(random);
        try (Connection connection = process.connect(ServerProgram.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new ServerStartException(kind(), "create database", String.valueOf(e.getMessage()), e);
        }
        return url(name);
    }

    /// Its process, for tests that take it away.
    public ProcessHandle process() {
        return process.process().toHandle();
    }

    /// Ends it; its port and its data stay.
    void halt() {
        process.end();
    }

    /// Starts it again where it was halted.
    void resume() {
        try {
            process = process.again();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        try {
            process.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Names the server without the password.
    @Override
    public String toString() {
        return kind().title() + " " + version() + " on port " + port();
    }
}
