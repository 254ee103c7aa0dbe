package dev.lexigram.sql.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.MappingException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConversionsTest {

    private static final long TOO_LONG_FOR_DOUBLE = (1L << 53) + 1;

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of(7, 7),
                Arguments.of(7, 7L),
                Arguments.of(7L, 7),
                Arguments.of(7L, (short) 7),
                Arguments.of(7L, (byte) 7),
                Arguments.of(decimal("7.00"), 7L),
                Arguments.of(7.0, 7L),
                Arguments.of("7", 7L),
                Arguments.of(true, 1),
                Arguments.of(false, 0L),
                Arguments.of(1L << 53, (double) (1L << 53)),
                Arguments.of(decimal("0.1"), 0.1),
                Arguments.of(decimal("3.33333333333333333333"), 3.3333333333333335),
                Arguments.of(0.1, 0.1f),
                Arguments.of(1e23, 1e23f),
                Arguments.of(7, decimal("7")),
                Arguments.of(0.1f, decimal("0.1")),
                Arguments.of("1.50", decimal("1.50")),
                Arguments.of(decimal("7.0"), BigInteger.valueOf(7)),
                Arguments.of(BigInteger.TEN, 10),
                Arguments.of(0, false),
                Arguments.of(1L, true),
                Arguments.of(decimal("1.0"), true),
                Arguments.of(7, "7"),
                Arguments.of(true, "true"));
    }

    static Stream<Arguments> others() {
        Instant noon = Instant.parse("2024-02-29T12:00:00.5Z");
        LocalDateTime local = LocalDateTime.parse("2024-02-29T12:00:00.5");
        UUID id = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");
        return Stream.of(
                Arguments.of(id.toString(), id),
                Arguments.of("DAYS", TimeUnit.DAYS),
                Arguments.of("2024-02-29T12:00:00.5Z", noon),
                Arguments.of("2024-02-29 12:00:00.5", noon),
                Arguments.of("2024-02-29 14:00:00.5+02:00", noon),
                Arguments.of("2024-02-29T05:00:00.5-07:00", noon),
                Arguments.of("2024-02-29 14:00:00.5+02:00", local),
                Arguments.of("2024-02-29 12:00:00.5", local),
                Arguments.of("2024-02-29", LocalDate.of(2024, 2, 29)),
                Arguments.of("12:30:00", LocalTime.of(12, 30)),
                Arguments.of("12:30:00.5", LocalTime.of(12, 30, 0, 500_000_000)),
                Arguments.of(local, noon),
                Arguments.of(noon, local),
                Arguments.of(OffsetDateTime.parse("2024-02-29T14:00:00.5+02:00"), local),
                Arguments.of(noon, OffsetDateTime.parse("2024-02-29T12:00:00.5Z")));
    }

    @ParameterizedTest
    @MethodSource({"numbers", "others"})
    void aValueBecomesTheAskedTypeWhenNothingIsLost(Object value, Object wanted) {
        assertThat(Conversions.convert(value, wanted.getClass(), "c")).isEqualTo(wanted);
    }

    static Stream<Arguments> losses() {
        return Stream.of(
                Arguments.of(1L << 31, Integer.class),
                Arguments.of(40_000, short.class),
                Arguments.of(200, byte.class),
                Arguments.of(1.5, long.class),
                Arguments.of(decimal("1e30"), long.class),
                Arguments.of(Double.NaN, BigDecimal.class),
                Arguments.of(TOO_LONG_FOR_DOUBLE, double.class),
                Arguments.of((1 << 24) + 1, float.class),
                Arguments.of(decimal("1e400"), double.class),
                Arguments.of(1e300, float.class),
                Arguments.of(decimal("1.5"), BigInteger.class),
                Arguments.of(2, boolean.class),
                Arguments.of(0.5, boolean.class),
                Arguments.of(1.5, boolean.class),
                Arguments.of(BigInteger.TWO.pow(64), boolean.class),
                Arguments.of("true", boolean.class),
                Arguments.of("seven", long.class),
                Arguments.of("", long.class),
                Arguments.of(new byte[] {1}, String.class),
                Arguments.of("no uuid", UUID.class),
                Arguments.of(7, UUID.class),
                Arguments.of("WEEKS", TimeUnit.class),
                Arguments.of(1, TimeUnit.class),
                Arguments.of("2024-02-30", LocalDate.class),
                Arguments.of("2024-02-29 12:00:00", LocalDate.class),
                Arguments.of(LocalDate.EPOCH, Instant.class),
                Arguments.of(Instant.EPOCH, LocalDate.class),
                Arguments.of("x", Thread.class));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void whatWouldBeLostIsRefusedWithoutShowingTheValue(Object value, Class<?> asked) {
        assertThatThrownBy(() -> Conversions.convert(value, asked, "total"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("column: total, found: "
                        + value.getClass().getSimpleName() + ", asked: " + asked.getSimpleName());
    }
}
