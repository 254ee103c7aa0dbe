package dev.lexigram.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.sql.OneRow;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecsTest {

    enum Color {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "a body of its own";
            }
        }
    }

    private static final UUID ID = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");
    private static final Instant NOON = Instant.parse("2024-02-29T12:00:00.123456789Z");

    private final Codecs codecs = Codecs.standard();

    private @Nullable Object read(Class<?> type, @Nullable Object stored) throws SQLException {
        return codecs.of(type).read(OneRow.of(List.of("c"), stored), 1);
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> bound(Class<?> type, Object value) throws SQLException {
        Map<String, @Nullable Object> bound = new HashMap<>();
        ((Codec<Object>) codecs.of(type)).bind(OneRow.into(bound), 1, value);
        return bound;
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(Boolean.class, true, "setBoolean", true),
                Arguments.of(Byte.class, (byte) 1, "setByte", (byte) 1),
                Arguments.of(Short.class, (short) 1, "setShort", (short) 1),
                Arguments.of(Integer.class, 1, "setInt", 1),
                Arguments.of(Long.class, 1L, "setLong", 1L),
                Arguments.of(Float.class, 1.5f, "setFloat", 1.5f),
                Arguments.of(Double.class, 1.5, "setDouble", 1.5),
                Arguments.of(BigDecimal.class, BigDecimal.TWO, "setBigDecimal", BigDecimal.TWO),
                Arguments.of(BigInteger.class, BigInteger.TWO, "setBigDecimal", BigDecimal.TWO),
                Arguments.of(String.class, "x", "setString", "x"),
                Arguments.of(Character.class, 'x', "setString", "x"),
                Arguments.of(UUID.class, ID, "setString", ID.toString()),
                Arguments.of(Color.class, Color.RED, "setString", "RED"),
                Arguments.of(Color.class, Color.GREEN, "setString", "GREEN"),
                Arguments.of(LocalDate.class, LocalDate.EPOCH, "setObject", LocalDate.EPOCH),
                Arguments.of(LocalTime.class, LocalTime.NOON, "setObject", LocalTime.NOON),
                Arguments.of(Duration.class, Duration.ofNanos(-1_500_000), "setLong", -1_500L),
                Arguments.of(Duration.class, Duration.ofDays(100_000_000), "setLong", 8_640_000_000_000_000_000L),
                Arguments.of(Period.class, Period.of(1, -2, 3), "setString", "P1Y-2M3D"),
                Arguments.of(Year.class, Year.of(-5), "setInt", -5),
                Arguments.of(YearMonth.class, YearMonth.of(2026, 11), "setString", "2026-11"),
                Arguments.of(MonthDay.class, MonthDay.of(2, 29), "setString", "--02-29"),
                Arguments.of(Month.class, Month.MAY, "setString", "MAY"),
                Arguments.of(ZoneId.class, ZoneId.of("Europe/Oslo"), "setString", "Europe/Oslo"),
                Arguments.of(ZoneOffset.class, ZoneOffset.ofHours(-3), "setString", "-03:00"),
                Arguments.of(URI.class, URI.create("a:b?c=%20"), "setString", "a:b?c=%20"),
                Arguments.of(Locale.class, Locale.forLanguageTag("sr-Latn-RS"), "setString", "sr-Latn-RS"),
                Arguments.of(Locale.class, Locale.ROOT, "setString", "und"),
                Arguments.of(Currency.class, Currency.getInstance("EUR"), "setString", "EUR"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsBoundAndReadBack(Class<?> type, Object value, String setter, Object stored) throws SQLException {
        assertThat(bound(type, value)).containsExactly(Map.entry(setter, stored));
        assertThat(read(type, stored)).isEqualTo(value);
        assertThat(read(type, null)).isNull();
        assertThat(codecs.supports(type)).isTrue();
    }

    @Test
    void bytesAreBoundAndReadBack() throws SQLException {
        byte[] bytes = {1, 2};

        assertThat(bound(byte[].class, bytes)).containsEntry("setBytes", bytes);
        assertThat(read(byte[].class, bytes)).isEqualTo(bytes);
    }

    @Test
    void pointsInTimeAreCutToTheMicrosecond() throws SQLException {
        OffsetDateTime cut = OffsetDateTime.parse("2024-02-29T12:00:00.123456Z");

        assertThat(bound(Instant.class, NOON)).containsEntry("setObject", cut);
        assertThat(bound(OffsetDateTime.class, NOON.atOffset(ZoneOffset.UTC))).containsEntry("setObject", cut);
        assertThat(bound(LocalDateTime.class, LocalDateTime.ofInstant(NOON, ZoneOffset.UTC)))
                .containsEntry("setObject", cut.toLocalDateTime());
        assertThat(bound(LocalTime.class, LocalTime.ofInstant(NOON, ZoneOffset.UTC)))
                .containsEntry("setObject", cut.toLocalTime());
        assertThat(read(Instant.class, cut.withOffsetSameInstant(ZoneOffset.ofHours(2))))
                .isEqualTo(cut.toInstant());
    }

    @Test
    void spansAreCutTowardsZero() throws SQLException {
        assertThat(bound(Duration.class, Duration.ofNanos(1_999))).containsEntry("setLong", 1L);
        assertThat(bound(Duration.class, Duration.ofNanos(-1_999))).containsEntry("setLong", -1L);
    }

    @Test
    void aZonedTimeIsItsInstantAndComesBackAtUtc() throws SQLException {
        ZonedDateTime there = NOON.atZone(ZoneId.of("Europe/Oslo"));
        OffsetDateTime cut = OffsetDateTime.parse("2024-02-29T12:00:00.123456Z");

        assertThat(bound(ZonedDateTime.class, there)).containsEntry("setObject", cut);
        assertThat(read(ZonedDateTime.class, cut)).isEqualTo(cut.atZoneSameInstant(ZoneOffset.UTC));
    }

    @ParameterizedTest
    @CsvSource({
        "1969-12-31T23:59:59.999999999Z, 1969-12-31T23:59:59.999999Z",
        "1960-01-01T00:00:00.000000001Z, 1960-01-01T00:00:00Z",
        "2024-01-01T00:00:00.000001Z, 2024-01-01T00:00:00.000001Z"
    })
    void cuttingGoesTowardsThePastOnBothSidesOfTheEpoch(Instant exact, Instant cut) {
        assertThat(Codecs.utc(exact).toInstant()).isEqualTo(cut);
    }

    @Test
    void aPrimitiveHasTheCodecOfItsWrapper() {
        assertThat(codecs.of(int.class)).isSameAs(codecs.of(Integer.class));
        assertThat(codecs.of(char.class)).isSameAs(codecs.of(Character.class));
        assertThat(codecs.supports(boolean.class)).isTrue();
    }

    @Test
    void aConstantWithABodyHasTheCodecOfItsEnum() {
        assertThat(codecs.of(((Object) Color.GREEN).getClass())).isSameAs(codecs.of(Color.class));
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of(Color.class, "BLUE", "not a constant of the enum"),
                Arguments.of(Color.class, "red", "not a constant of the enum"),
                Arguments.of(Color.class, "", "not a constant of the enum"),
                Arguments.of(BigInteger.class, new BigDecimal("1.5"), "The stored number is not whole."),
                Arguments.of(Character.class, "xy", "longer than one character"),
                Arguments.of(UUID.class, "s3cr3t", "The stored text is no UUID."));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatTheTypeCannotHoldIsRefused(Class<?> type, Object stored, String sentence) {
        assertThatThrownBy(() -> read(type, stored))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining(type.getSimpleName())
                .hasMessageNotContaining("s3cr3t");
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of(YearMonth.class, "s3cr3t"),
                Arguments.of(Period.class, "s3cr3t"),
                Arguments.of(ZoneId.class, "s3cr3t/x"),
                Arguments.of(URI.class, "s3cr3t s"),
                Arguments.of(Locale.class, "s3cr3t_x"),
                Arguments.of(Currency.class, "s3cr3t"),
                Arguments.of(Year.class, Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void whatTheStoredTypeHoldsButTheJavaTypeCannotIsRefused(Class<?> type, Object stored) {
        assertThatThrownBy(() -> read(type, stored))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("The stored value does not fit the Java type.")
                .hasMessageContaining("column: c")
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void aSpanThatNoColumnHoldsIsRefused() {
        assertThatThrownBy(() -> bound(Duration.class, Duration.ofDays(200_000_000)))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("The value has no stored form.")
                .hasMessageContaining("java.time.Duration");
    }

    record Money(long cents) {}

    sealed interface Shape {}

    record Circle(int radius) implements Shape {}

    @Test
    void ownTypesAndTheirChildrenTravelByTheirCodec() throws SQLException {
        SqlTypes types = SqlTypes.none()
                .with(Money.class, Codec.via(Long.class, Money::new, Money::cents))
                .with(Shape.class, Codec.text(text -> new Circle(text.length()), Shape::toString));
        Codecs own = codecs.with(types);

        assertThat(own.of(Money.class).read(OneRow.of(List.of("c"), 5L), 1)).isEqualTo(new Money(5));
        assertThat(own.ofValue(Circle.class)).isSameAs(own.of(Shape.class));
        assertThat(own.supports(Circle.class)).isFalse();
        assertThat(own.of(Money.class).stored()).contains(Long.class);
        assertThat(own.own()).isEqualTo(types);
        assertThat(codecs.supports(Money.class)).isFalse();
    }

    @Test
    void anOwnTypeIsStoredAsEachDatabaseStoresItsForm() throws SQLException {
        Codec<Long> reversed = Codec.of((row, i) -> -row.getLong(i), (s, i, v) -> s.setLong(i, -v));
        Codecs database = codecs.with(Long.class, reversed)
                .with(SqlTypes.none().with(Money.class, Codec.via(Long.class, Money::new, Money::cents)));

        assertThat(database.of(Money.class).read(OneRow.of(List.of("c"), 5L), 1))
                .isEqualTo(new Money(-5));
    }

    @ParameterizedTest
    @ValueSource(classes = {String.class, int.class, Long.class, byte[].class})
    void theFormOfTextsBytesAndPrimitivesIsFixed(Class<?> type) {
        Codec<?> any = codecs.of(type);

        assertThatThrownBy(() -> new SqlTypes(Map.of(type, any)))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Put @StoredAs on the component");
    }

    @Test
    void aValueIsBoundByItsClassOrItsParents() {
        assertThat(codecs.ofValue(ZoneId.of("Europe/Oslo").getClass())).isSameAs(codecs.of(ZoneId.class));
        assertThat(codecs.ofValue(((Object) Color.GREEN).getClass())).isSameAs(codecs.of(Color.class));
        assertThatThrownBy(() -> codecs.ofValue(Thread.class)).isInstanceOf(MappingException.class);
    }

    @Test
    void withoutArraysThereAreNoLists() {
        assertThat(codecs.listOf(Long.class)).isEmpty();
        assertThat(codecs.supports(long[].class)).isFalse();
    }

    @Test
    void aTypeWithoutCodecIsRefusedAndTheKnownOnesAreNamed() {
        assertThat(codecs.supports(Thread.class)).isFalse();
        assertThatThrownBy(() -> codecs.of(Thread.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("type: java.lang.Thread")
                .hasMessageContaining("Use an enum or one of: BigDecimal, BigInteger, Boolean, ");
    }

    @Test
    void aCodecCanBeReplacedInACopy() throws SQLException {
        Codec<String> upper = Codec.of(
                (row, index) -> "read " + row.getString(index),
                (statement, index, value) -> statement.setString(index, value));

        Codecs copy = codecs.with(String.class, upper);

        assertThat(copy.of(String.class).read(OneRow.of(List.of("c"), "x"), 1)).isEqualTo("read x");
        assertThat(read(String.class, "x")).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource({
        "java.lang.String, , false, text",
        "java.lang.String, , true, varchar(255)",
        "java.lang.String, 20, true, varchar(20)",
        "java.lang.Long, , true, bigint",
        "java.lang.Long, 20, false, bigint",
        "java.util.UUID, , true, char(36)",
        "java.util.concurrent.TimeUnit, , false, varchar(255)",
        "java.time.YearMonth, , false, varchar(255)",
        "java.time.YearMonth, 7, false, varchar(7)",
        "java.time.Duration, , true, bigint",
        "java.time.ZonedDateTime, , false, timestamp(6) with time zone",
        "java.net.URI, , false, text",
        "java.net.URI, , true, varchar(255)",
        "java.util.concurrent.TimeUnit, 9, false, varchar(9)"
    })
    void aColumnTypeFollowsFromTypeLengthAndRole(Class<?> type, @Nullable Integer length, boolean key, String name) {
        OptionalInt limit = length == null ? OptionalInt.empty() : OptionalInt.of(length);

        assertThat(ColumnTypes.standard().of(type, limit, key)).isEqualTo(name);
    }

    @Test
    void columnTypesOfBytesPrimitivesAndNoType() {
        ColumnTypes types = ColumnTypes.standard().with(Map.of(Long.class, "int8"));

        assertThat(types.of(byte[].class, OptionalInt.of(16), false)).isEqualTo("varbinary(16)");
        assertThat(types.of(byte[].class, OptionalInt.empty(), false)).isEqualTo("blob");
        assertThat(types.of(long.class, OptionalInt.empty(), false)).isEqualTo("int8");
        assertThatThrownBy(() -> types.of(Thread.class, OptionalInt.empty(), false))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("java.lang.Thread");
    }
}
