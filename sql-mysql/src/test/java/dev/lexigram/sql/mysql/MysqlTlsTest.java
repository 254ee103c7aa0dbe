package dev.lexigram.sql.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.ConnectionException;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.testkit.server.OwnServer;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestCertificate;
import dev.lexigram.testkit.server.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What `sslMode` does to a connection. A server each, so each test shows all modes.
@RequiresServer({ServerKind.MYSQL, ServerKind.MARIADB})
@Timeout(60)
class MysqlTlsTest {

    private static String cipher(String url) {
        try (DatabaseService db = DatabaseService.open(url)) {
            return String.valueOf(
                    db.sql("show session status like 'Ssl_cipher'").one().getString(1));
        }
    }

    private static ConnectionException refused(String url) {
        ConnectionException error = catchThrowableOfType(ConnectionException.class, () -> cipher(url));
        assertThat(error).isNotNull();
        assertThat(error.getMessage()).doesNotContain("\n").contains("TLS");
        return error;
    }

    @ParameterizedTest
    @EnumSource(
            value = ServerKind.class,
            names = {"MYSQL", "MARIADB"})
    void theModeDecidesWhoIsTrusted(ServerKind kind, @TempDir Path directory) throws IOException {
        TestCertificate certificate =
                TestCertificate.make(Files.createDirectory(directory.resolve("right")), "ip:127.0.0.1");
        Path wrong = TestCertificate.make(Files.createDirectory(directory.resolve("wrong")), "ip:127.0.0.1")
                .certificate();
        try (OwnServer own = OwnServer.startWithTls(kind, certificate)) {
            String url = own.server().url() + "?";
            String right = "&serverSslCert=" + certificate.certificate();
            assertThat(cipher(url)).isEmpty();
            assertThat(cipher(url + "sslMode=disable")).isEmpty();
            assertThat(cipher(url + "sslMode=trust")).isNotEmpty();
            assertThat(cipher(url + "ssl_mode=REQUIRED")).isNotEmpty();
            assertThat(cipher(url + "sslMode=verify-ca" + right)).isNotEmpty();
            assertThat(cipher(url + "sslMode=verify-full" + right)).isNotEmpty();
            assertThat(cipher(url + "ssl_mode=VERIFY_IDENTITY&ssl_ca=" + certificate.certificate()))
                    .isNotEmpty();
            assertThat(refused(url + "sslMode=verify-full&serverSslCert=" + wrong))
                    .hasMessageContaining("127.0.0.1:" + own.server().port());
            assertThatThrownBy(() -> cipher(url + "sslMode=verify-full&ssl_ca=/no/such/file.pem"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("/no/such/file.pem");
            String localhost = url.replace("127.0.0.1", "localhost");
            assertThat(cipher(localhost + "sslMode=verify-ca" + right)).isNotEmpty();
            assertThat(refused(localhost + "sslMode=verify-full" + right)).hasMessageContaining("localhost");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ServerKind.class,
            names = {"MYSQL", "MARIADB"})
    void aServerWithoutTlsIsRefusedWhenTlsIsRequired(ServerKind kind) {
        refused(TestServers.of(kind).url() + "?ssl_mode=REQUIRED");
    }
}
