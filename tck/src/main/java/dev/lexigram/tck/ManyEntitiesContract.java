package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.EntityNotFoundException;
import dev.lexigram.contracts.error.OptimisticLockException;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.SoftDelete;
import dev.lexigram.contracts.mapping.Version;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.bulk.BulkOptions;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Many entities written at once: all or none, with their keys, versions and rules.
public interface ManyEntitiesContract extends SqlContract {

    /// An entity that everything happens to.
    @Entity(table = "tck_parcel")
    record Parcel(
            @Id @Generated long id,
            @Length(60) String label,
            int grams,
            @Nullable Instant updatedAt,
            @Version int version) {
        static Parcel of(String label, int grams) {
            return new Parcel(0, label, grams, null, 0);
        }

        Parcel withGrams(int other) {
            return new Parcel(id, label, other, updatedAt, version);
        }
    }

    /// Several components make the key.
    @Entity(table = "tck_line")
    record Line(
            @Id long orderNo,
            @Id int lineNo,
            @Length(40) String text,
            @Version int version) {}

    /// That key.
    record LineKey(long orderNo, int lineNo) {}

    /// A key that the application makes.
    @Entity(table = "tck_made_key")
    record Ticket(
            @Id @Generated @Nullable UUID id, @Length(40) String text) {}

    /// Deleted by a mark.
    @Entity(table = "tck_kept")
    record Kept(
            @Id long id,
            @Length(40) String text,
            @SoftDelete boolean gone) {}

    private GenericRepository<Parcel, Long> parcels() {
        if (SchemaManager.on(db()).create(Parcel.class)) {
            db().sql("create unique index tck_parcel_label on tck_parcel (label)")
                    .execute();
        }
        db().delete("tck_parcel", Predicate.always());
        return GenericRepository.of(db(), Parcel.class, Long.class);
    }

    private static List<Parcel> some(int count) {
        return IntStream.range(0, count).mapToObj(i -> Parcel.of("p" + i, i)).toList();
    }

    @Test
    default void insertedEntitiesComeBackInOrderWithTheKeysTheyHave() {
        GenericRepository<Parcel, Long> parcels = parcels();
        for (int count : List.of(0, 1, 3, 700)) {
            db().delete("tck_parcel", Predicate.always());
            List<Parcel> created = parcels.insertAll(some(count));
            assertThat(created)
                    .extracting(Parcel::label)
                    .isEqualTo(some(count).stream().map(Parcel::label).toList());
            assertThat(parcels.find(
                            Predicate.always(), q -> q.orderBy(F.of("id").asc())))
                    .extracting(Parcel::id, Parcel::label)
                    .isEqualTo(created.stream()
                            .sorted(Comparator.comparing(Parcel::id))
                            .map(p -> tuple(p.id(), p.label()))
                            .toList());
            assertThat(created).allMatch(parcel -> parcel.updatedAt() != null);
        }
    }

    @Test
    default void oneBadEntityUndoesAll() {
        GenericRepository<Parcel, Long> parcels = parcels();
        List<Parcel> bad = new ArrayList<>(some(500));
        bad.add(Parcel.of("p7", 0));
        assertThatThrownBy(() -> parcels.insertAll(bad)).isInstanceOf(DuplicateKeyException.class);
        assertThat(parcels.count()).isZero();
    }

    @Test
    default void updatedEntitiesGetTheirNextVersions() {
        GenericRepository<Parcel, Long> parcels = parcels();
        List<Parcel> created = parcels.insertAll(some(300));
        List<Parcel> updated = parcels.updateAll(
                created.stream().map(p -> p.withGrams(p.grams() + 1_000)).toList());
        assertThat(updated).allMatch(p -> p.version() == 1 && p.grams() >= 1_000);
        assertThat(parcels.count(F.of("grams").ge(1_000).and(F.of("version").eq(1))))
                .isEqualTo(300);
    }

    @Test
    default void aStaleOrMissingEntityAmongManyUndoesAll() {
        GenericRepository<Parcel, Long> parcels = parcels();
        List<Parcel> created = parcels.insertAll(some(50));
        parcels.update(created.get(20).withGrams(1));
        List<Parcel> changed = created.stream().map(p -> p.withGrams(5_000)).toList();
        assertThatThrownBy(() -> parcels.updateAll(changed)).isInstanceOf(OptimisticLockException.class);
        assertThatThrownBy(() -> parcels.deleteAll(created)).isInstanceOf(OptimisticLockException.class);
        assertThat(parcels.count(F.of("grams").eq(5_000))).isZero();
        assertThat(parcels.count()).isEqualTo(50);

        parcels.deleteById(created.get(30).id());
        List<Parcel> rest = parcels.findAll();
        parcels.deleteById(rest.getFirst().id());
        assertThatThrownBy(() -> parcels.updateAll(
                        rest.stream().map(p -> p.withGrams(6_000)).toList()))
                .isInstanceOf(EntityNotFoundException.class);
        assertThat(parcels.count(F.of("grams").eq(6_000))).isZero();
    }

