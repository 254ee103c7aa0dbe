package dev.lexigram.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is wrong, the command says so in one line with a code, what was tried and what to do.
class BadInputTest {

    private final Path directory;

    BadInputTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void anUnknownSchemeNamesTheKnownOnes() {
        Shell.in(directory)
                .run("db", "query", "--url", "oracle://u:s3cret@h/d", "select 1")
                .fails("LEX_ERR_SQL_025", "oracle", "postgresql", "sqlite");
    }

    @Test
    void anUnknownHostIsNamed() {
        Shell.in(directory)
                .run("db", "inspect", "--url", "postgresql://u:s3cret@nowhere.invalid/d")
                .fails("LEX_ERR_SQL_002", "nowhere.invalid:5432", "Correct host and port");
    }

    @Test
    void aPortWhereNothingListensIsNamed() throws IOException {
        int port = freePort();
        Shell.in(directory)
                .run("db", "inspect", "--url", "mysql://u:s3cret@127.0.0.1:" + port + "/d")
                .fails("LEX_ERR_SQL_002", "127.0.0.1:" + port, "start the server");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aUrlWithoutAFormIsRefusedWithoutItsPassword() {
        Shell.in(directory)
                .run("db", "inspect", "--url", "postgresql://u:s3cret@h:port/d")
                .fails("LEX_ERR_CONF_001", "The port must be a number");
    }

    @Test
    void anUnknownKeyNamesTheNearestOne() {
        Shell.in(directory)
                .file("application.yaml", "sql:\n  pol:\n    max_size: 3\n")
                .run("db", "health")
                .fails("LEX_ERR_CONF_001", "sql.pol", "application.yaml", "Did you mean 'sql.pool'?");
    }

    @Test
    void anUnknownSectionNamesTheNearestOne() {
        Shell.in(directory)
                .file("application.yaml", "sqll:\n  name: x\n")
                .run("config", "validate")
                .fails("LEX_ERR_CONF_001", "sqll", "Did you mean 'sql'?");
    }

    @Test
    void anUnsetVariableIsNamed() {
        Shell.in(directory)
                .file("application.yaml", "sql:\n  backend:\n    url: ${SHOP_URL}\n")
                .run("config", "show")
                .fails("LEX_ERR_CONF_001", "SHOP_URL", "sql.backend.url", "${SHOP_URL:default}");
    }

    @Test
    void aWordForANumberInTheConfigurationIsRefused() {
        Shell.in(directory)
                .with("LEX_SQL__POOL__MAX_SIZE", "abc")
                .run("config", "validate")
                .fails("LEX_ERR_CONF_001", "sql.pool.max_size", "a whole number", "LEX_SQL__POOL__MAX_SIZE");
    }

    @Test
    void aMissingConfigurationFileIsNamed() {
        Shell.in(directory).run("config", "show", "-c", "shop.yaml").fails("LEX_ERR_CONF_001", "shop.yaml");
    }

    @Test
    void anUnknownDatabaseNamesTheNearestOne() {
        Shell.in(directory)
                .run("db", "inspect", "--database", "databse")
                .fails("LEX_ERR_CONF_001", "databse", "Did you mean database?");
    }

    @Test
    void anUnknownTableIsNamedByBothCommands() {
        Shell shell = Shell.in(directory);
        shell.run("db", "execute", "--url", shell.sqlite(), "create table users (id integer primary key)")
                .succeeds();

        shell.run("db", "inspect", "--url", shell.sqlite(), "-t", "user")
                .fails("LEX_ERR_SQL_020", "(table: user)", "Did you mean users?");
        shell.run("db", "query", "--url", shell.sqlite(), "select * from user").fails("LEX_ERR_SQL_020", "table: user");
    }

    @Test
    void anUnknownColumnIsNamed() {
        Shell shell = Shell.in(directory);
        shell.run("db", "query", "--url", shell.sqlite(), "select nme\nfrom (select 1 as name)")
                .fails("LEX_ERR_SQL_021", "column: nme");
    }

    @Test
    void aDuplicateKeyIsRefused() {
        Shell shell = Shell.in(directory);
        shell.run("db", "execute", "--url", shell.sqlite(), "create table users (id integer primary key)")
                .succeeds();
        String insert = "insert into users (id) values (?)";
        shell.run("db", "execute", "--url", shell.sqlite(), insert, "-p", "1").succeeds();

        shell.run("db", "execute", "--url", shell.sqlite(), insert, "-p", "1")
                .fails("LEX_ERR_SQL_009", "table: users", "column: id");
    }

    @Test
    void aSyntaxErrorIsShownWithTheStatement() {
        Shell shell = Shell.in(directory);
        shell.run("db", "query", "--url", shell.sqlite(), "selec\n1").fails("LEX_ERR_SQL_006", "selec 1");
    }

    @Test
    void aWrongNumberOfValuesIsRefused() {
        Shell shell = Shell.in(directory);
        shell.run("db", "query", "--url", shell.sqlite(), "select ?").fails("LEX_ERR_SQL_007", "parameters: 1");
    }
}
