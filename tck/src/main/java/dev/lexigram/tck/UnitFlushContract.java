package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.work.UnitOfWork;
import dev.lexigram.contracts.work.UnitPlan;
import dev.lexigram.contracts.work.UnitPlan.Kind;
import dev.lexigram.contracts.work.UnitRepository;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.work.UnitsOfWork;
import dev.lexigram.tck.Office.Badge;
import dev.lexigram.tck.Office.Door;
import dev.lexigram.tck.Office.Folder;
import dev.lexigram.tck.Office.Person;
import dev.lexigram.tck.Office.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a unit sends: as little as possible, in batches, in the order that references need.
public interface UnitFlushContract extends SqlContract {

    private static UnitRepository<Person, Long> people(UnitOfWork work) {
        return work.repository(Person.class, Long.class);
    }

    @Test
    default void onlyChangedColumnsAreWritten() {
        Office office = Office.open(backend());
        Person stored = office.stored("Ann").getFirst();
        office.db().useUnitOfWork(work -> {
            Person ann = people(work).getById(stored.key());
            work.registerDirty(ann.in("Oslo"));
        });
        assertThat(office.writes())
                .singleElement()
                .satisfies(text -> assertThat(text).contains("city", "version").doesNotContain("name", "age"));
        assertThat(office.people().getById(stored.key())).isEqualTo(new Person(stored.id(), "Ann", "Oslo", 30, 1));
    }

    @Test
    default void whatDidNotChangeIsNotWritten() {
        Office office = Office.open(backend());
        Person stored = office.stored("Ann").getFirst();
        office.db().useUnitOfWork(work -> {
            Person ann = people(work).getById(stored.key());
            work.registerDirty(ann.in("Oslo"));
            work.registerDirty(ann.in(null));
            assertThat(work.plan().isEmpty()).isTrue();
        });
        assertThat(office.writes()).isEmpty();
        assertThat(office.people().getById(stored.key())).isEqualTo(stored);
    }

    @Test
    default void manyRowsOfOneKindAreOneBatch() {
        Office office = Office.open(backend());
        List<Person> all = office.db().inUnitOfWork(work -> {
            IntStream.range(0, 50).forEach(i -> work.registerNew(Person.of("P" + i)));
            work.flush();
            return people(work).findAll();
        });
        // A bulk insertion may take a few statements of different lengths.
        assertThat(office.sent("insert", "person")).hasSizeLessThan(5);
        office.sent().clear();
        office.db().useUnitOfWork(work -> {
            people(work).findAll();
            all.subList(0, 20).forEach(person -> work.registerDirty(person.in("Oslo")));
            all.subList(20, 30).forEach(person -> work.registerDirty(person.aged(50)));
            all.subList(30, 50).forEach(work::registerDeleted);
        });
        assertThat(office.sent("update", "person")).hasSize(2);
        assertThat(office.sent("delete", "person")).hasSize(1);
        assertThat(office.people().count(F.of("city").eq("Oslo"))).isEqualTo(20);
        assertThat(office.people().count()).isEqualTo(30);
    }

    @Test
    default void parentsComeBeforeChildrenAndGoAfterThem() {
        Office office = Office.open(backend());
        List<Person> stored = office.stored("Ann");
        office.db().useUnitOfWork(work -> {
            Person bob = people(work).create(Person.of("Bob"));
            work.registerNew(new Badge("b1", bob.key(), "red"));
            work.registerNew(new Badge("b2", stored.getFirst().key(), "red"));
            List<Folder> folders =
                    List.of(new Folder("/a/b/c", "/a/b"), new Folder("/a/b", "/a"), new Folder("/a", null));
            folders.forEach(work::registerNew);
            assertThat(work.plan().batches().getLast().entities()).containsExactlyElementsOf(folders.reversed());
        });
        office.db().useUnitOfWork(work -> {
            List<Object> all = new ArrayList<>(people(work).findAll());
            all.addAll(work.repository(Badge.class, String.class).findAll());
            all.addAll(work.repository(Folder.class, String.class).findAll());
            all.forEach(work::registerDeleted);
            assertThat(work.plan().batches())
                    .extracting(UnitPlan.Batch::table)
                    .containsSubsequence("tck_unit_badge", "tck_unit_person");
        });
        assertThat(office.names()).isEmpty();
    }

