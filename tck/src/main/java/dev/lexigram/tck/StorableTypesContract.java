package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.dialect.SqlTypes;
import dev.lexigram.sql.mapping.ColumnModel;
import dev.lexigram.sql.mapping.EntityModel;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import dev.lexigram.tck.StorableTypes.Account;
import dev.lexigram.tck.StorableTypes.AccountId;
import dev.lexigram.tck.StorableTypes.Counted;
import dev.lexigram.tck.StorableTypes.Documents;
import dev.lexigram.tck.StorableTypes.Event;
import dev.lexigram.tck.StorableTypes.Lists;
import dev.lexigram.tck.StorableTypes.Money;
import dev.lexigram.tck.StorableTypes.Names;
import dev.lexigram.tck.StorableTypes.Part;
import dev.lexigram.tck.StorableTypes.Seat;
import dev.lexigram.tck.StorableTypes.Suit;
import dev.lexigram.tck.StorableTypes.Ticket;
import dev.lexigram.tck.StorableTypes.Times;
import dev.lexigram.tck.StorableTypes.Voucher;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Records of every storable type come back from tables that were made for them, and are found by their values.
public interface StorableTypesContract extends SqlContract {

    private <T extends Record> GenericRepository<T, Long> empty(Class<T> type) {
        SchemaManager.on(db()).create(type);
        db().delete(model(db(), type).table().toString(), Predicate.always());
        return GenericRepository.of(db(), type, Long.class);
    }

    private static <T> EntityModel<T> model(Database database, Class<T> type) {
        return database.unwrap(SqlEngine.class).models().of(type);
    }

    private static <T extends Record> T roundTrip(GenericRepository<T, Long> repository, T entity, long id) {
        repository.create(entity);
        return repository.getById(id);
    }

    /// Each component's value is found by what the model makes of it as a parameter.
    private <T extends Record> void assertFoundByEachValue(T entity, long id) {
        @SuppressWarnings("unchecked")
        EntityModel<T> model = model(db(), (Class<T>) entity.getClass());
        Dialect dialect = db().unwrap(Dialect.class);
        for (ColumnModel column : model.columns()) {
            String where = dialect.quote(column.column().identifier()) + " = :value";
            List<Long> found = db().sql("select id from " + model.table() + " where " + where)
                    .bind("value", model.bindable(column, model.value(entity, column)))
                    .scalar(Long.class)
                    .list();
            assertThat(found).as(column.component()).containsExactly(id);
        }
    }