    @Test
    default void savedAndUpsertedEntitiesAreCreatedOrChanged() {
        GenericRepository<Parcel, Long> parcels = parcels();
        List<Parcel> created = parcels.insertAll(some(4));
        List<Parcel> mixed = List.of(Parcel.of("new", 1), created.get(1).withGrams(77), Parcel.of("newer", 2));
        assertThat(parcels.saveAll(mixed)).extracting(Parcel::label).containsExactly("new", "p1", "newer");
        assertThat(parcels.getById(created.get(1).id()).grams()).isEqualTo(77);

        Parcel read = parcels.getById(created.get(2).id());
        parcels.upsertAll(List.of(Parcel.of("p2", 222), Parcel.of("p9", 999)), BulkOptions.defaults(), "label");
        parcels.upsert(Parcel.of("p3", 333), "label");
        assertThat(parcels.count()).isEqualTo(7);
        assertThat(parcels.getById(read.id()).grams()).isEqualTo(222);
        assertThat(parcels.findOne(F.of("label").eq("p3")).orElseThrow().grams())
                .isEqualTo(333);
        // Whoever read it before cannot overwrite what the upsert wrote.
        assertThatThrownBy(() -> parcels.update(read.withGrams(1))).isInstanceOf(OptimisticLockException.class);
    }

    @Test
    default void longWorkTellsHowFarItIsAndCanBeStopped() {
        GenericRepository<Parcel, Long> parcels = parcels();
        List<Long> told = new ArrayList<>();
        parcels.insertAll(some(2_000), BulkOptions.defaults().withBatchSize(500).withProgress((done, total) -> {
            assertThat(total).isEqualTo(2_000);
            told.add(done);
        }));
        assertThat(told).isSorted().endsWith(2_000L);
        db().delete("tck_parcel", Predicate.always());
        assertThatThrownBy(() ->
                        parcels.insertAll(some(2_000), BulkOptions.defaults().withProgress((done, total) -> {
                            throw new IllegalStateException("stop");
                        })))
                .hasMessageContaining("stop");
        assertThat(parcels.count()).isZero();
    }

    @Test
    default void deletedEntitiesAreGoneOrMarked() {
        GenericRepository<Parcel, Long> parcels = parcels();
        List<Parcel> created = parcels.insertAll(some(20));
        assertThat(parcels.deleteAll(created.subList(0, 15))).isEqualTo(15);
        assertThat(parcels.deleteAll(created.subList(0, 15))).isZero();
        assertThat(parcels.count()).isEqualTo(5);

        SchemaManager.on(db()).create(Kept.class);
        db().delete("tck_kept", Predicate.always());
        GenericRepository<Kept, Long> kept = GenericRepository.of(db(), Kept.class, Long.class);
        List<Kept> all = kept.insertAll(IntStream.range(0, 10)
                .mapToObj(i -> new Kept(i, "k" + i, false))
                .toList());
        assertThat(kept.deleteAll(all.subList(0, 4))).isEqualTo(4);
        assertThat(kept.count()).isEqualTo(6);
        assertThat(Scratch.count(db(), "tck_kept")).isEqualTo(10);
        assertThatThrownBy(() -> kept.updateAll(all)).isInstanceOf(EntityNotFoundException.class);
        kept.upsert(new Kept(0, "back", false));
        assertThat(kept.getById(0L).text()).isEqualTo("back");
    }

    @Test
    default void severalComponentsMakeAKey() {
        SchemaManager.on(db()).create(Line.class);
        db().delete("tck_line", Predicate.always());
        GenericRepository<Line, LineKey> lines = GenericRepository.of(db(), Line.class, LineKey.class);
        lines.insertAll(List.of(new Line(1, 1, "a", 0), new Line(1, 2, "b", 0), new Line(2, 1, "c", 0)));

        assertThat(lines.getById(new LineKey(1, 2)).text()).isEqualTo("b");
        assertThat(lines.findById(new LineKey(2, 2))).isEmpty();
        assertThat(lines.findAllById(List.of(new LineKey(1, 1), new LineKey(2, 1), new LineKey(9, 9))))
                .extracting(Line::text)
                .containsExactlyInAnyOrder("a", "c");
        Line changed = lines.update(new Line(1, 2, "bb", 0));
        assertThat(changed.version()).isEqualTo(1);
        assertThatThrownBy(() -> lines.increment(new LineKey(1, 1), "version", 1))
                .isInstanceOf(RepositoryException.class);
    }

    @Test
    default void aKeyOfSeveralComponentsIsDeletedAndWrittenByAll() {
        SchemaManager.on(db()).create(Line.class);
        db().delete("tck_line", Predicate.always());
        GenericRepository<Line, LineKey> lines = GenericRepository.of(db(), Line.class, LineKey.class);
        lines.create(new Line(1, 1, "a", 0));
        lines.create(new Line(1, 2, "b", 0));
        lines.upsert(new Line(1, 2, "b2", 0));
        lines.updateAll(List.of(new Line(1, 1, "a2", 0)));
        assertThat(lines.getById(new LineKey(1, 1)).text()).isEqualTo("a2");
        assertThat(lines.getById(new LineKey(1, 2)).text()).isEqualTo("b2");
        assertThat(lines.deleteById(new LineKey(1, 1))).isTrue();
        assertThat(lines.count()).isOne();
        assertThatThrownBy(() -> GenericRepository.of(db(), Line.class, Long.class))
                .hasMessageContaining("orderNo, lineNo");
    }

    @Test
    default void theApplicationMakesKeysThatAscend() {
        SchemaManager.on(db()).create(Ticket.class);
        db().delete("tck_made_key", Predicate.always());
        GenericRepository<Ticket, UUID> tickets = GenericRepository.of(db(), Ticket.class, UUID.class);
        Ticket first = tickets.create(new Ticket(null, "first"));
        List<Ticket> more = tickets.insertAll(List.of(new Ticket(null, "second"), new Ticket(null, "third")));
        assertThat(first.id()).isNotNull();
        assertThat(more).allMatch(ticket -> ticket.id() != null && ticket.id().version() == 7);
        assertThat(tickets.find(Predicate.always(), q -> q.orderBy(F.of("id").asc())))
                .extracting(Ticket::text)
                .containsExactly("first", "second", "third");
    }
}
