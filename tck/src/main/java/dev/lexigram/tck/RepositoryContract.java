package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.ColumnNotFoundException;
import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.EntityNotFoundException;
import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.OptimisticLockException;
import dev.lexigram.contracts.error.RepositoryException;
import dev.lexigram.contracts.mapping.ColumnName;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.Version;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Field;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a repository over records does.
public interface RepositoryContract extends SqlContract {

    /// Something to choose from.
    enum Mood {
        GLAD,
        SAD {
            @Override
            public String toString() {
                return "a constant with a body";
            }
        }
    }

    /// An entity with every role of a column and the common types.
    @Entity(table = "tck_person")
    record Person(
            @Id @Generated @Nullable Long id,
            @Length(80) String name,
            @ColumnName("years") int age,
            @Nullable Mood mood,
            @Nullable BigDecimal balance,
            @Nullable Instant seenAt,
            @Nullable LocalDate born,
            @Nullable UUID token,
            boolean active,
            @Version int version) {

        static Person named(String name, int age) {
            return new Person(null, name, age, null, null, null, null, null, true, 0);
        }

        static Person owing(String balance) {
            return new Person(null, balance, 30, null, new BigDecimal(balance), null, null, null, true, 0);
        }

        Person withName(String other) {
            return new Person(id, other, age, mood, balance, seenAt, born, token, active, version);
        }
    }

    /// An entity by convention alone: the table is the snake-case name, the key is `id`, and it has no version.
    record TckCity(String id, String fullName) {}

    private GenericRepository<Person, Long> people() {
        SchemaManager.on(db()).create(Person.class);
        GenericRepository<Person, Long> people = GenericRepository.of(db(), Person.class, Long.class);
        db().delete("tck_person", Predicate.always());
        return people;
    }

    private GenericRepository<TckCity, String> cities() {
        SchemaManager.on(db()).create(TckCity.class);
        db().delete("tck_city", Predicate.always());
        return GenericRepository.of(db(), TckCity.class, String.class);
    }

    @Test
    default void aCreatedEntityComesBackWithItsKeyAndIsFoundAsItWas() {
        GenericRepository<Person, Long> people = people();
        Person given = new Person(
                null,
                "Ann Ångström 😀",
                31,
                Mood.SAD,
                new BigDecimal("12.5000000000"),
                Instant.parse("2026-11-21T10:15:30.123456Z"),
                LocalDate.of(1995, 2, 28),
                UUID.randomUUID(),
                true,
                0);
        Person created = people.create(given);
        assertThat(created.id()).isNotNull().isPositive();
        Person found = people.getById(Objects.requireNonNull(created.id()));
        assertThat(found)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(created);
        assertThat(created.withName("x"))
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(given.withName("x"));
    }

    @Test
    default void absentValuesStayAbsent() {
        GenericRepository<Person, Long> people = people();
        Person created = people.create(Person.named("Bob", 20));
        assertThat(people.findById(Objects.requireNonNull(created.id()))).contains(created);
        assertThat(people.find(F.of("mood").isNull())).containsExactly(created);
    }

    @Test
    default void decimalsAreComparedAndSortedBySize() {
        GenericRepository<Person, Long> people = people();
        for (String balance : List.of("9.5", "100", "-20", "10.10", "-3")) {
            people.create(Person.owing(balance));
        }
        Field balance = F.of("balance");
        List<Person> rich = people.find(balance.ge(new BigDecimal("9.50")), q -> q.orderBy(balance.desc()));
        assertThat(rich).extracting(Person::name).containsExactly("100", "10.10", "9.5");
        assertThat(people.find(balance.lt(BigDecimal.ZERO), q -> q.orderBy(balance.asc())))
                .extracting(Person::name)
                .containsExactly("-20", "-3");
        assertThat(people.findOne(balance.eq(new BigDecimal("10.1")))).isPresent();
    }

