package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.sql.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Values come back from the database as they went in.
public interface TypesContract extends SqlContract {

    /// An enum that is stored by name.
    enum Color {
        RED,
        BLUE
    }

    /// One component for each type; all may be null.
    @SuppressWarnings("ArrayRecordComponent") // never compared by equals
    record Sample(
            @Nullable Long whole,
            @Nullable Integer small,
            @Nullable Double fraction,
            @Nullable Boolean flag,
            @Nullable String words,
            @Nullable BigDecimal amount,
            @Nullable Instant moment,
            @Nullable LocalDate day,
            @Nullable LocalDateTime wallClock,
            @Nullable UUID token,
            @Nullable Color color,
            byte @Nullable [] bytes) {

        Map<String, @Nullable Object> toColumns() {
            Map<String, @Nullable Object> columns = new HashMap<>();
            columns.put("whole", whole);
            columns.put("small", small);
            columns.put("fraction", fraction);
            columns.put("flag", flag);
            columns.put("words", words);
            columns.put("amount", amount);
            columns.put("moment", moment);
            columns.put("day", day);
            columns.put("wall_clock", wallClock);
            columns.put("token", token);
            columns.put("color", color);
            columns.put("bytes", bytes);
            return columns;
        }
    }

    /// All that cannot be null.
    record Primitives(long whole, int small, double fraction, boolean flag) {}

    private String samples() {
        Ddl ddl = backend().ddl();
        return Scratch.table(
                backend(),
                String.join(
                        ", ",
                        List.of(
                                "whole " + ddl.bigint(),
                                "small integer",
                                "fraction " + ddl.doublePrecision(),
                                "flag " + ddl.bool(),
                                "words " + ddl.text(),
                                "amount " + ddl.decimal(20, 6),
                                "moment " + ddl.instant(),
                                "day " + ddl.date(),
                                "wall_clock " + ddl.localDateTime(),
                                "token " + ddl.uuid(),
                                "color " + ddl.varchar(10),
                                "bytes " + ddl.binary())));
    }

    private static Sample sample() {
        return new Sample(
                Long.MAX_VALUE,
                Integer.MIN_VALUE,
                -1.0 / 3,
                true,
                "čaj 茶 🍵 'quoted' \"twice\" \\ back\nnext line",
                new BigDecimal("-12345678901234.567891"),
                Instant.parse("2024-10-27T01:30:00.123456Z"),
                LocalDate.of(2024, 2, 29),
                LocalDateTime.of(2024, 3, 31, 2, 30, 59, 999_999_000),
                UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"),
                Color.BLUE,
                allBytes());
    }

    private static byte[] allBytes() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return all;
    }

    private void assertSame(Sample read, Sample written) {
        assertThat(read)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(written);
    }

    private Sample roundTrip(Sample sample) {
        String samples = samples();
        db().insert(samples, sample.toColumns());
        return db().sql("select * from " + samples).map(Sample.class).one();
    }

    @Test
    default void allTypesComeBackThroughARecord() {
        assertSame(roundTrip(sample()), sample());
    }

    @Test
    default void allTypesComeBackThroughStatementParameters() {
        String samples = samples();
        Sample sample = sample();
        db().sql("insert into " + samples + " (whole, small, fraction, flag, words, amount, moment, day, wall_clock,"
                        + " token, color, bytes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .bind(
                        sample.whole(),
                        sample.small(),
                        sample.fraction(),
                        sample.flag(),
                        sample.words(),
                        sample.amount(),
                        sample.moment(),
                        sample.day(),
                        sample.wallClock(),
                        sample.token(),
                        sample.color(),
                        sample.bytes())
                .execute();
        assertSame(db().sql("select * from " + samples).map(Sample.class).one(), sample);
    }

    @Test
    default void allTypesComeBackThroughTheGettersOfARow() {
        String samples = samples();
        Sample sample = sample();
        db().insert(samples, sample.toColumns());
        Row row = db().sql("select * from " + samples).one();
        assertThat(row.getLong("whole")).isEqualTo(sample.whole());
        assertThat(row.getInt("small")).isEqualTo(sample.small());
        assertThat(row.getDouble("fraction")).isEqualTo(sample.fraction());
        assertThat(row.getBoolean("flag")).isTrue();
        assertThat(row.getString("words")).isEqualTo(sample.words());
        assertThat(row.getBigDecimal("amount")).isEqualByComparingTo(sample.amount());
        assertThat(row.getInstant("moment")).isEqualTo(sample.moment());
        assertThat(row.getLocalDate("day")).isEqualTo(sample.day());
        assertThat(row.get("wall_clock", LocalDateTime.class)).isEqualTo(sample.wallClock());
        assertThat(row.getUuid("token")).isEqualTo(sample.token());
        assertThat(row.get("color", Color.class)).isEqualTo(Color.BLUE);
        assertThat(row.getBytes("bytes")).isEqualTo(sample.bytes());
    }

    @Test
    default void nullsOfAllTypesComeBack() {
        Sample nothing = new Sample(null, null, null, null, null, null, null, null, null, null, null, null);
        assertSame(roundTrip(nothing), nothing);
    }

    @Test
    default void theEdgesOfTheTypesComeBack() {
        Sample edges = new Sample(
                Long.MIN_VALUE,
                Integer.MAX_VALUE,
                1e300,
                false,
                "",
                new BigDecimal("0.000001"),
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                LocalDate.of(9999, 12, 31),
                LocalDateTime.of(1600, 1, 1, 0, 0),
                new UUID(0, 0),
                Color.RED,
                new byte[0]);
        assertSame(roundTrip(edges), edges);
    }

    @Test
    default void momentsFarAheadComeBack() {
        String samples = samples();
        Instant far = Instant.parse("2525-07-01T12:00:00.000001Z");
        db().insert(samples, Map.of("moment", far));
        assertThat(db().sql("select moment from " + samples)
                        .scalar(Instant.class)
                        .one())
                .isEqualTo(far);
    }

    @Test
    default void primitivesComeBack() {
        String samples = samples();
        db().insert(samples, sample().toColumns());
        assertThat(db().sql("select * from " + samples).map(Primitives.class).one())
                .isEqualTo(new Primitives(Long.MAX_VALUE, Integer.MIN_VALUE, -1.0 / 3, true));
    }

    @Test
    default void rowsAreFoundByValuesOfEachType() {
        String samples = samples();
        Sample sample = sample();
        db().insert(samples, sample.toColumns());
        db().insert(samples, Map.of("small", 1));
        assertFinds(samples, "whole", sample.whole());
        assertFinds(samples, "flag", sample.flag());
        assertFinds(samples, "words", sample.words());
        assertFinds(samples, "amount", sample.amount());
        assertFinds(samples, "moment", sample.moment());
        assertFinds(samples, "day", sample.day());
        assertFinds(samples, "wall_clock", sample.wallClock());
        assertFinds(samples, "token", sample.token());
        assertFinds(samples, "color", sample.color());
        assertFinds(samples, "bytes", sample.bytes());
    }

    private void assertFinds(String table, String column, @Nullable Object value) {
        assertThat(db().sql("select small from " + table + " where " + column + " = :value")
                        .bind("value", value)
                        .scalar(Integer.class)
                        .list())
                .as(column)
                .containsExactly(Integer.MIN_VALUE);
    }
}
