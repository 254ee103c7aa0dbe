package dev.lexigram.sql.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.ParameterBindingException;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a row gives for the types of MySQL and MariaDB.
@RequiresServer({ServerKind.MYSQL, ServerKind.MARIADB})
@ParameterizedClass
@EnumSource(
        value = ServerKind.class,
        names = {"MYSQL", "MARIADB"})
@Timeout(60)
class MysqlTypesTest {

    private final ServerKind kind;

    private DatabaseService db;

    MysqlTypesTest(ServerKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        db = Opened.withPool(TestServers.of(kind).freshDatabase(), 2);
    }

    @AfterEach
    void close() {
        db.close();
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("tinyint", "-7", -7L),
                Arguments.of("tinyint unsigned", "255", 255L),
                Arguments.of("smallint unsigned", "65535", 65535L),
                Arguments.of("mediumint", "7", 7L),
                Arguments.of("int unsigned", "4294967295", 4294967295L),
                Arguments.of("bigint", "7", 7L),
                Arguments.of("bigint unsigned", "18446744073709551615", new BigInteger("18446744073709551615")),
                Arguments.of("tinyint(1)", "1", true),
                Arguments.of("bit(1)", "b'1'", true),
                Arguments.of("float", "0.5", 0.5f),
                Arguments.of("double", "0.1", 0.1d),
                Arguments.of(
                        "decimal(30, 9)",
                        "'123456789012345678901.123456789'",
                        new BigDecimal("123456789012345678901.123456789")),
                Arguments.of("char(4)", "'ab'", "ab"),
                Arguments.of("longtext", "'čaj 茶 🍵'", "čaj 茶 🍵"),
                Arguments.of("enum('a', 'b')", "'b'", "b"),
                Arguments.of("json", "'{\"a\": 1}'", "{\"a\": 1}"),
                Arguments.of("year", "2024", 2024L),
                Arguments.of("date", "'2024-02-29'", LocalDate.of(2024, 2, 29)),
                Arguments.of("time(6)", "'23:59:59.999999'", LocalTime.of(23, 59, 59, 999_999_000)),
                Arguments.of("datetime", "'2024-03-31 02:30:00'", LocalDateTime.of(2024, 3, 31, 2, 30)),
                Arguments.of("timestamp", "'2024-03-31 02:30:00'", LocalDateTime.of(2024, 3, 31, 2, 30)),
                Arguments.of("varbinary(4)", "x'00ff'", new byte[] {0, -1}),
                Arguments.of("longblob", "x'00ff'", new byte[] {0, -1}),
                Arguments.of("bit(12)", "b'000100000001'", new byte[] {1, 1}),
                Arguments.of("int", "null", null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void aRowGivesAValueOfTheLanguage(String type, String value, @Nullable Object expected) {
        db.sql("create table things (v " + type + ")").execute();
        db.sql("insert into things values (" + value + ")").execute();
        assertThat(db.sql("select v from things").one().get("v")).isEqualTo(expected);
    }

    @Test
    void theWholeRangeOfAnUnsignedNumberGoesInAndOut() {
        BigInteger most = new BigInteger("18446744073709551615");
        db.sql("create table things (v bigint unsigned)").execute();
        db.sql("insert into things values (?)").bind(most).execute();
        Row row = db.sql("select v from things where v = ?").bind(most).one();
        assertThat(row.get("v", BigInteger.class)).isEqualTo(most);
        assertThatThrownBy(() -> row.getLong("v")).isInstanceOf(MappingException.class);
    }

    @Test
    void aFlagCanBeReadAsANumberAndAsABoolean() {
        db.sql("create table things (v tinyint(1))").execute();
        db.insert("things", Map.of("v", true));
        Row row = db.sql("select v from things").one();
        assertThat(row.getBoolean("v")).isTrue();
        assertThat(row.getInt("v")).isEqualTo(1);
        assertThat(row.getLong("v")).isEqualTo(1);
    }

    @Test
    void emojiAreFoundAndOrdered() {
        db.sql("create table things (v varchar(20) character set utf8mb4)").execute();
        db.sql("insert into things values (?)").bind("🍵 tea").execute();
        assertThat(db.sql("select v from things where v = ?")
                        .bind("🍵 tea")
                        .scalar(String.class)
                        .one())
                .isEqualTo("🍵 tea");
    }

    @Test
    void aZeroDateIsReadAsNull() {
        db.sql("create table things (id int, v datetime)").execute();
        if (kind == ServerKind.MYSQL) {
            // MariaDB takes them unless its sql_mode says otherwise.
            assertThatThrownBy(() -> db.sql("insert into things values (1, '0000-00-00 00:00:00')")
                            .execute())
                    .isInstanceOf(ParameterBindingException.class);
        }
        db.useTransaction(tx -> {
            db.sql("set session sql_mode = ''").execute();
            db.sql("insert into things values (1, '0000-00-00 00:00:00')").execute();
        });
        assertThat(db.sql("select v from things where id = 1").one().get("v")).isNull();
    }

    @Test
    void textThatIsTooLongIsRefusedAndNotCut() {
        db.sql("create table things (v varchar(3))").execute();
        assertThatThrownBy(() ->
                        db.sql("insert into things values (?)").bind("four").execute())
                .isInstanceOf(ParameterBindingException.class)
                .hasMessageNotContaining("four");
    }

    @Test
    void anInstantIsAtUtcWhateverTheServersZone() {
        Instant instant = Instant.parse("2024-11-03T05:30:00.123456Z");
        db.sql("create table things (v datetime(6), w timestamp(6) null)").execute();
        db.insert("things", Map.of("v", instant, "w", instant));
        Row row = db.sql("select * from things").one();
        assertThat(row.getInstant("v")).isEqualTo(instant);
        assertThat(row.getInstant("w")).isEqualTo(instant);
    }
}
