package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.EntityNotFoundException;
import dev.lexigram.contracts.error.OptimisticLockException;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.error.TenantScopingException;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.work.FieldChange;
import dev.lexigram.contracts.work.UnitOfWork;
import dev.lexigram.contracts.work.UnitRepository;
import dev.lexigram.contracts.work.UnitSavepoint;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import dev.lexigram.sql.security.Tenancy;
import dev.lexigram.sql.work.UnitsOfWork;
import dev.lexigram.tck.Office.Account;
import dev.lexigram.tck.Office.Badge;
import dev.lexigram.tck.Office.Note;
import dev.lexigram.tck.Office.Person;
import dev.lexigram.tck.RepositorySecurityContract.Owned;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a unit knows of its entities: one instance for each row, and what of it has changed.
public interface UnitEntitiesContract extends SqlContract {

    private static UnitRepository<Person, Long> people(UnitOfWork work) {
        return work.repository(Person.class, Long.class);
    }

    @Test
    default void aRowIsOneInstanceHoweverItIsRead() {
        Office office = Office.open(backend());
        Person ann = office.stored("Ann").getFirst();
        office.db().useUnitOfWork(work -> {
            Person here = people(work).getById(ann.key());
            assertThat(people(work).getById(ann.key())).isSameAs(here);
            assertThat(people(work).find(F.of("name").eq("Ann")))
                    .singleElement()
                    .isSameAs(here);
            assertThat(people(work).paginate(1, Predicate.always()).items())
                    .singleElement()
                    .isSameAs(here);
            assertThat(people(work).paginateCursor(CursorRequest.first(5)).items())
                    .singleElement()
                    .isSameAs(here);
            assertThat(work.stored(ann)).isSameAs(here);
            assertThat(office.sent("select", "person")).hasSizeLessThan(7);
        });
    }

    @Test
    default void whatIsRegisteredIsWhatIsFound() {
        Office office = Office.open(backend());
        List<Person> stored = office.stored("Ann", "Bob");
        office.db().useUnitOfWork(work -> {
            Person ann = people(work).getById(stored.getFirst().key());
            Person moved = ann.in("Oslo");
            work.registerDirty(moved);
            assertThat(people(work).getById(ann.key())).isSameAs(moved);
            assertThat(office.writes()).isEmpty();
            work.registerDeleted(stored.getLast());
            assertThat(people(work).findById(stored.getLast().key())).isEmpty();
            assertThat(people(work).existsById(stored.getLast().key())).isFalse();
            work.registerNew(Person.of("Cid"));
            assertThat(people(work).find(F.of("city").eq("Oslo")))
                    .singleElement()
                    .isSameAs(work.stored(ann));
            assertThat(people(work).findAll()).extracting(Person::name).containsExactlyInAnyOrder("Ann", "Cid");
            assertThat(people(work).count()).isEqualTo(2);
            assertThatThrownBy(() -> people(work).getById(stored.getLast().key()))
                    .isInstanceOf(EntityNotFoundException.class);
        });
    }

    @Test
    default void generatedKeysAreKnownBeforeTheCommit() {
        Office office = Office.open(backend());
        office.db().useUnitOfWork(work -> {
            Person template = Person.of("Ann");
            work.registerNew(template);
            work.flush();
            Person ann = work.stored(template);
            assertThat(ann.id()).isPositive();
            assertThat(people(work).getById(ann.key())).isSameAs(ann);
            Person bob = people(work).create(Person.of("Bob"));
            assertThat(bob.id()).isPositive();
            Note note = work.repository(Note.class, UUID.class).create(Note.of("made here"));
            assertThat(note.id()).isNotNull();
            assertThat(note.createdAt()).isNotNull();
            assertThat(office.sent("insert", "note")).isEmpty();
        });
        assertThat(office.names()).containsExactly("Ann", "Bob");
        assertThat(office.sent("insert", "note")).hasSize(1);
    }

    @Test
    default void aRowThatWasReadIsReadAgainOnceItIsForgotten() {
        Office office = Office.open(backend());
        List<Person> all = office.stored("Ann", "Bob", "Cid", "Dee");
        UnitsOfWork.on(office.db()).remember(2).run(work -> {
            Person ann = people(work).getById(all.getFirst().key());
            work.registerDirty(ann.in("Oslo"));
            Person bob = people(work).getById(all.get(1).key());
            people(work).getById(all.get(2).key());
            people(work).getById(all.get(3).key());
            assertThat(people(work).getById(all.getFirst().key()).city()).isEqualTo("Oslo");
            assertThat(people(work).getById(all.get(1).key())).isEqualTo(bob).isNotSameAs(bob);
            return true;
        });
        assertThat(office.people().getById(all.getFirst().key()).city()).isEqualTo("Oslo");
    }

