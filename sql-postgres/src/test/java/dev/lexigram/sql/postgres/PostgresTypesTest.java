package dev.lexigram.sql.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a row gives for PostgreSQL's own types.
@RequiresServer(ServerKind.POSTGRES)
@Timeout(60)
class PostgresTypesTest {

    private static String url;
    private static DatabaseService db;

    @BeforeAll
    static void open() {
        url = TestServers.postgres().freshDatabase();
        db = Opened.withPool(url, 2);
    }

    @AfterAll
    static void close() {
        db.close();
    }

    private static Row row(String expression) {
        return db.sql("select " + expression + " as v").one();
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("smallint '7'", 7L),
                Arguments.of("integer '7'", 7L),
                Arguments.of("bigint '7'", 7L),
                Arguments.of("oid '7'", 7L),
                Arguments.of("real '0.5'", 0.5f),
                Arguments.of("double precision '0.1'", 0.1d),
                Arguments.of(
                        "numeric '12345678901234567890.123456789'", new BigDecimal("12345678901234567890.123456789")),
                Arguments.of("numeric(10, 4) '1.5'", new BigDecimal("1.5000")),
                Arguments.of("true", true),
                Arguments.of("char(4) 'ab'", "ab  "),
                Arguments.of("name 'ab'", "ab"),
                Arguments.of("jsonb '{\"b\": 1, \"a\": [1, 2]}'", "{\"a\": [1, 2], \"b\": 1}"),
                Arguments.of("json '{\"b\":1}'", "{\"b\":1}"),
                Arguments.of("xml '<a>1</a>'", "<a>1</a>"),
                Arguments.of("inet '10.0.0.1/24'", "10.0.0.1/24"),
                Arguments.of("int4range '[1,5)'", "[1,5)"),
                Arguments.of("bit(3) '101'", "101"),
                Arguments.of("point '(1,2)'", "(1.0,2.0)"),
                Arguments.of(
                        "uuid '01890a5d-ac96-774b-bcce-b302099a8057'",
                        UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057")),
                Arguments.of("date '2024-02-29'", LocalDate.of(2024, 2, 29)),
                Arguments.of("time '23:59:59.999999'", LocalTime.of(23, 59, 59, 999_999_000)),
                Arguments.of("timestamp '2024-03-31 02:30:00'", LocalDateTime.of(2024, 3, 31, 2, 30)),
                Arguments.of("timestamptz '2024-03-31 02:30:00+05:30'", Instant.parse("2024-03-30T21:00:00Z")),
                Arguments.of("array[1, 2, null]::int[]", nullable(1L, 2L, null)),
                Arguments.of("array['a', 'b']::text[]", List.of("a", "b")),
                Arguments.of("'{}'::text[]", List.of()),
                Arguments.of("array[[1, 2], [3, 4]]::bigint[]", List.of(List.of(1L, 2L), List.of(3L, 4L))),
                Arguments.of(
                        "array['2024-03-31 00:00:00Z']::timestamptz[]", List.of(Instant.parse("2024-03-31T00:00:00Z"))),
                Arguments.of("array['{}']::jsonb[]", List.of("{}")),
                Arguments.of("null::int[]", null),
                Arguments.of("null::int", null));
    }

    private static List<@Nullable Object> nullable(@Nullable Object... values) {
        return java.util.Arrays.asList(values);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void aRowGivesAValueOfTheLanguage(String expression, @Nullable Object expected) {
        assertThat(row(expression).get("v")).isEqualTo(expected);
    }

    @Test
    void bytesAreBytes() {
        assertThat(row("'\\x00ff'::bytea").get("v")).isEqualTo(new byte[] {0, -1});
    }

    @Test
    void timesWithAZoneAreReadAsTheirTypeTells() {
        assertThat(row("timetz '10:00:00+02'").get("v")).isEqualTo(OffsetTime.of(10, 0, 0, 0, ZoneOffset.ofHours(2)));
    }

    @Test
    void theEndsOfTimeAreTheEndsOfTheTypes() {
        assertThat(row("timestamp 'infinity'").get("v")).isEqualTo(LocalDateTime.MAX);
        assertThat(row("date '-infinity'").get("v")).isEqualTo(LocalDate.MIN);
        assertThat(row("timestamptz 'infinity'").get("v")).isEqualTo(OffsetDateTime.MAX.toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Kathmandu", "America/New_York", "UTC"})
    void theZoneOfTheSessionDoesNotShiftAnInstant(String zone) {
        Instant instant = Instant.parse("2024-11-03T05:30:00.123456Z");
        db.useTransaction(tx -> {
            db.sql("set local time zone '" + zone + "'").execute();
            db.sql("create temporary table times (at timestamptz, wall timestamp) on commit drop")
                    .execute();
            db.insert("times", Map.of("at", instant, "wall", LocalDateTime.of(2024, 3, 10, 2, 30)));
            Row row = db.sql("select * from times").one();
            assertThat(row.get("at")).isEqualTo(instant);
            assertThat(row.getInstant("at")).isEqualTo(instant);
            assertThat(row.get("wall")).isEqualTo(LocalDateTime.of(2024, 3, 10, 2, 30));
            assertThat(db.sql("select count(*) from times where at = ?")
                            .bind(instant)
                            .scalar(Integer.class)
                            .one())
                    .isEqualTo(1);
        });
    }

    @Test
    void jsonIsWrittenThroughACast() {
        db.sql("create table documents (body jsonb not null)").execute();
        db.sql("insert into documents values (cast(? as jsonb))")
                .bind("{\"name\": \"čaj\"}")
                .execute();
        assertThat(db.sql("select body ->> 'name' from documents where body @> cast(:part as jsonb)")
                        .bind("part", "{\"name\": \"čaj\"}")
                        .scalar(String.class)
                        .one())
                .isEqualTo("čaj");
    }

    @Test
    void theJsonOperatorsWithAQuestionMarkCanBeWritten() {
        assertThat(db.sql("select jsonb_exists(cast(? as jsonb), 'a')")
                        .bind("{\"a\": 1}")
                        .scalar(Boolean.class)
                        .one())
                .isTrue();
    }
}
