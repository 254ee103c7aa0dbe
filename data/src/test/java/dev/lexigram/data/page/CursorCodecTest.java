package dev.lexigram.data.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.CursorException;
import dev.lexigram.contracts.page.CursorRequest.Side;
import dev.lexigram.data.query.RandomCases;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CursorCodecTest {

    private static final byte[] KEY = "a key that has 32 bytes or more.".getBytes(StandardCharsets.UTF_8);
    private static final CursorCodec CODEC = CursorCodec.of(KEY);

    private static CursorPosition after(@Nullable Object... values) {
        return new CursorPosition(Side.AFTER, Arrays.asList(values));
    }

    private static @Nullable Object anyValue(RandomGenerator random) {
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        return switch (random.nextInt(13)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong();
            case 3 -> Double.longBitsToDouble(random.nextLong());
            case 4 -> new BigDecimal(new BigInteger(64, new Random(random.nextLong())), random.nextInt());
            case 5 -> text(random);
            case 6 -> Instant.ofEpochSecond(random.nextLong(-99_999_999_999L, 99_999_999_999L), random.nextInt());
            case 7 -> LocalDate.ofEpochDay(random.nextInt());
            case 8 -> LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L));
            case 9 ->
                LocalDate.ofEpochDay(random.nextInt())
                        .atTime(LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L)));
            case 10 -> new UUID(random.nextLong(), random.nextLong());
            case 11 -> bytes;
            default -> (long) random.nextInt(-2, 3);
        };
    }

    private static String text(RandomGenerator random) {
        return random.ints(random.nextInt(20), 0, 0x110000)
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static CursorPosition anyPosition(RandomGenerator random) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            values.add(anyValue(random));
        }
        return new CursorPosition(random.nextBoolean() ? Side.AFTER : Side.BEFORE, values);
    }

    @Test
    void whatWasWrittenIsRead() {
        RandomCases.run(10_000, random -> {
            String shape = text(random);
            CursorPosition position = anyPosition(random);
            String cursor = CODEC.encode(shape, position);
            assertThat(cursor).matches("[A-Za-z0-9_-]+");
            CursorPosition read = CODEC.decode(shape, cursor);
            assertThat(read.side()).isEqualTo(position.side());
            assertThat(read.values().toArray()).isEqualTo(position.values().toArray());
        });
    }

    @Test
    void likeValuesAreReadAsOneType() {
        var written = after(
                (byte) 1,
                (short) 2,
                3,
                0.5f,
                BigInteger.TEN,
                'x',
                Side.AFTER,
                OffsetDateTime.parse("2024-02-29T12:00:00+02:00"),
                LocalDateTime.MIN);
        assertThat(CODEC.decode("", CODEC.encode("", written)))
                .isEqualTo(after(
                        1L,
                        2L,
                        3L,
                        0.5,
                        BigDecimal.TEN,
                        "x",
                        "AFTER",
                        Instant.parse("2024-02-29T10:00:00Z"),
                        LocalDateTime.MIN));
    }

    @Test
    void aCursorWithAnyBitTurnedIsRefused() {
        RandomCases.run(50, random -> {
            byte[] good = CODEC.encode("users", anyPosition(random)).getBytes(StandardCharsets.US_ASCII);
            for (int bit = 0; bit < good.length * 8; bit++) {
                byte[] bad = good.clone();
                bad[bit / 8] ^= (byte) (1 << bit % 8);
                String cursor = new String(bad, StandardCharsets.ISO_8859_1);
                assertThatThrownBy(() -> CODEC.decode("users", cursor)).isInstanceOf(CursorException.class);
            }
        });
    }

    @Test
    void aCursorWithAnyBitOfItsContentTurnedIsRefused() {
        RandomCases.run(50, random -> {
            byte[] good = Base64.getUrlDecoder().decode(CODEC.encode("users", anyPosition(random)));
            for (int bit = 0; bit < good.length * 8; bit++) {
                byte[] bad = good.clone();
                bad[bit / 8] ^= (byte) (1 << bit % 8);
                String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(bad);
                assertThatThrownBy(() -> CODEC.decode("users", cursor)).isInstanceOf(CursorException.class);
            }
        });
    }

    @Test
    void aCursorThatIsCutOrGrownIsRefused() {
        String cursor = CODEC.encode("users", after("Ann", 31));
        for (int length = 0; length < cursor.length(); length++) {
            String cut = cursor.substring(0, length);
            assertThatThrownBy(() -> CODEC.decode("users", cut)).isInstanceOf(CursorException.class);
        }
        for (String more : List.of("A", "=", "==", "AAAA", " ", "\n", cursor)) {
            assertThatThrownBy(() -> CODEC.decode("users", cursor + more)).isInstanceOf(CursorException.class);
        }
    }

    @Test
    void eachRefusalSaysWhy() {
        String cursor = CODEC.encode("users", after("s3cret value"));
        assertThatThrownBy(() -> CursorCodec.random().decode("users", cursor))
                .hasMessageContaining("LEX_ERR_SQL_031")
                .hasMessageContaining("another key")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> CODEC.decode("orders", cursor)).hasMessageContaining("another query");
        assertThatThrownBy(() -> CODEC.decode("users", "B" + cursor.substring(1)))
                .hasMessageContaining("another version");
        assertThatThrownBy(() -> CODEC.decode("users", "%%%")).hasMessageContaining("damaged");
        assertThatThrownBy(() -> CODEC.decode("users", "A".repeat(5000))).hasMessageContaining("too long");
        assertThat(after("s3cret").toString()).doesNotContain("s3cret");
    }

    @Test
    void valuesThatNoCursorCanHoldAreRefused() {
        assertThatThrownBy(() -> CODEC.encode("", after(List.of())))
                .isInstanceOf(CursorException.class)
                .hasMessageContaining("type: java.util");
        assertThatThrownBy(() -> CODEC.encode("", after("x".repeat(5000)))).hasMessageContaining("too long");
        assertThatThrownBy(() -> CODEC.encode("", after("\uD83C"))).hasMessageContaining("half a character");
    }

    @Test
    void aShortKeyIsRefusedAndEachRandomOneIsAnother() {
        assertThatThrownBy(() -> CursorCodec.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThat(CursorCodec.random().encode("", after(1)))
                .isNotEqualTo(CursorCodec.random().encode("", after(1)));
        assertThat(CursorCodec.of(KEY).decode("", CODEC.encode("", after(1)))).isEqualTo(after(1L));
    }
}