    @Test
    default void aKeyThatIsSetIsKept() {
        GenericRepository<TckCity, String> cities = cities();
        TckCity bern = cities.create(new TckCity("CH-BE", "Bern"));
        assertThat(bern).isEqualTo(new TckCity("CH-BE", "Bern"));
        assertThat(cities.findById("CH-BE")).contains(bern);
        assertThatThrownBy(() -> cities.create(new TckCity("CH-BE", "Berne")))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    default void findByIdMayBeEmptyAndGetByIdThrows() {
        GenericRepository<Person, Long> people = people();
        assertThat(people.findById(-1L)).isEmpty();
        assertThat(people.existsById(-1L)).isFalse();
        assertThatThrownBy(() -> people.getById(-1L))
                .isInstanceOfSatisfying(
                        EntityNotFoundException.class,
                        e -> assertThat(e.details()).containsEntry("entity", "Person"));
    }

    @Test
    default void findsByConditionInOrderAndWindow() {
        GenericRepository<Person, Long> people = people();
        List.of(Person.named("Ann", 31), Person.named("Bob", 17), Person.named("Cid", 45), Person.named("Dan", 31))
                .forEach(people::create);
        assertThat(people.find(
                        F.of("age").ge(18),
                        q -> q.orderBy(F.of("age").desc(), F.of("name").asc())))
                .extracting(Person::name)
                .containsExactly("Cid", "Ann", "Dan");
        assertThat(people.find(
                        Predicate.always(),
                        q -> q.orderBy(F.of("name").asc()).limit(2).offset(1)))
                .extracting(Person::name)
                .containsExactly("Bob", "Cid");
        assertThat(people.find(
                        Predicate.always(), q -> q.orderBy(F.of("name").asc()).offset(3)))
                .extracting(Person::name)
                .containsExactly("Dan");
        assertThat(people.findOne(F.of("name").eq("Cid"))).isPresent();
        assertThat(people.findOne(F.of("name").eq("Eve"))).isEmpty();
        assertThat(people.findAll()).hasSize(4);
        assertThat(people.count()).isEqualTo(4);
        assertThat(people.count(F.of("age").eq(31))).isEqualTo(2);
        assertThat(people.exists(F.of("age").gt(60))).isFalse();
        long adults = people.stream(F.of("age").ge(18), rows -> rows.count());
        assertThat(adults).isEqualTo(3);
    }

    @Test
    default void fieldsAreComponentsOrColumnsAndNothingElse() {
        GenericRepository<Person, Long> people = people();
        people.create(Person.named("Ann", 31));
        assertThat(people.count(F.of("age").eq(31))).isEqualTo(1);
        assertThat(people.count(F.of("years").eq(31))).isEqualTo(1);
        assertThat(people.count(F.of("seen_at").isNull())).isEqualTo(1);
        assertThatThrownBy(() -> people.count(F.of("agee").eq(31)))
                .isInstanceOf(ColumnNotFoundException.class)
                .hasMessageContaining("agee")
                .hasMessageContaining("age,");
        assertThatThrownBy(() -> people.find(F.of("nope").in())).isInstanceOf(ColumnNotFoundException.class);
    }

    @Test
    default void anUpdateWritesAllColumnsAndRaisesTheVersion() {
        GenericRepository<Person, Long> people = people();
        Person ann = people.create(Person.named("Ann", 31));
        Person renamed = people.update(ann.withName("Anne"));
        assertThat(renamed.version()).isEqualTo(ann.version() + 1);
        assertThat(people.findById(Objects.requireNonNull(ann.id()))).contains(renamed);
    }

    @Test
    default void aStaleEntityIsNeitherUpdatedNorDeleted() {
        GenericRepository<Person, Long> people = people();
        Person read = people.create(Person.named("Ann", 31));
        Person changed = people.update(read.withName("Anne"));
        assertThatThrownBy(() -> people.update(read.withName("Anna")))
                .isInstanceOfSatisfying(
                        OptimisticLockException.class,
                        e -> assertThat(e.details()).containsEntry("expected version", 0));
        assertThatThrownBy(() -> people.delete(read)).isInstanceOf(OptimisticLockException.class);
        assertThat(people.findAll()).containsExactly(changed);
        assertThat(people.delete(changed)).isTrue();
        assertThat(people.delete(changed)).isFalse();
    }

    @Test
    default void anUpdateOfWhatIsNotThereIsAnError() {
        GenericRepository<TckCity, String> cities = cities();
        assertThatThrownBy(() -> cities.update(new TckCity("X", "Nowhere")))
                .isInstanceOf(EntityNotFoundException.class);
        TckCity same = cities.create(new TckCity("CH-ZH", "Zürich"));
        assertThat(cities.update(same))
                .as("an update that changes nothing finds its row")
                .isEqualTo(same);
    }

    @Test
    default void saveCreatesOrUpdates() {
        GenericRepository<Person, Long> people = people();
        Person ann = people.save(Person.named("Ann", 31));
        Person anne = people.save(ann.withName("Anne"));
        assertThat(people.findAll()).containsExactly(anne);
    }

    @Test
    default void deleteSaysWhetherARowWent() {
        GenericRepository<Person, Long> people = people();
        long id = Objects.requireNonNull(people.create(Person.named("Ann", 31)).id());
        assertThat(people.deleteById(id)).isTrue();
        assertThat(people.deleteById(id)).isFalse();
    }

    @Test
    default void aKeyThatNobodyMakesIsAskedFor() {
        GenericRepository<NoKey, UUID> keyless = GenericRepository.of(db(), NoKey.class, UUID.class);
        assertThatThrownBy(() -> keyless.create(new NoKey(null, "x"))).isInstanceOf(RepositoryException.class);
    }

    /// An entity whose key the database does not make.
    record NoKey(@Nullable UUID id, String name) {}

    @Test
    default void theKeyTypeMustBeTheEntitys() {
        assertThatThrownBy(() -> GenericRepository.of(db(), Person.class, String.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Long");
    }

    @Test
    default void aRepositoryTakesPartInTheTransaction() {
        GenericRepository<Person, Long> people = people();
        assertThatThrownBy(() -> db().useTransaction(transaction -> {
                    people.create(Person.named("Ann", 31));
                    assertThat(people.count()).isEqualTo(1);
                    throw new IllegalStateException("undo");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(people.count()).isZero();
    }

    @Test
    default void aTableIsCreatedOnceAndDropped() {
        SchemaManager schema = SchemaManager.on(db());
        schema.drop("tck_throwaway");
        assertThat(schema.create(TckThrowaway.class)).isTrue();
        assertThat(schema.create(TckThrowaway.class)).isFalse();
        assertThat(db().table("tck_throwaway").orElseThrow().columns())
                .extracting(column -> column.name())
                .containsExactly("id", "some_text", "bytes");
        assertThat(schema.drop("tck_throwaway")).isTrue();
        assertThat(schema.drop("tck_throwaway")).isFalse();
    }

    /// A record for a table that comes and goes.
    @SuppressWarnings("ArrayRecordComponent") // what a column of bytes is; never compared
    record TckThrowaway(@Nullable Long id, @Nullable String someText, byte @Nullable [] bytes) {}
}
