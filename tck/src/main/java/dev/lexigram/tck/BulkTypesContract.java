package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.bulk.BulkColumn;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Rows that are written together are stored as those that are written one by one.
public interface BulkTypesContract extends SqlContract {

    /// A column of each type, with values from the middle and the edges.
    private Map<String, Kind> kinds() {
        Ddl ddl = backend().ddl();
        Map<String, Kind> all = new TreeMap<>();
        all.put("whole", new Kind(ddl.bigint(), Long.class, List.of(0L, Long.MIN_VALUE, Long.MAX_VALUE, -1L)));
        all.put("middle", new Kind("integer", Integer.class, List.of(Integer.MIN_VALUE, 0, Integer.MAX_VALUE)));
        all.put("wider", new Kind(ddl.bigint(), Integer.class, List.of(Integer.MIN_VALUE, 7)));
        all.put("narrower", new Kind("integer", Long.class, List.of(-5L, 70_000L)));
        all.put("tiny", new Kind("smallint", Short.class, List.of(Short.MIN_VALUE, (short) 9)));
        all.put("fraction", new Kind(ddl.doublePrecision(), Double.class, List.of(-1.0 / 3, 1e300, 0.0, 4.9e-300)));
        all.put("flag", new Kind(ddl.bool(), Boolean.class, List.of(true, false)));
        all.put("words", new Kind(ddl.text(), String.class, List.of("", "a\tb\n\\N\\", "čaj 茶 🍵", "'\"")));
        all.put("short_words", new Kind(ddl.varchar(20), String.class, List.of("x", "ä€")));
        all.put("letter", new Kind(ddl.varchar(1), Character.class, List.of('x', 'ß')));
        all.put(
                "colour",
                new Kind(
                        ddl.varchar(10),
                        TypesContract.Color.class,
                        List.of(TypesContract.Color.RED, TypesContract.Color.BLUE)));
        all.put("amount", new Kind(ddl.decimal(30, 6), BigDecimal.class, decimals()));
        all.put(
                "big",
                new Kind(
                        ddl.decimal(38, 0),
                        BigInteger.class,
                        List.of(BigInteger.ZERO, new BigInteger("-12345678901234567890123456789"))));
        all.put(
                "moment",
                new Kind(
                        ddl.instant(),
                        Instant.class,
                        List.of(
                                Instant.parse("2024-10-27T01:30:00.123456789Z"),
                                Instant.parse("1969-12-31T23:59:59.999999Z"),
                                Instant.parse("2525-07-01T12:00:00.000001Z"))));
        all.put(
                "offset_moment",
                new Kind(
                        ddl.instant(),
                        OffsetDateTime.class,
                        List.of(OffsetDateTime.parse("2024-10-27T01:30:00.123456+05:30"))));
        all.put(
                "birthday",
                new Kind(
                        ddl.date(),
                        LocalDate.class,
                        List.of(LocalDate.of(2024, 2, 29), LocalDate.of(9999, 12, 31), LocalDate.of(1600, 1, 1))));
        all.put(
                "wall_clock",
                new Kind(
                        ddl.localDateTime(),
                        LocalDateTime.class,
                        List.of(
                                LocalDateTime.of(2024, 3, 31, 2, 30, 59, 999_999_999),
                                LocalDateTime.of(1999, 12, 31, 23, 0))));
        all.put(
                "hour",
                new Kind(
                        "time(6)",
                        LocalTime.class,
                        List.of(LocalTime.of(23, 59, 59, 999_999_000), LocalTime.MIDNIGHT)));
        all.put(
                "token",
                new Kind(
                        ddl.uuid(),
                        UUID.class,
                        List.of(new UUID(0, 0), UUID.fromString("f1890a5d-ac96-774b-bcce-b302099a8057"))));
        all.put("raw", new Kind(ddl.binary(), byte[].class, List.of(new byte[0], new byte[] {0, -1, 10, 92})));
        return all;
    }

    private static List<Object> decimals() {
        List<Object> all = new ArrayList<>();
        for (String text : List.of("0", "0.000001", "-12345678901234.567891", "10000", "9999.9999", "1E+3", "-0.5")) {
            all.add(new BigDecimal(text));
        }
        return all;
    }

    /// @param ddl the column's type in the database
    /// @param type the Java type
    /// @param values some values
    record Kind(String ddl, Class<?> type, List<?> values) {

        /// The value of a row; null in some.
        @Nullable
        Object of(int row) {
            int at = row % (values.size() + 1);
            return at == values.size() ? null : values.get(at);
        }
    }

    private String table(Map<String, Kind> kinds) {
        return Scratch.table(
                backend(),
                String.join(
                        ", ",
                        kinds.entrySet().stream()
                                .map(e -> backend().ddl().quoted(e.getKey()) + " "
                                        + e.getValue().ddl())
                                .toList()));
    }

