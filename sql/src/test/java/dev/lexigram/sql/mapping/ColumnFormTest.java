package dev.lexigram.sql.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Generated.Strategy;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Json;
import dev.lexigram.contracts.mapping.KeyGenerator;
import dev.lexigram.contracts.mapping.Version;
import dev.lexigram.sql.OneRow;
import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.dialect.Codecs;
import dev.lexigram.sql.dialect.ColumnTypes;
import dev.lexigram.sql.dialect.Encoded;
import dev.lexigram.sql.dialect.SqlTypes;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColumnFormTest {

    // A database whose arrays are its driver's own lists.
    private static final Codec<Object> AS_IT_IS =
            Codec.of((row, index) -> row.getObject(index), (s, index, value) -> s.setObject(index, value));

    private final EntityModels models = new EntityModels(Codecs.standard());
    private final EntityModels withArrays =
            new EntityModels(Codecs.standard().withArrays((element, container, codecs) -> AS_IT_IS));

    record Item(String name, int count, @Nullable BigDecimal price) {}

    record Dates(
            @Nullable Instant at,
            @Nullable OffsetDateTime there,
            @Nullable LocalDate day,
            @Nullable Duration d) {}

    record Order(
            Long id,
            @Json List<Item> items,
            @Json @Nullable Map<String, Object> extra,
            @Json @Nullable Dates dates,
            @Json @Nullable String note,
            @Json int count) {}

    private static final List<String> COLUMNS = List.of("id", "items", "extra", "dates", "note", "count");

    private Order order(@Nullable Object... values) throws SQLException {
        @Nullable Object[] all = {1L, "[]", null, null, null, "0"};
        System.arraycopy(values, 0, all, 0, values.length);
        ResultSet row = OneRow.of(COLUMNS, all);
        return models.byName(Order.class).on(row).read(row);
    }

    private String written(String component, Object value) throws SQLException {
        EntityModel<Order> model = models.of(Order.class);
        ColumnModel column = model.columns().stream()
                .filter(c -> c.component().equals(component))
                .findFirst()
                .orElseThrow();
        Map<String, @Nullable Object> bound = new HashMap<>();
        @SuppressWarnings("unchecked")
        Codec<Object> codec = (Codec<Object>) column.codec();
        codec.bind(OneRow.into(bound), 1, value);
        return String.valueOf(bound.get("setString"));
    }

    @Test
    void aListOfRecordsComesBackAsRecords() throws SQLException {
        List<Item> items = List.of(new Item("bolt", 3, new BigDecimal("0.10")), new Item("nut", 0, null));

        String json = written("items", items);

        assertThat(json)
                .isEqualTo(
                        "[{\"name\":\"bolt\",\"count\":3,\"price\":0.10},{\"name\":\"nut\",\"count\":0,\"price\":null}]");
        assertThat(order(1L, json).items()).isEqualTo(items);
    }

    @Test
    void unknownPropertiesAreLeftOutAndMissingOnesAreNull() throws SQLException {
        assertThat(order(1L, "[{\"count\": 1, \"colour\": \"red\", \"name\": \"x\"}]")
                        .items())
                .isEqualTo(List.of(new Item("x", 1, null)));
    }

    @Test
    void aMissingPrimitiveIsZero() throws SQLException {
        assertThat(order(1L, "[{\"name\": \"x\"}]").items()).isEqualTo(List.of(new Item("x", 0, null)));
    }

    @Test
    void aPrimitiveThatIsNullIsAnError() {
        assertThatThrownBy(() -> order(1L, "[{\"name\": \"s3cr3t\", \"count\": null}]"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("The stored document does not fit")
                .hasMessageContaining("column: items")
                .hasMessageNotContaining("s3cr3t");
        assertThatThrownBy(() -> order(1L, "[]", null, null, null, null))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("column: count");
    }

    @Test
    void whatIsNoDocumentIsAnError() {
        for (String json : List.of("", "[", "{}", "[] []", "x")) {
            assertThatThrownBy(() -> order(1L, json)).isInstanceOf(MappingException.class);
        }
    }

    @Test
    void timesKeepTheirDigitsAndOffsets() throws SQLException {
        Dates dates = new Dates(
                Instant.parse("2026-11-21T10:15:30.123456789Z"),
                OffsetDateTime.parse("2026-11-21T10:15:30.1+05:30"),
                LocalDate.of(2026, 11, 21),
                Duration.ofMillis(-1));

        String json = written("dates", dates);

        assertThat(json)
                .isEqualTo("{\"at\":\"2026-11-21T10:15:30.123456789Z\",\"there\":\"2026-11-21T10:15:30.1+05:30\","
                        + "\"day\":\"2026-11-21\",\"d\":\"PT-0.001S\"}");
        assertThat(order(1L, "[]", null, json).dates()).isEqualTo(dates);
    }

    @Test
    void mapsAreWrittenInOneOrderAndKeepTheirNumbers() throws SQLException {
        Map<String, Object> map = Map.of("b", new BigDecimal("0.1234567890123456789"), "a", 1, "c", List.of(true));

        String json = written("extra", map);

        assertThat(json).isEqualTo("{\"a\":1,\"b\":0.1234567890123456789,\"c\":[true]}");
        assertThat(order(1L, "[]", json).extra()).isEqualTo(map);
    }

    @Test
    void textsAndNumbersCanBeDocumentsToo() throws SQLException {
        assertThat(written("note", "a \"b\"")).isEqualTo("\"a \\\"b\\\"\"");
        Order order = order(1L, "[]", null, null, "\"x\"", "7");
        assertThat(order.note()).isEqualTo("x");
        assertThat(order.count()).isEqualTo(7);
    }

    record Cycle(@Json Object any) {}

    @Test
    void whatCannotBeWrittenIsAnError() {
        Codec<?> codec = models.of(Cycle.class).columns().getFirst().codec();
        Encoded loop = new Encoded(codec, "s3cr3t");

        assertThat(loop).hasToString("Encoded[value=?]");
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        assertThatThrownBy(() -> bind(codec, endless))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("cannot be written as a JSON document");
    }

    @SuppressWarnings("unchecked")
    private static void bind(Codec<?> codec, Object value) throws SQLException {
        ((Codec<Object>) codec).bind(OneRow.into(new HashMap<>()), 1, value);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared by equals
    record Lists(List<String> texts, String[] array, int[] numbers) {}

    @Test
    void listsAndArraysAreReadByTheCodecOfTheColumn() throws SQLException {
        ResultSet row = OneRow.of(
                List.of("texts", "array", "numbers"), Arrays.asList("a", null), new String[] {"b"}, new int[] {1, 2});

        Lists read = withArrays.byName(Lists.class).on(row).read(row);

        assertThat(read.texts()).containsExactly("a", null);
        assertThat(read.array()).containsExactly("b");
        assertThat(read.numbers()).containsExactly(1, 2);
        EntityModel<Lists> model = withArrays.of(Lists.class);
        assertThat(model.columns().getFirst().form().columnType(ColumnTypes.standard(), OptionalInt.empty(), false))
                .isEqualTo("text[]");
        assertThat(model.bindable(model.columns().getFirst(), List.of("x"))).isInstanceOf(Encoded.class);
        assertThat(model.bindable(model.columns().getFirst(), null)).isNull();
    }

    record Zoned(Long id, ZoneId zone, String name) {}

    @Test
    void onlyWhatItsClassDoesNotTellIsEncoded() {
        EntityModel<Zoned> model = models.of(Zoned.class);

        assertThat(model.bindable(model.columns().get(0), 1L)).isEqualTo(1L);
        assertThat(model.bindable(model.columns().get(1), ZoneId.of("Europe/Oslo")))
                .isInstanceOf(Encoded.class);
        assertThat(model.bindable(model.columns().get(2), "x")).isEqualTo("x");
    }

    record Money(long cents) {}

    record Priced(Long id, Money price) {}

    @Test
    void aRegisteredTypeIsAComponent() throws SQLException {
        SqlTypes types = SqlTypes.none().with(Money.class, Codec.via(Long.class, Money::new, Money::cents));
        EntityModels own = new EntityModels(Codecs.standard().with(types));
        ResultSet row = OneRow.of(List.of("id", "price"), 1L, 250L);

        assertThat(own.byName(Priced.class).on(row).read(row)).isEqualTo(new Priced(1L, new Money(250)));
        assertThat(own.of(Priced.class)
                        .columns()
                        .get(1)
                        .form()
                        .columnType(ColumnTypes.standard(), OptionalInt.empty(), false))
                .isEqualTo("bigint");
    }

    static final class Upper implements Codec<String> {
        @Override
        public @Nullable String read(ResultSet row, int index) throws SQLException {
            return "read " + row.getString(index);
        }

        @Override
        public void bind(PreparedStatement statement, int index, String value) throws SQLException {
            statement.setString(index, value);
        }
    }

    record Marked(@StoredAs(Upper.class) String name, String other) {}

    @Test
    void aMarkedTextIsReadByItsCodec() throws SQLException {
        ResultSet row = OneRow.of(List.of("name", "other"), "a", "b");

        assertThat(models.byName(Marked.class).on(row).read(row)).isEqualTo(new Marked("read a", "b"));
    }

    record NoOptional(Optional<String> name) {}

    record NoRecord(Item item) {}

    record NoMap(Map<String, String> map) {}

    record NoSet(Set<String> set) {}

    record NoOffsetTime(OffsetTime time) {}

    record NoDate(Date date) {}

    record NoThread(Thread thread) {}

    record Nested(List<List<String>> lists) {}

    @SuppressWarnings("ArrayRecordComponent")
    record NoArray(UUID[] ids) {}

    record Twice(@Json @StoredAs(Upper.class) String both) {}

    record DocumentKey(@Id @Json Item id) {}

    record MarkedKey(@Id @StoredAs(Upper.class) String id) {}

    record MarkedVersion(long id, @Version @Json int version) {}

    record Needing(String parameter) implements Codec<String> {
        @Override
        public @Nullable String read(ResultSet row, int index) {
            return null;
        }

        @Override
        public void bind(PreparedStatement statement, int index, String value) {}
    }

    record NotMade(@StoredAs(Needing.class) String name) {}

    @Test
    void whatHasNoFormIsRefusedWithAdvice() {
        refused(NoOptional.class, "component: name", "mark it @Nullable");
        refused(NoRecord.class, "component: item", "Put @Json on it");
        refused(NoMap.class, "component: map", "Put @Json on it");
        refused(NoSet.class, "component: set", "Make it a List, or put @Json on it");
        refused(NoOffsetTime.class, "component: time", "Use LocalTime");
        refused(NoDate.class, "component: date", "java.time");
        refused(NoThread.class, "component: thread", "register a codec");
        refused(Nested.class, "component: lists", "Put @Json on it");
        refused(NoArray.class, "component: ids", "Put @Json on it");
        refused(Twice.class, "A component has two forms.", "component: both");
        refused(DocumentKey.class, "A key or version cannot be", "component: id");
        refused(MarkedKey.class, "A key or version cannot be", "component: id");
        refused(MarkedVersion.class, "A key or version cannot be", "component: version");
        refused(NotMade.class, "An annotation names a class that cannot be made.", "without parameters");
    }

    private void refused(Class<?> type, String... parts) {
        assertThatThrownBy(() -> models.of(type))
                .isInstanceOf(MappingException.class)
                .hasMessageContainingAll(parts);
    }

    static final class Counter implements KeyGenerator<Long> {
        private long last;

        @Override
        public synchronized Long next() {
            return ++last;
        }
    }

    record Keys(
            @Id @Generated long identity,
            @Generated UUID uuid,
            @Generated(sequence = "app.numbers") int number,
            @Generated(strategy = Strategy.SEQUENCE) Long other,
            @Generated(by = Counter.class) Long counted,
            @Generated(strategy = Strategy.IDENTITY) UUID byDefault,
            Long plain) {}

    @Test
    void theModelTellsWhoMakesAValue() {
        List<ColumnModel> columns = models.of(Keys.class).columns();

        assertThat(columns)
                .extracting(ColumnModel::generated)
                .containsExactly(true, false, true, true, false, true, false);
        assertThat(columns.get(1).generator().orElseThrow().get()).isInstanceOf(UUID.class);
        assertThat(columns.get(2).sequence()).contains("app.numbers");
        assertThat(columns.get(3).sequence()).contains("keys_other_seq");
        assertThat(columns.get(4).generator().orElseThrow().get()).isEqualTo(1L);
        assertThat(columns.get(4).generator().orElseThrow().get()).isEqualTo(2L);
        assertThat(columns.get(6).generation()).isEqualTo(new Generation.None());
    }

    record TextSequence(@Generated(sequence = "s") String id) {}

    record TextUuid(@Generated(strategy = Strategy.UUID_V7) String id) {}

    record TwoGenerators(
            @Generated(by = Counter.class, sequence = "s") Long id) {}

    @Test
    void generatorsThatDoNotFitAreRefused() {
        refused(TextSequence.class, "A sequence gives whole numbers.", "component: id");
        refused(TextUuid.class, "The strategy gives UUIDs.", "component: id");
        refused(TwoGenerators.class, "A component names two generators.", "component: id");
    }

    record TwoKeys(@Id Long b, @Id String a, String c) {}

    @Test
    void aKeyMayHaveSeveralColumns() {
        EntityModel<TwoKeys> model = models.of(TwoKeys.class);

        assertThat(model.ids()).extracting(ColumnModel::component).containsExactly("b", "a");
        assertThat(model.ids()).extracting(ColumnModel::generated).containsExactly(false, false);
        assertThat(model.findId()).isEmpty();
        assertThatThrownBy(model::id)
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("The record's key has several columns.")
                .hasMessageContaining(TwoKeys.class.getName());
    }
}
