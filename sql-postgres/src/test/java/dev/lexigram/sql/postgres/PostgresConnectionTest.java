package dev.lexigram.sql.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.ConnectionException;
import dev.lexigram.contracts.error.ConnectionRefusedException;
import dev.lexigram.contracts.error.ConnectionTimeoutException;
import dev.lexigram.contracts.error.LexigramException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.testkit.server.OwnServer;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServer;
import dev.lexigram.testkit.server.TestServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From a URL to a connection, or to an error that says why not and keeps the password to itself.
@RequiresServer(ServerKind.POSTGRES)
@Timeout(60)
class PostgresConnectionTest {

    private static final String SECRET = "p@ss:w/rd%#?&=+ 'ü";

    private static TestServer server() {
        return TestServers.postgres();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String who(String url) {
        try (DatabaseService db = DatabaseService.open(url)) {
            return db.sql("select current_user || ' in ' || current_database() as who")
                    .scalar(String.class)
                    .one();
        }
    }

    private static <E extends LexigramException> E refused(Class<E> type, String code, String url, String password) {
        E error = catchThrowableOfType(type, () -> who(url));
        assertThat(error).isNotNull();
        assertThat(error.code()).isEqualTo(code);
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain(password, encoded(password));
        }
        assertThat(error.getMessage()).doesNotContain("\n", "\r");
        return error;
    }

