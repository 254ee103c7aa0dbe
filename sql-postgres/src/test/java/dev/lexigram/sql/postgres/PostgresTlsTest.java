package dev.lexigram.sql.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What `sslmode` does to a connection.
@RequiresServer(ServerKind.POSTGRES)
@Timeout(60)
class PostgresTlsTest {

    private static OwnServer own;
    private static Path right;
    private static Path wrong;

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        TestCertificate certificate =
                TestCertificate.make(Files.createDirectory(directory.resolve("right")), "ip:127.0.0.1");
        right = certificate.certificate();
        wrong = TestCertificate.make(Files.createDirectory(directory.resolve("wrong")), "ip:127.0.0.1")
                .certificate();
        own = OwnServer.startWithTls(ServerKind.POSTGRES, certificate);
    }

    @AfterAll
    static void stop() {
        own.close();
    }

    private static String url(String parameters) {
        return own.server().url() + "?" + parameters;
    }

    private static boolean encrypted(String url) {
        try (DatabaseService db = DatabaseService.open(url)) {
            return db.sql("select ssl from pg_stat_ssl where pid = pg_backend_pid()")
                    .scalar(Boolean.class)
                    .one();
        }
    }

    private static ConnectionException refused(String url) {
        ConnectionException error = catchThrowableOfType(ConnectionException.class, () -> encrypted(url));
        assertThat(error).isNotNull();
        assertThat(error.getMessage()).doesNotContain("\n");
        return error;
    }

    @ParameterizedTest
    @CsvSource({"sslmode=require, true", "ssl=require, true", "sslmode=prefer, true", "sslmode=disable, false"})
    void theModeDecidesWhetherTheConnectionIsEncrypted(String parameters, boolean encrypted) {
        assertThat(encrypted(url(parameters))).isEqualTo(encrypted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-ca", "verify-full"})
    void theRightAuthorityIsTrusted(String mode) {
        assertThat(encrypted(url("sslmode=" + mode + "&sslrootcert=" + right))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-ca", "verify-full"})
    void aWrongAuthorityIsNotTrusted(String mode) {
        assertThat(refused(url("sslmode=" + mode + "&sslrootcert=" + wrong)))
                .hasMessageContaining("TLS")
                .hasMessageContaining("127.0.0.1:" + own.server().port())
                .hasMessageContaining("certificate");
    }

    @Test
    void aCertificateForAnotherHostIsOnlyRefusedByVerifyFull() {
        String localhost = url("sslrootcert=" + right).replace("127.0.0.1", "localhost");
        assertThat(encrypted(localhost + "&sslmode=verify-ca")).isTrue();
        assertThat(refused(localhost + "&sslmode=verify-full"))
                .hasMessageContaining("TLS")
                .hasMessageContaining("localhost");
    }

    @Test
    void aMissingAuthorityFileIsNamed() {
        assertThat(refused(url("sslmode=verify-full&sslrootcert=/no/such/file.pem")))
                .hasMessageContaining("/no/such/file.pem");
    }

    @Test
    void aServerWithoutTlsIsRefusedWhenTlsIsRequired() {
        assertThat(refused(TestServers.postgres().url() + "?sslmode=require")).hasMessageContaining("TLS");
    }
}
