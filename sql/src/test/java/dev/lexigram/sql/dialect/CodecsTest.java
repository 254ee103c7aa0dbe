package dev.lexigram.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.sql.OneRow;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
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
                Arguments.of(LocalTime.class, LocalTime.NOON, "setObject", LocalTime.NOON));
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
