package dev.lexigram.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A server that a test stops, starts and gives a certificate.
@RequiresServer({ServerKind.POSTGRES, ServerKind.MYSQL, ServerKind.MARIADB})
@Timeout(120)
class OwnServerTest {

    private static Connection connect(TestServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }

    @ParameterizedTest
    @EnumSource
    void itKeepsPortAndDataOverAStop(ServerKind kind) throws SQLException {
        try (OwnServer own = OwnServer.start(kind)) {
            TestServer server = own.server();
            int port = server.port();
            assertThat(port).isNotEqualTo(TestServers.of(kind).port());
            execute(server, "create table marker (id int primary key)");
            execute(server, "insert into marker values (1)");
            own.stop();
            assertThatThrownBy(() -> connect(server)).isInstanceOf(SQLException.class);
            own.startAgain();
            assertThat(server.port()).isEqualTo(port);
            assertThat(server.process().isAlive()).isTrue();
            execute(server, "insert into marker values (2)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void withACertificateItSpeaksTls(ServerKind kind, @TempDir Path directory) throws SQLException {
        TestCertificate certificate = TestCertificate.make(directory, "ip:127.0.0.1");
        try (OwnServer own = OwnServer.startWithTls(kind, certificate)) {
            TestServer server = own.server();
            try (Connection connection = encrypted(server);
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            kind == ServerKind.POSTGRES
                                    ? "select version from pg_stat_ssl where pid = pg_backend_pid()"
                                    : "show session status like 'Ssl_version'")) {
                row.next();
                assertThat(row.getString(kind == ServerKind.POSTGRES ? 1 : 2)).startsWith("TLSv1");
            }
        }
    }

    private static Connection encrypted(TestServer server) throws SQLException {
        String url = server.jdbcUrl().replaceFirst("\\?.*", "")
                + (server.kind() == ServerKind.POSTGRES ? "?sslmode=require" : "?sslMode=trust");
        return DriverManager.getConnection(url, server.user(), server.password());
    }

    private static void execute(TestServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
