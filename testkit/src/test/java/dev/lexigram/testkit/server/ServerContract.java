package dev.lexigram.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/// What holds for every server that is started.
interface ServerContract {

    ServerKind kind();

    private TestServer server() {
        return TestServers.of(kind());
    }

    @Test
    default void itIsTheServerAndVersionThatItSays() throws SQLException {
        TestServer server = server();
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
            DatabaseMetaData about = connection.getMetaData();
            assertThat(about.getDatabaseProductName()).isEqualTo(kind().title());
            assertThat(about.getDatabaseProductVersion()).startsWith(server.version());
        }
    }

    @Test
    default void aWrongPasswordIsRefused() {
        TestServer server = server();
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "wrong"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).startsWith("28"));
    }

    @Test
    default void noPasswordIsRefused() {
        TestServer server = server();
        String superuser = kind() == ServerKind.POSTGRES ? "postgres" : "root";
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), superuser, ""))
                .isInstanceOf(SQLException.class);
    }

    @Test
    default void aFreshDatabaseIsEmptyAndApartFromOthers() throws SQLException {
        String one = nameOf(server().freshDatabase());
        String other = nameOf(server().freshDatabase());
        assertThat(one).isNotEqualTo(other);
        execute(one, "create table marker (id int primary key)");
        assertThat(hasTable(one)).isTrue();
        assertThat(hasTable(other)).isFalse();
    }

    @Test
    default void textOfAllLanguagesIsKept() throws SQLException {
        String database = nameOf(server().freshDatabase());
        execute(database, "create table words (word varchar(20))");
        execute(database, "insert into words values ('čaj 茶 🍵')");
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select word from words")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("čaj 茶 🍵");
        }
    }

    @Test
    default void askingTwiceGivesTheSameServer() {
        assertThat(TestServers.of(kind())).isSameAs(server());
    }

    @Test
    default void itsUrlNamesAccountHostAndDatabase() {
        assertThat(server().url())
                .isEqualTo(kind().scheme() + "://lexigram:lexigram-pw@127.0.0.1:" + server().port() + "/lexigram");
        assertThat(server()).hasToString(kind().title() + " " + kind().version() + " on port " + server().port());
    }

    private static String nameOf(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server().jdbcUrl(database), server().user(), server().password());
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean hasTable(String database) throws SQLException {
        try (Connection connection = connect(database);
                ResultSet tables = connection.getMetaData().getTables(connection.getCatalog(), null, "marker", null)) {
            return tables.next();
        }
    }
}