    @Test
    default void changesAreKnownFieldByField() {
        Office office = Office.open(backend());
        Person stored = office.stored("Ann").getFirst();
        office.db().useUnitOfWork(work -> {
            Person ann = people(work).getById(stored.key());
            assertThat(work.changes(ann)).isEmpty();
            work.registerDirty(ann.in("Oslo").aged(31));
            assertThat(work.changes(ann))
                    .containsExactly(new FieldChange("city", null, "Oslo"), new FieldChange("age", 30, 31));
            work.flush();
            assertThat(work.changes(ann)).isEmpty();
        });
    }

    @Test
    default void anOwnEarlierStateMayBeChangedAgain() {
        Office office = Office.open(backend());
        Person stored = office.stored("Ann").getFirst();
        office.db().useUnitOfWork(work -> {
            Person ann = people(work).getById(stored.key());
            work.registerDirty(ann.in("Oslo"));
            work.flush();
            work.registerDirty(ann.in("Oslo").aged(40));
            work.flush();
            assertThat(work.stored(ann).version()).isEqualTo(2);
            work.registerDirty(ann.in("Rome").aged(40));
        });
        Person now = office.people().getById(stored.key());
        assertThat(now).isEqualTo(new Person(stored.id(), "Ann", "Rome", 40, 3));
    }

    @Test
    default void aStaleEntityIsRefusedAndNamed() {
        Office office = Office.open(backend());
        Person old = office.stored("Ann").getFirst();
        Person fresh = office.people().update(old.in("Oslo"));
        assertThatThrownBy(() -> office.db().useUnitOfWork(work -> work.registerDirty(old.in("Rome"))))
                .isInstanceOf(OptimisticLockException.class)
                .hasMessageContaining("Person")
                .hasMessageContaining(String.valueOf(old.id()));
        assertThatThrownBy(() -> office.db().useUnitOfWork(work -> {
                    people(work).getById(old.key());
                    work.registerDirty(old.in("Rome"));
                }))
                .isInstanceOf(OptimisticLockException.class);
        assertThatThrownBy(() -> office.db().useUnitOfWork(work -> work.registerDeleted(old)))
                .isInstanceOf(OptimisticLockException.class);
        assertThat(office.people().getById(old.key())).isEqualTo(fresh);
    }

    @Test
    default void registeringFollowsTheLifeOfAnEntity() {
        Office office = Office.open(backend());
        office.db().useUnitOfWork(work -> {
            Person never = Person.of("never");
            work.registerNew(never);
            work.registerDeleted(never);
            assertThat(work.plan().isEmpty()).isTrue();
            Person ann = people(work).create(Person.of("Ann"));
            Badge red = new Badge("b1", ann.key(), "red");
            work.registerNew(red);
            assertThatThrownBy(() -> work.registerNew(new Badge("b1", ann.key(), "blue")))
                    .isInstanceOf(RepositoryException.class);
            work.registerDirty(new Badge("b1", ann.key(), "green"));
            work.flush();
            assertThat(work.stored(red).color()).isEqualTo("green");
            work.registerDeleted(red);
            assertThatThrownBy(() -> work.registerDirty(red)).isInstanceOf(RepositoryException.class);
            work.registerNew(new Badge("b1", ann.key(), "white"));
            work.flush();
            assertThat(office.sent("delete", "badge")).isEmpty();
            work.registerDeleted(red);
            work.flush();
            work.registerNew(new Badge("b1", ann.key(), "black"));
            assertThatThrownBy(() -> work.registerDirty(Person.of("no key"))).isInstanceOf(RepositoryException.class);
            assertThatThrownBy(() -> work.stored(Person.of("unknown"))).isInstanceOf(RepositoryException.class);
        });
        var badges = GenericRepository.of(office.db(), Badge.class, String.class);
        assertThat(badges.getById("b1").color()).isEqualTo("black");
    }

    @Test
    default void theRepositoryOfAUnitRegisters() {
        Office office = Office.open(backend());
        List<Person> stored = office.stored("Ann", "Bob", "Cid");
        office.db().useUnitOfWork(work -> {
            UnitRepository<Person, Long> people = people(work);
            Person ann = people.getById(stored.getFirst().key());
            assertThat(people.update(ann.in("Oslo"))).isSameAs(work.stored(ann));
            assertThat(people.delete(stored.get(1))).isTrue();
            assertThat(people.delete(stored.get(1))).isFalse();
            assertThat(people.deleteById(stored.get(2).key())).isTrue();
            assertThat(people.deleteById(stored.get(2).key())).isFalse();
            assertThat(people.deleteById(-1L)).isFalse();
            assertThat(people.save(Person.of("Dee")).id()).isPositive();
            people.save(people.getById(ann.key()).aged(50));
            assertThat(office.sent("update", "person")).isEmpty();
        });
        assertThat(office.names()).containsExactly("Ann", "Dee");
        assertThat(office.people().getById(stored.getFirst().key()))
                .isEqualTo(new Person(stored.getFirst().id(), "Ann", "Oslo", 50, 1));
    }