    @Test
    default void newRowsInACircleAreRefusedAndCanBeWrittenInTwoSteps() {
        Office office = Office.open(backend());
        assertThatThrownBy(() -> office.db().useUnitOfWork(work -> {
                    work.registerNew(new Room(1, 1L));
                    work.registerNew(new Door(1, 1L));
                }))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("circle");
        assertThatThrownBy(() -> office.db().useUnitOfWork(work -> {
                    work.registerNew(new Folder("/a", "/b"));
                    work.registerNew(new Folder("/b", "/a"));
                }))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining("circle");
        office.db().useUnitOfWork(work -> {
            work.registerNew(new Room(1, null));
            work.registerNew(new Door(1, 1L));
            work.flush();
            work.registerDirty(new Room(1, 1L));
        });
        assertThat(GenericRepository.of(office.db(), Room.class, Long.class).findAll())
                .containsExactly(new Room(1, 1L));
    }

    @Test
    default void thePlanIsWhatIsSent() {
        Office office = Office.open(backend());
        List<Person> stored = office.stored("Ann", "Bob");
        List<UnitPlan> told = new ArrayList<>();
        UnitsOfWork units = UnitsOfWork.on(office.db()).beforeFlush(told::add).afterFlush(told::add);
        units.run(work -> {
            work.registerDeleted(stored.getLast());
            work.registerDirty(people(work).getById(stored.getFirst().key()).in("Oslo"));
            work.registerNew(new Badge("b1", stored.getFirst().key(), "red"));
            work.registerNew(Person.of("Cid"));
            UnitPlan plan = work.plan();
            assertThat(plan.batches())
                    .extracting(UnitPlan.Batch::kind, UnitPlan.Batch::table)
                    .containsExactly(
                            tuple(Kind.INSERT, "tck_unit_person"),
                            tuple(Kind.INSERT, "tck_unit_badge"),
                            tuple(Kind.UPDATE, "tck_unit_person"),
                            tuple(Kind.DELETE, "tck_unit_person"));
            assertThat(plan.batches().get(2).fields()).containsExactly("city");
            assertThat(plan).hasToString("""
                    insert tck_unit_person: 1
                    insert tck_unit_badge: 1
                    update tck_unit_person [city]: 1
                    delete tck_unit_person: 1""");
            assertThat(office.writes()).isEmpty();
            work.flush();
            assertThat(told).containsExactly(plan, plan);
            assertThat(work.plan().isEmpty()).isTrue();
            return true;
        });
        assertThat(office.writes().stream().map(text -> text.split(" ")[0]))
                .containsExactly("insert", "insert", "update", "delete");
        assertThat(told).hasSize(2);
    }

    @Test
    default void aHookThatThrowsKeepsTheWorkFromBeingWritten() {
        Office office = Office.open(backend());
        UnitsOfWork strict = UnitsOfWork.on(office.db()).beforeFlush(plan -> {
            throw new IllegalStateException("refused");
        });
        assertThatThrownBy(() -> strict.run(work -> {
                    work.registerNew(Person.of("Ann"));
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(office.names()).isEmpty();
    }

    /// Against a map that does the same.
    @Test
    default void randomWorkLeavesWhatAModelSays() {
        Office office = Office.open(backend());
        long seed = Long.getLong("cases.seed", System.nanoTime());
        Random random = new Random(seed);
        TreeMap<String, String> model = new TreeMap<>();
        office.db().insert("tck_unit_person", Map.of("name", "Ann", "age", 1, "version", 0));
        long person = office.people().findAll().getFirst().key();
        for (int unit = 0; unit < 60; unit++) {
            TreeMap<String, String> after = new TreeMap<>(model);
            boolean kept = random.nextInt(4) > 0;
            try (UnitOfWork work = UnitsOfWork.on(office.db()).begin()) {
                new RandomWork(random, work, person, after).steps(random.nextInt(25));
                if (kept) {
                    work.commit();
                    model = after;
                }
            }
            assertThat(badges(office.db())).as("seed %d, unit %d", seed, unit).isEqualTo(model);
        }
    }

    private static Map<String, String> badges(Database db) {
        Map<String, String> all = new TreeMap<>();
        GenericRepository.of(db, Badge.class, String.class)
                .findAll()
                .forEach(badge -> all.put(badge.code(), badge.color()));
        return all;
    }
}