    @Test
    default void timesComeBackToTheMicrosecondAndAtUtc() {
        GenericRepository<Times, Long> times = empty(Times.class);
        ZonedDateTime there = ZonedDateTime.parse("2026-11-21T23:30:15.123456-05:00[America/New_York]");
        Times exact = Times.of(1, there.plusNanos(789).toString());
        Times cut = Times.of(1, there.toString());

        Times read = roundTrip(times, exact, 1);

        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("zoned", "offset", "duration")
                .isEqualTo(cut);
        assertThat(read.zoned()).isEqualTo(there.withZoneSameInstant(ZoneOffset.UTC));
        assertThat(read.offset()).isEqualTo(there.toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC));
        // Ninety seconds back, and forward again.
        assertThat(read.duration()).isEqualTo(Duration.ofNanos(-89_876_543_000L));
        times.create(Times.none(2));
        assertFoundByEachValue(exact, 1);
    }

    @Test
    default void noTimesComeBack() {
        GenericRepository<Times, Long> times = empty(Times.class);

        assertThat(roundTrip(times, Times.none(1), 1)).isEqualTo(Times.none(1));
        assertThat(times.update(Times.of(1, "1999-02-03T04:05:06.7Z"))).isEqualTo(times.getById(1L));
        times.update(Times.none(1));
        assertThat(times.getById(1L)).isEqualTo(Times.none(1));
    }

    @Test
    default void durationsAreSortedByTheirLength() {
        GenericRepository<Times, Long> times = empty(Times.class);
        List<Duration> sorted = List.of(
                Duration.ofDays(-400),
                Duration.ofNanos(-1_000),
                Duration.ZERO,
                Duration.ofHours(25),
                Duration.ofDays(90_000));
        for (int i : List.of(3, 0, 4, 2, 1)) {
            db().insert("tck_times", Map.of("id", i + 1, "duration", sorted.get(i)));
        }

        assertThat(db().sql("select duration from tck_times order by duration")
                        .scalar(Duration.class)
                        .list())
                .isEqualTo(sorted);
        assertThat(times.count()).isEqualTo(5);
    }

    @Test
    default void namesComeBack() {
        GenericRepository<Names, Long> names = empty(Names.class);
        Names full = new Names(
                1L,
                URI.create("https://example.org/čaj?a=b%20c#d"),
                Locale.forLanguageTag("sr-Latn-RS"),
                Currency.getInstance("EUR"),
                'ж',
                'x',
                URI.create("urn:x"));
        Names empty = new Names(2L, null, null, null, ' ', null, null);

        assertThat(roundTrip(names, full, 1)).isEqualTo(full);
        assertThat(names.create(empty)).isEqualTo(empty);
        assertFoundByEachValue(full, 1);
    }

    private static Part part(String name, String price) {
        return new Part(
                name,
                new BigDecimal(price),
                Instant.parse("2026-11-21T10:15:30.123456789Z"),
                List.of(1L, Long.MAX_VALUE),
                true);
    }

    @Test
    default void documentsComeBack() {
        GenericRepository<Documents, Long> documents = empty(Documents.class);
        Part bolt = part("bolt 'n \"quoted\" \\ 茶", "0.25");
        Part nut = new Part("nut", null, null, List.of(), false);
        Documents full = new Documents(
                1L,
                bolt,
                List.of(bolt, nut),
                Map.of("a", 1, "b", List.of("x", true), "c", new BigDecimal("1.5"), "d", Map.of("e", "f")),
                Map.of("bolts", List.of(bolt, bolt)),
                new long[] {1, Long.MIN_VALUE});

        assertThat(roundTrip(documents, full, 1)).usingRecursiveComparison().isEqualTo(full);
        documents.update(Documents.none(1));
        assertThat(documents.getById(1L)).isEqualTo(Documents.none(1));
        documents.update(full);
        assertThat(documents.getById(1L).parts()).isEqualTo(full.parts());
    }

    @Test
    default void aDocumentIsADocumentOfTheDatabase() {
        GenericRepository<Documents, Long> documents = empty(Documents.class);
        documents.create(new Documents(1L, part("bolt", "0.25"), null, null, null, null));

        assertThat(db().sql("select part from tck_documents").one().getString("part"))
                .containsPattern("\"name\": ?\"bolt\"")
                .containsPattern("\"since\": ?\"2026-11-21T10:15:30.123456789Z\"")
                .containsPattern("\"price\": ?0.25");
    }

    @Test
    default void batchesMixDocumentsAndNulls() {
        empty(Documents.class);
        EntityModel<Documents> model = model(db(), Documents.class);
        ColumnModel column = model.columns().get(1);

        db().sql("insert into tck_documents (id, part) values (?, ?)")
                .executeBatch(List.of(
                        Scratch.row(1, null),
                        Scratch.row(2, model.bindable(column, part("bolt", "1"))),
                        Scratch.row(3, null)));

        assertThat(db().sql("select id from tck_documents where part is null order by id")
                        .scalar(Long.class)
                        .list())
                .containsExactly(1L, 3L);
    }

    @Test
    default void aDocumentThatDoesNotFitNamesItsColumn() {
        GenericRepository<Documents, Long> documents = empty(Documents.class);
        documents.create(Documents.none(1));
        EntityModel<Documents> model = model(db(), Documents.class);
        ColumnModel extra = model.columns().get(3);
        db().sql("update tck_documents set part = ?")
                .bind(model.bindable(extra, Map.of("name", List.of("not a text"))))
                .execute();

        assertThatThrownBy(() -> documents.getById(1L))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("column: part")
                .hasMessageNotContaining("not a text");
    }

    private static Lists lists(long id) {
        UUID uuid = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
        return new Lists(
                id,
                Arrays.asList("a,b", "{\"x\"}", "", null, "NULL", "back\\slash"),
                Arrays.asList(Long.MAX_VALUE, null),
                List.of(Integer.MIN_VALUE, 0),
                List.of(true, false),
                List.of(uuid, new UUID(0, 0)),
                Arrays.asList(new BigDecimal("12345678901234567890.123456789"), null),
                Arrays.asList(Instant.parse("2026-11-21T10:15:30.123456Z"), null),
                List.of(LocalDate.of(2024, 2, 29)),
                List.of(LocalDateTime.of(2024, 2, 29, 1, 2, 3, 4_000)),
                Arrays.asList(Suit.SPADES, null),
                new String[] {"x", "y z"},
                new UUID[] {uuid},
                new long[] {1, Long.MIN_VALUE},
                new int[] {},
                new double[] {0.1, Double.MAX_VALUE});
    }

    @Test
    @RequiresCapability(Capability.ARRAYS)
    default void arraysComeBack() {
        GenericRepository<Lists, Long> arrays = empty(Lists.class);

        assertThat(roundTrip(arrays, lists(1), 1)).usingRecursiveComparison().isEqualTo(lists(1));
        arrays.create(Lists.none(2));
        assertThat(arrays.getById(2L)).usingRecursiveComparison().isEqualTo(Lists.none(2));
        assertFoundByEachValue(lists(1), 1);
        assertThat(db().sql("select id from tck_arrays where text_array = ?")
                        .bind((Object) new String[] {"x", "y z"})
                        .scalar(Long.class)
                        .list())
                .containsExactly(1L);
        arrays.update(Lists.none(1));
        assertThat(arrays.getById(1L)).usingRecursiveComparison().isEqualTo(Lists.none(1));
    }

    @Test
    default void listsAreRefusedWhereThereAreNoArrays() {
        assumeFalse(backend().capabilities().contains(Capability.ARRAYS));

        assertThatThrownBy(() -> model(db(), Lists.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("component: texts")
                .hasMessageContaining("Put @Json on it");
    }

    @Test
    default void ownTypesComeBackAndAreFound() {
        SqlTypes types = SqlTypes.none()
                .with(AccountId.class, Codec.via(UUID.class, AccountId::new, AccountId::value))
                .with(Money.class, Codec.via(BigDecimal.class, Money::new, Money::amount));
        Database database = backend().open(Settings.defaults().withTypes(types));
        SchemaManager.on(database).create(Account.class);
        database.delete("tck_account", Predicate.always());
        var accounts = GenericRepository.of(database, Account.class, AccountId.class);
        Account rich = new Account(new AccountId(UUID.randomUUID()), new Money(new BigDecimal("120.5")), "Ann");
        Account poor = new Account(new AccountId(UUID.randomUUID()), new Money(new BigDecimal("9")), "Bob");

        accounts.create(rich);
        accounts.create(poor);
        Account read = accounts.getById(rich.id());

        assertThat(read)
                .usingRecursiveComparison()
                .withComparatorForType(Money::compareTo, Money.class)
                .isEqualTo(rich);
        assertThat(database.sql("select owner from tck_account where balance > ?")
                        .bind(new Money(BigDecimal.TEN))
                        .scalar(String.class)
                        .list())
                .containsExactly("Ann");
        assertThat(database.sql("select balance from tck_account where balance < 100")
                        .scalar(Money.class)
                        .list())
                .usingElementComparator(Money::compareTo)
                .containsExactly(new Money(new BigDecimal("9")));
    }

    @Test
    default void ownTypesAreRefusedWhereTheyAreNotRegistered() {
        assertThatThrownBy(() -> model(db(), Account.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("component: id")
                .hasMessageContaining("register a codec");
    }

    @Test
    default void aKeyOfSeveralColumnsIsOneKey() {
        SchemaManager.on(db()).create(Seat.class);
        db().delete("tck_seat", Predicate.always());
        EntityModel<Seat> model = model(db(), Seat.class);

        assertThat(model.ids()).extracting(ColumnModel::component).containsExactly("hall", "place");
        db().insert("tck_seat", Map.of("hall", "A", "place", 1, "guest", "Ann"));
        db().insert("tck_seat", Map.of("hall", "A", "place", 2));
        assertThatThrownBy(() -> db().insert("tck_seat", Map.of("hall", "A", "place", 2)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(db().sql("select * from tck_seat where place = 1")
                        .map(Seat.class)
                        .one())
                .isEqualTo(new Seat("A", 1, "Ann"));
    }

    @Test
    @RequiresCapability(Capability.SEQUENCES)
    default void sequencesNumberKeys() {
        GenericRepository<Ticket, Long> tickets = empty(Ticket.class);

        long first =
                Objects.requireNonNull(tickets.create(new Ticket(null, "Ann")).id());
        long second =
                Objects.requireNonNull(tickets.create(new Ticket(null, "Bob")).id());

        assertThat(second).isEqualTo(first + 1);
        assertThat(tickets.getById(second).guest()).isEqualTo("Bob");
        String next = db().unwrap(Dialect.class).nextValue("tck_ticket_numbers");
        assertThat(db().sql("select " + next + " as n").one().getLong("n")).isEqualTo(second + 1);
    }

    @Test
    @RequiresCapability(Capability.SEQUENCES)
    default void aSequenceIsNamedAfterItsColumn() {
        SchemaManager.on(db()).create(Voucher.class);

        assertThat(model(db(), Voucher.class).id().sequence()).contains("tck_voucher_id_seq");
        assertThat(GenericRepository.of(db(), Voucher.class, Integer.class)
                        .create(new Voucher(null, "Ann"))
                        .id())
                .isPositive();
    }

    @Test
    default void sequencesAreRefusedWhereThereAreNone() {
        assumeFalse(backend().capabilities().contains(Capability.SEQUENCES));

        assertThatThrownBy(() -> SchemaManager.on(db()).create(Ticket.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("The database has no sequences.")
                .hasMessageContaining("component: id");
    }

    @Test
    default void keysMadeByTheApplicationAreGivenByTheModel() {
        SchemaManager.on(db()).create(Counted.class);
        SchemaManager.on(db()).create(Event.class);
        db().delete("tck_counted", Predicate.always());
        ColumnModel counted = model(db(), Counted.class).id();
        ColumnModel event = model(db(), Event.class).id();

        assertThat(counted.generator().orElseThrow().get()).isEqualTo(100L);
        assertThat(event.generator().orElseThrow().get())
                .isInstanceOfSatisfying(
                        UUID.class, uuid -> assertThat(uuid.version()).isEqualTo(7));
        var events = GenericRepository.of(db(), Event.class, UUID.class);
        UUID key = (UUID) event.generator().orElseThrow().get();
        events.create(new Event(key, "boot"));
        assertThat(events.getById(key).name()).isEqualTo("boot");
        db().insert(
                        "tck_counted",
                        Map.of("id", counted.generator().orElseThrow().get(), "name", "x"));
        assertThat(GenericRepository.of(db(), Counted.class, Long.class)
                        .getById(101L)
                        .name())
                .isEqualTo("x");
    }
}
