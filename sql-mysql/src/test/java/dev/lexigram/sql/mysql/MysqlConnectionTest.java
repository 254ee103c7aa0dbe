package dev.lexigram.sql.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.ConnectionException;
import dev.lexigram.contracts.error.ConnectionRefusedException;
import dev.lexigram.contracts.error.ConnectionTimeoutException;
import dev.lexigram.contracts.error.LexigramException;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServer;
import dev.lexigram.testkit.server.TestServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From a URL to a connection, or to an error that says why not and keeps the password to itself.
@RequiresServer({ServerKind.MYSQL, ServerKind.MARIADB})
@ParameterizedClass
@EnumSource(
        value = ServerKind.class,
        names = {"MYSQL", "MARIADB"})
@Timeout(60)
class MysqlConnectionTest {

    private static final String SECRET = "p@ss:w/rd%#?&=+ 'ü";

    private final ServerKind kind;

    MysqlConnectionTest(ServerKind kind) {
        this.kind = kind;
    }

    private TestServer server() {
        return TestServers.of(kind);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String who(String url) {
        try (DatabaseService db = DatabaseService.open(url)) {
            return db.sql("select concat(substring_index(user(), '@', 1), ' in ', database()) as who")
                    .scalar(String.class)
                    .one();
        }
    }

    private <E extends LexigramException> E refused(Class<E> type, String code, String url, String password) {
        E error = catchThrowableOfType(type, () -> who(url));
        assertThat(error).isNotNull();
        assertThat(error.code()).isEqualTo(code);
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain(password, encoded(password));
        }
        assertThat(error.getMessage()).doesNotContain("\n", "\r");
        return error;
    }

    private ConfigurationException misconfigured(String url) {
        return refused(ConfigurationException.class, ConfigurationException.CODE, url, server().password());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "mariadb", "mysql+aiomysql", "mysql+asyncmy", "MySQL"})
    void theFormsOfPythonConnect(String scheme) {
        assertThat(who(server().url().replaceFirst("^\\w+", scheme))).isEqualTo("lexigram in lexigram");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql:", "jdbc:mariadb:"})
    void aJdbcUrlConnects(String scheme) {
        assertThat(who(jdbc().replaceFirst("^jdbc:\\w+:", scheme) + "&user=lexigram&password=" + server().password()))
                .isEqualTo("lexigram in lexigram");
    }

    private String jdbc() {
        return server().jdbcUrl();
    }

    @ParameterizedTest
    @CsvSource({"charset=utf8mb4", "connectTimeout=2000", "ssl_mode=DISABLED", "sslMode=disable"})
    void parametersAreThoseOfTheDriverAndOfPython(String parameter) {
        assertThat(who(server().url() + "?" + parameter)).isEqualTo("lexigram in lexigram");
    }

    @Test
    void aPasswordOfSpecialCharactersWorksAndStaysSecret() {
        String user = "u" + UUID.randomUUID().toString().substring(0, 8);
        try (DatabaseService db = DatabaseService.open(server().url())) {
            db.sql("create user '" + user + "'@'%' identified "
                            + (kind == ServerKind.MYSQL ? "with mysql_native_password " : "")
                            + "by 'p@ss:w/rd%#?&=+ ''ü'")
                    .execute();
            db.sql("grant all on lexigram.* to '" + user + "'@'%'").execute();
        }
        String url = server().url().replace("lexigram:" + server().password(), user + ":" + encoded(SECRET));
        assertThat(who(url)).isEqualTo(user + " in lexigram");
        assertThat(refused(ConnectionException.class, "LEX_ERR_SQL_001", url.replace("@127", "x@127"), SECRET))
                .hasMessageContaining("127.0.0.1:" + server().port());
    }

    @Test
    void theDefaultLoginOfMysqlNeedsNoFurtherSetting() {
        String user = "u" + UUID.randomUUID().toString().substring(0, 8);
        try (DatabaseService db = DatabaseService.open(server().url())) {
            db.sql("create user '" + user + "'@'%' identified by 'some-pw-1'").execute();
            db.sql("grant all on lexigram.* to '" + user + "'@'%'").execute();
        }
        assertThat(who(server().url().replace("lexigram:" + server().password(), user + ":some-pw-1")))
                .isEqualTo(user + " in lexigram");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sslmod=require", "connect_timeuot=5"})
    void anUnknownParameterIsNamedWithTheKnownOnes(String parameter) {
        assertThat(misconfigured(server().url() + "?" + parameter))
                .hasMessageContaining(parameter.substring(0, parameter.indexOf('=')))
                .hasMessageContaining("sslMode");
        assertThat(misconfigured(jdbc() + "&" + parameter + "&user=lexigram&password=" + server().password()))
                .hasMessageContaining(parameter.substring(0, parameter.indexOf('=')));
    }

    @ParameterizedTest
    @CsvSource({"sslMode, sometimes", "connectTimeout, soon", "charset, latin1"})
    void aWrongValueOfAParameterIsNamed(String name, String value) {
        assertThat(misconfigured(server().url() + "?" + name + "=" + value))
                .message()
                .containsIgnoringCase(name)
                .contains(value);
    }

    @Test
    void aWrongPasswordIsAConnectionErrorWithTheAddress() {
        String url = server().url().replace(server().password(), encoded(SECRET));
        assertThat(refused(ConnectionException.class, "LEX_ERR_SQL_001", url, SECRET))
                .hasMessageContaining("127.0.0.1:" + server().port())
                .hasMessageContaining("Access denied");
        refused(
                ConnectionException.class,
                "LEX_ERR_SQL_001",
                jdbc() + "&user=lexigram&password=" + encoded(SECRET),
                SECRET);
    }

    @Test
    void anUnknownDatabaseIsNamed() {
        assertThat(refused(
                        ConnectionException.class,
                        "LEX_ERR_SQL_001",
                        server().url("no_such_database"),
                        server().password()))
                .hasMessageContaining("127.0.0.1:" + server().port())
                .hasMessageContaining("no_such_database");
    }

    @Test
    void aPortWithoutServerIsRefused() {
        assertThat(refused(
                        ConnectionRefusedException.class,
                        "LEX_ERR_SQL_002",
                        "mysql://lexigram:" + encoded(SECRET) + "@127.0.0.1:1/lexigram",
                        SECRET))
                .hasMessageContaining("127.0.0.1:1");
    }

    @Test
    @Timeout(60)
    void aServerThatNeverAnswersIsATimeout() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            ConnectionTimeoutException error = refused(
                    ConnectionTimeoutException.class,
                    "LEX_ERR_SQL_003",
                    "mysql://lexigram:" + encoded(SECRET) + "@127.0.0.1:" + silent.getLocalPort()
                            + "/x?connectTimeout=1000",
                    SECRET);
            assertThat(error).hasMessageContaining("127.0.0.1:" + silent.getLocalPort());
        }
    }

    @Test
    void aHostThatDoesNotExistIsRefused() {
        assertThat(refused(
                        ConnectionRefusedException.class,
                        "LEX_ERR_SQL_002",
                        "mysql://lexigram:" + encoded(SECRET) + "@no-such-host.invalid/lexigram",
                        SECRET))
                .hasMessageContaining("no-such-host.invalid:3306")
                .hasMessageContaining("unknown");
    }
}