    private List<Map<String, @Nullable Object>> stored(String table) {
        return db().sql("select * from " + table + " order by id").list().stream()
                .map(BulkTypesContract::comparable)
                .toList();
    }

    private static Map<String, @Nullable Object> comparable(Row row) {
        Map<String, @Nullable Object> values = new HashMap<>(row.toMap());
        values.remove("id");
        values.replaceAll((name, value) -> value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value);
        return values;
    }

    private List<BulkColumn> columns(Bulk bulk, Map<String, Kind> kinds) {
        return kinds.entrySet().stream()
                .map(e -> bulk.column(e.getKey(), e.getValue().type()))
                .toList();
    }

    private List<@Nullable Object> row(Map<String, Kind> kinds, int row) {
        List<@Nullable Object> values = new ArrayList<>();
        kinds.values().forEach(kind -> values.add(kind.of(row)));
        return values;
    }

    @Test
    default void rowsAreStoredAsIfWrittenOneByOne() {
        Map<String, Kind> kinds = kinds();
        String single = table(kinds);
        for (int i = 0; i < 24; i++) {
            Map<String, @Nullable Object> values = new HashMap<>();
            for (var entry : kinds.entrySet()) {
                values.put(entry.getKey(), entry.getValue().of(i));
            }
            db().insert(single, values);
        }
        List<Map<String, @Nullable Object>> expected = stored(single);
        for (int size : new int[] {5, 24, 1_200}) {
            Bulk bulk = Bulk.into(db(), table(kinds));
            bulk.writer()
                    .insert(
                            bulk.table(),
                            columns(bulk, kinds),
                            Bulk.rows(size, i -> row(kinds, i % 24)),
                            bulk.id(),
                            Bulk.PLAIN);
            List<Map<String, @Nullable Object>> stored = stored(bulk.table().toString());
            assertThat(stored).hasSize(size);
            for (int i = 0; i < size; i++) {
                assertThat(stored.get(i)).isEqualTo(expected.get(i % 24));
            }
        }
    }

    @Test
    default void changedRowsAreStoredAsIfChangedOneByOne() {
        Map<String, Kind> kinds = kinds();
        Bulk bulk = Bulk.into(db(), table(kinds));
        List<BulkColumn> columns = columns(bulk, kinds);
        List<Long> keys =
                bulk.writer().insert(bulk.table(), columns, Bulk.rows(600, i -> row(kinds, i)), bulk.id(), Bulk.PLAIN);
        List<Map<String, @Nullable Object>> before = stored(bulk.table().toString());
        IntFunction<List<@Nullable Object>> turned = i -> {
            List<@Nullable Object> values = new ArrayList<>(List.of(keys.get(i)));
            values.addAll(row(kinds, 599 - i));
            return values;
        };
        bulk.writer().update(bulk.table(), List.of(bulk.id()), columns, Bulk.rows(600, turned), Bulk.PLAIN);
        assertThat(stored(bulk.table().toString())).isEqualTo(before.reversed());

        IntFunction<List<@Nullable Object>> back = i -> turned.apply(599 - i);
        bulk.writer()
                .updateUnique(
                        bulk.table(),
                        List.of(bulk.id()),
                        columns,
                        Bulk.rows(600, i -> {
                            List<@Nullable Object> values = back.apply(i);
                            values.set(0, keys.get(i));
                            return values;
                        }),
                        Bulk.PLAIN);
        assertThat(stored(bulk.table().toString())).isEqualTo(before);
    }

    @Test
    default void aLongTextSurvivesBeingChangedWithOthers() {
        Bulk bulk = Bulk.into(
                db(),
                Scratch.table(
                        backend(),
                        "words " + backend().ddl().text() + ", raw "
                                + backend().ddl().binary()));
        List<BulkColumn> columns = List.of(bulk.column("words", String.class), bulk.column("raw", byte[].class));
        List<Long> keys = bulk.writer()
                .insert(bulk.table(), columns, Bulk.rows(600, i -> Scratch.row("a", null)), bulk.id(), Bulk.PLAIN);
        String words = "ä\\'".repeat(9_000);
        byte[] raw = new byte[50_000];
        Arrays.fill(raw, (byte) -1);
        bulk.writer()
                .updateUnique(
                        bulk.table(),
                        List.of(bulk.id()),
                        columns,
                        Bulk.rows(600, i -> Scratch.row(keys.get(i), i == 35 ? words : "b", i == 36 ? raw : null)),
                        Bulk.PLAIN);
        assertThat(db().sql("select words from " + bulk.table() + " order by id")
                        .scalar(String.class)
                        .list())
                .hasSize(600)
                .element(35)
                .isEqualTo(words);
        assertThat(db().sql("select raw from " + bulk.table() + " where raw is not null")
                        .one()
                        .get("raw"))
                .isEqualTo(raw);
    }
}
