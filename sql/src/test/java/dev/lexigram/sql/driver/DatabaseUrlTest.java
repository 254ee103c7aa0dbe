package dev.lexigram.sql.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.ConfigurationException;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    private static final String SECRET = "s3cr3t";

    @ParameterizedTest
    @CsvSource({
        "postgresql://ann:pw@db.example.com:5433/shop, postgresql",
        "postgres://ann:pw@db.example.com:5433/shop, postgres",
        "postgresql+asyncpg://ann:pw@db.example.com:5433/shop, postgresql",
        "mysql+aiomysql://ann:pw@db.example.com:5433/shop, mysql",
        "mariadb://ann:pw@db.example.com:5433/shop, mariadb",
        "'  PostgreSQL+psycopg2://ann:pw@db.example.com:5433/shop  ', postgresql",
        "madeup://ann:pw@db.example.com:5433/shop, madeup"
    })
    void aServersUrlIsTakenApart(String text, String scheme) {
        DatabaseUrl url = DatabaseUrl.parse(text);

        assertThat(url)
                .isEqualTo(new DatabaseUrl(
                        scheme, null, "db.example.com", OptionalInt.of(5433), "shop", "ann", "pw", Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "sqlite+aiosqlite:///:memory:, :memory:",
        "sqlite::memory:, :memory:",
        "sqlite://, :memory:",
        "sqlite:, :memory:",
        "jdbc:sqlite::memory:, :memory:",
        "sqlite:///file.db, file.db",
        "sqlite+aiosqlite:///file.db, file.db",
        "sqlite:file.db, file.db",
        "SQLITE:File.db, File.db",
        "jdbc:sqlite:file.db, file.db",
        "JDBC:sqlite:/abs/file.db, /abs/file.db",
        "sqlite:////abs/file.db, /abs/file.db",
        "sqlite:/abs/file.db, /abs/file.db",
        "/abs/file.db, /abs/file.db",
        "./file.db, ./file.db",
        "../up/file.db, ../up/file.db"
    })
    void sqliteIsNamedByItsFile(String text, String file) {
        DatabaseUrl url = DatabaseUrl.parse(text);

        assertThat(url.scheme()).isEqualTo("sqlite");
        assertThat(url.database()).isEqualTo(file);
        assertThat(url.raw()).isNull();
        assertThat(url).hasToString("sqlite:" + file);
    }

    @Test
    void sqliteTakesParametersToo() {
        DatabaseUrl url = DatabaseUrl.parse("sqlite:///file.db?journal_mode=WAL&flag");

        assertThat(url.database()).isEqualTo("file.db");
        assertThat(url.parameters()).containsExactly(Map.entry("journal_mode", "WAL"), Map.entry("flag", ""));
    }

    @Test
    void anyOtherJdbcUrlGoesToTheDriverAsItIs() {
        String text = "jdbc:postgresql://a:1,b:2/shop?targetServerType=primary";

        DatabaseUrl url = DatabaseUrl.parse(" " + text + " ");

        assertThat(url.scheme()).isEqualTo("postgresql");
        assertThat(url.raw()).isEqualTo(text);
        assertThat(url).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u%40corp:p%3A%2F%40%25@h/db, u@corp, p:/@%",
        "postgresql://ann:p@ss@h/db, ann, p@ss",
        "postgresql://ann:a:b/c#d@h/db, ann, a:b/c#d",
        "postgresql://ann:a+b@h/db, ann, a+b",
        "postgresql://ann:50%@h/db, ann, 50%",
        "postgresql://ann:%zz@h/db, ann, %zz",
        "postgresql://ann:%C3%A4@h/db, ann, ä",
        "postgresql://ann:@h/db, ann, ''",
        "postgresql://ann@h/db, ann, ",
        "postgresql://h/db, , "
    })
    void userAndPasswordAreDecoded(String text, String user, String password) {
        DatabaseUrl url = DatabaseUrl.parse(text);

        assertThat(url.user()).isEqualTo(user);
        assertThat(url.password()).isEqualTo(password);
        assertThat(url.host()).isEqualTo("h");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://h/db, h, , h:5432",
        "postgresql://h:1/db, h, 1, h:1",
        "postgresql://h:65535, h, 65535, h:65535",
        "postgresql:///db, '', , localhost:5432",
        "postgresql://u:p@[::1]/db, [::1], , [::1]:5432",
        "postgresql://u:p@[fe80::2]:77/db, [fe80::2], 77, [fe80::2]:77",
        "'postgresql://a,b:77/db', 'a,b', 77, 'a,b:77'",
        "'postgresql://a:1,b:2/db', 'a:1,b', 2, 'a:1,b:2'",
        "'postgresql://a:1,b/db', 'a:1,b', , 'a:1,b:5432'"
    })
    void hostAndPortAreFound(String text, String host, Integer port, String place) {
        DatabaseUrl url = DatabaseUrl.parse(text);

        assertThat(url.host()).isEqualTo(host);
        assertThat(url.port()).isEqualTo(port == null ? OptionalInt.empty() : OptionalInt.of(port));
        assertThat(url.place(5432)).isEqualTo(place);
    }

    @Test
    void parametersAreDecodedAndKeepTheirOrder() {
        DatabaseUrl url = DatabaseUrl.parse("mysql://h/my%20db?z=1&&a=b%26c&mail=a@b.c&flag");

        assertThat(url.host()).isEqualTo("h");
        assertThat(url.database()).isEqualTo("my db");
        assertThat(url.parameters())
                .containsExactly(
                        Map.entry("z", "1"), Map.entry("a", "b&c"), Map.entry("mail", "a@b.c"), Map.entry("flag", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'', scheme://user@host:port/database",
        "file.db, scheme://user@host:port/database",
        "://h/db, scheme://user@host:port/database",
        "jdbc:, scheme://user@host:port/database",
        "postgresql:h/db, postgresql://user@host:port/database",
        "postgresql+asyncpg:/h/db, postgresql://user@host:port/database",
        "postgresql://h:0/db, The port must be a number from 1 to 65535.",
        "postgresql://h:65536/db, The port must be a number from 1 to 65535.",
        "postgresql://h:99999999999/db, The port must be a number from 1 to 65535.",
        "postgresql://h:-1/db, The port must be a number from 1 to 65535.",
        "postgresql://h:+1/db, The port must be a number from 1 to 65535.",
        "postgresql://h:/db, The port must be a number from 1 to 65535.",
        "postgresql://h:x/db, The port must be a number from 1 to 65535.",
        "postgresql://fe80::2/db, 'Write an IPv6 address in brackets, such as [::1].'",
        "postgresql://[::1/db, 'Write an IPv6 address in brackets, such as [::1].'"
    })
    void whatIsNoUrlIsRefusedWithAdvice(String text, String advice) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("The database URL cannot be understood. (url: " + text + ")")
                .hasMessageContaining(advice);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ann:s3cr3t@h:x/db",
                "postgresql://ann@server:s3cr3t@h:x/db",
                "postgresql://ann:my s3cr3t@h:x/db",
                "postgresql://ann:s3cr3t@and more@h:x/db",
                "postgresql://ann:a?s3cr3t@h:x/db",
                "postgresql://h:x/db?user=ann&password=s3cr3t",
                "postgresql://h:x/db?password=a@s3cr3t",
                "postgresql:ann:s3cr3t@h/db",
                "postgresql:/ann:s3cr3t@h/db",
                "postgresql//ann:s3cr3t@h/db",
                "ann:s3cr3t@h/db",
                "://ann:s3cr3t@h/db"
            })
    void noErrorShowsThePassword(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageNotContaining(SECRET)
                .hasNoCause()
                .satisfies(
                        e -> assertThat(((ConfigurationException) e).details().toString())
                                .doesNotContain(SECRET));
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql+asyncpg://ann:s3cr3t@h:5432/db?sslmode=require, postgresql://ann:***@h:5432/db",
        "postgresql://ann:@h/db, postgresql://ann:***@h/db",
        "postgresql://ann@h/db, postgresql://ann@h/db",
        "mysql://h?password=s3cr3t, mysql://h/",
        "sqlite:///a.db?key=s3cr3t, sqlite:a.db",
        "jdbc:mysql://db/shop?user=ann&password=s3cr3t, jdbc:mysql://db/shop?user=ann&password=***",
        "jdbc:mysql://ann:s3cr3t@db/shop, jdbc:mysql://***@db/shop",
        "jdbc:mysql://ann@server:s3cr3t@db/shop?a=b, jdbc:mysql://***@db/shop?a=b",
        "jdbc:oracle:thin:ann/s3cr3t@db:1521/shop, ***@db:1521/shop"
    })
    void theTextFormHidesThePassword(String text, String shown) {
        assertThat(DatabaseUrl.parse(text)).hasToString(shown);
    }
}