    @Test
    default void beansAreWrittenAsTheyAreWithoutBeingRegistered() {
        Office office = Office.open(backend());
        var accounts = GenericRepository.of(office.db(), Account.class, Long.class);
        Account made = Account.of("Ann");
        UnitsOfWork quiet = UnitsOfWork.on(office.db());
        quiet.run(work -> {
            work.registerNew(made);
            work.flush();
            assertThat(made.getId()).isPositive();
            made.setCents(5);
            return true;
        });
        assertThat(made.getVersion()).isEqualTo(1);
        long key = Objects.requireNonNull(made.getId());
        office.sent().clear();
        quiet.run(work -> {
            Account account = work.repository(Account.class, Long.class).getById(key);
            assertThat(work.repository(Account.class, Long.class).findAll())
                    .singleElement()
                    .isSameAs(account);
            account.getMarks().add("seen");
            work.flush();
            account.setCents(7);
            UnitSavepoint place = work.savepoint();
            account.setCents(9);
            work.flush();
            place.rollback();
            assertThat(account.getCents()).isEqualTo(7);
            assertThat(account.getVersion()).isEqualTo(3);
            return true;
        });
        assertThat(office.sent("update", "account").getFirst())
                .contains("marks")
                .doesNotContain("name", "cents");
        Account now = accounts.getById(key);
        assertThat(now.getCents()).isEqualTo(7);
        assertThat(now.getMarks()).containsExactly("seen");
    }

    @Test
    default void theRulesOfEntitiesHold() {
        Office office = Office.open(backend());
        var notes = GenericRepository.of(office.db(), Note.class, UUID.class);
        byte[] scan = {1, 2, 3};
        List<Note> stored = notes.insertAll(
                List.of(Note.of("one"), Note.of("two"), new Note(null, "three", scan, null, null, null, 0)));
        office.sent().clear();
        office.db().useUnitOfWork(work -> {
            UnitRepository<Note, UUID> here = work.repository(Note.class, UUID.class);
            List<Note> all = here.findAll();
            all.stream().filter(note -> !note.text().equals("three")).forEach(work::registerDeleted);
            Note three = here.getById(Objects.requireNonNull(stored.getLast().id()));
            work.registerDirty(new Note(three.id(), "three", new byte[] {1, 2, 3}, null, null, null, 0));
            assertThat(work.plan().batches()).hasSize(1);
            Objects.requireNonNull(three.scan())[0] = 9;
            work.registerDirty(three);
            assertThat(work.plan().batches()).hasSize(2);
        });
        assertThat(notes.findAll()).singleElement().satisfies(note -> {
            assertThat(note.scan()).containsExactly(9, 2, 3);
            assertThat(note.version()).isEqualTo(1);
            assertThat(note.updatedAt()).isAfter(note.createdAt());
        });
        assertThat(office.sent("delete", "note")).isEmpty();
        assertThat(notes.find(Predicate.always(), q -> q.onlyDeleted()))
                .hasSize(2)
                .allSatisfy(note -> assertThat(note.version()).isEqualTo(1));
    }

    @Test
    default void aUnitBelongsToOneTenant() {
        SchemaManager.on(db()).create(Owned.class);
        Office office = Office.open(backend());
        var owned = GenericRepository.of(office.db(), Owned.class, Long.class);
        long own = Tenancy.in("a", () -> owned.create(Owned.of("of a", 1))).id();
        long foreign = Tenancy.in("b", () -> owned.create(Owned.of("of b", 1))).id();
        Tenancy.in("a")
                .run(() -> office.db().useUnitOfWork(work -> {
                    UnitRepository<Owned, Long> here = work.repository(Owned.class, Long.class);
                    assertThat(here.findById(foreign)).isEmpty();
                    Owned mine = here.getById(own);
                    assertThatThrownBy(() -> Tenancy.in("b", () -> here.findById(own)))
                            .isInstanceOf(TenantScopingException.class);
                    assertThatThrownBy(() -> Tenancy.asAdmin("a test", () -> here.findById(own)))
                            .isInstanceOf(TenantScopingException.class);
                    assertThat(Tenancy.in("a", () -> here.getById(own))).isSameAs(mine);
                    work.registerDirty(mine.with("a", 2));
                    work.registerNew(Owned.of("new", 3));
                }));
        assertThat(Tenancy.in("a", () -> owned.find(F.of("id").ge(own))))
                .extracting(Owned::tenant, Owned::amount)
                .containsExactlyInAnyOrder(tuple("a", 2), tuple("a", 3));
        assertThatThrownBy(() -> Tenancy.in("a")
                        .run(() -> office.db()
                                .useUnitOfWork(
                                        work -> work.registerDirty(new Owned(foreign, "b", "stolen", 9, false, 0)))))
                .isInstanceOf(DatabaseException.class);
        assertThat(Tenancy.in("b", () -> owned.getById(foreign)).label()).isEqualTo("of b");
    }
}