    private static ConnectionException unreachable(String url) {
        return refused(ConnectionException.class, "LEX_ERR_SQL_001", url, server().password());
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "postgres", "postgresql+asyncpg", "postgresql+psycopg2", "PostgreSQL"})
    void theFormsOfPythonConnect(String scheme) {
        assertThat(who(server().url().replaceFirst("^postgresql", scheme))).isEqualTo("lexigram in lexigram");
    }

    @Test
    void aJdbcUrlConnects() {
        assertThat(who(server().jdbcUrl() + "?user=lexigram&password=" + server().password()))
                .isEqualTo("lexigram in lexigram");
    }

    @Test
    void withoutADatabaseItIsTheOneOfTheUsersName() {
        assertThat(who(server().url("").replaceFirst("/$", ""))).isEqualTo("lexigram in lexigram");
    }

    @Test
    void parametersAreThoseOfTheDriver() {
        try (DatabaseService db =
                DatabaseService.open(server().url() + "?ApplicationName=cash%20desk&currentSchema=till&ssl=disable")) {
            assertThat(setting(db, "application_name")).isEqualTo("cash desk");
            assertThat(setting(db, "search_path")).isEqualTo("till");
        }
    }

    @Test
    void theStatementTimeoutHoldsBesideOptionsOfTheUrl() {
        try (DatabaseService db = DatabaseService.open(server().url() + "?options=-c%20search_path=till")) {
            assertThat(setting(db, "search_path")).isEqualTo("till");
            assertThat(setting(db, "statement_timeout")).isEqualTo("1min");
        }
    }

    @Test
    void theStatementTimeoutHoldsBesideOptionsOfAJdbcUrl() {
        try (DatabaseService db = DatabaseService.open(server().jdbcUrl() + "?user=lexigram&password="
                + server().password() + "&options=-c%20search_path=till")) {
            assertThat(setting(db, "search_path")).isEqualTo("till");
            assertThat(setting(db, "statement_timeout")).isEqualTo("1min");
        }
    }

    private static String setting(Database db, String name) {
        return db.sql("select current_setting(?)")
                .bind(name)
                .scalar(String.class)
                .one();
    }

    @Test
    void aPasswordOfSpecialCharactersWorksAndStaysSecret() {
        try (OwnServer own = OwnServer.start(ServerKind.POSTGRES)) {
            TestServer server = own.server();
            try (DatabaseService db = DatabaseService.open(server.url())) {
                db.sql("alter role lexigram password 'p@ss:w/rd%#?&=+ ''ü'").execute();
            }
            String url = server.url().replace(server.password(), encoded(SECRET));
            assertThat(who(url)).isEqualTo("lexigram in lexigram");
            assertThat(who(server.jdbcUrl() + "?user=lexigram&password=" + encoded(SECRET)))
                    .isEqualTo("lexigram in lexigram");
            refused(ConnectionException.class, "LEX_ERR_SQL_001", url + "x", SECRET);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sslmod, require, sslmode",
        "connect_timeout, 5, connectTimeout",
        "application_name, x, ApplicationName",
    })
    void anUnknownParameterIsNamedWithTheKnownOnes(String name, String value, String known) {
        ConfigurationException error = refused(
                ConfigurationException.class,
                ConfigurationException.CODE,
                server().url() + "?" + name + "=" + value,
                server().password());
        assertThat(error).hasMessageContaining(name).hasMessageContaining(known);
    }

    @Test
    void anUnknownParameterOfAJdbcUrlIsNamedToo() {
        ConfigurationException error = refused(
                ConfigurationException.class,
                ConfigurationException.CODE,
                server().jdbcUrl() + "?user=lexigram&sslmod=require&password=" + server().password(),
                server().password());
        assertThat(error).hasMessageContaining("sslmod").hasMessageContaining("sslmode");
    }

    @ParameterizedTest
    @CsvSource({"sslmode, sometimes", "connectTimeout, soon"})
    void aWrongValueOfAParameterIsNamed(String name, String value) {
        ConfigurationException error = refused(
                ConfigurationException.class,
                ConfigurationException.CODE,
                server().url() + "?" + name + "=" + value,
                server().password());
        assertThat(error).hasMessageContaining(name).hasMessageContaining(value);
    }

    @Test
    void aWrongPasswordIsAConnectionErrorWithTheAddress() {
        String url = server().url().replace(server().password(), encoded(SECRET));
        ConnectionException error = refused(ConnectionException.class, "LEX_ERR_SQL_001", url, SECRET);
        assertThat(error)
                .hasMessageContaining("127.0.0.1:" + server().port())
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void aWrongPasswordInAJdbcUrlStaysSecret() {
        String url = server().jdbcUrl() + "?user=lexigram&password=" + encoded(SECRET);
        ConnectionException error = refused(ConnectionException.class, "LEX_ERR_SQL_001", url, SECRET);
        assertThat(error).hasMessageContaining("127.0.0.1:" + server().port());
    }

    @Test
    void anUnknownDatabaseIsNamed() {
        assertThat(unreachable(server().url("no_such_database")))
                .hasMessageContaining("127.0.0.1:" + server().port())
                .hasMessageContaining("no_such_database");
    }

    @Test
    void aPortWithoutServerIsRefused() {
        assertThat(refused(
                        ConnectionRefusedException.class,
                        "LEX_ERR_SQL_002",
                        "postgresql://lexigram:" + encoded(SECRET) + "@127.0.0.1:1/lexigram",
                        SECRET))
                .hasMessageContaining("127.0.0.1:1");
    }

    @Test
    void aHostThatDoesNotExistIsRefused() {
        assertThat(refused(
                        ConnectionRefusedException.class,
                        "LEX_ERR_SQL_002",
                        "postgresql://lexigram:" + encoded(SECRET) + "@no-such-host.invalid/lexigram",
                        SECRET))
                .hasMessageContaining("no-such-host.invalid:5432")
                .hasMessageContaining("unknown");
    }

    @Test
    void aServerOfAnotherKindIsAConnectionError() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> hangUp(listener));
            ConnectionException error = refused(
                    ConnectionException.class,
                    "LEX_ERR_SQL_001",
                    "postgresql://lexigram:" + encoded(SECRET) + "@127.0.0.1:" + listener.getLocalPort() + "/x",
                    SECRET);
            assertThat(error).hasMessageContaining("127.0.0.1:" + listener.getLocalPort());
        }
    }

    @Test
    @Timeout(60)
    void aServerThatNeverAnswersIsATimeout() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            ConnectionTimeoutException error = refused(
                    ConnectionTimeoutException.class,
                    "LEX_ERR_SQL_003",
                    "postgresql://lexigram:" + encoded(SECRET) + "@127.0.0.1:" + silent.getLocalPort()
                            + "/x?connectTimeout=1",
                    SECRET);
            assertThat(error).hasMessageContaining("127.0.0.1:" + silent.getLocalPort());
        }
    }

    private static void hangUp(ServerSocket listener) {
        try {
            while (true) {
                listener.accept().close();
            }
        } catch (IOException e) {
            // The test has ended.
        }
    }
}
