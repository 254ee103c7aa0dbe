package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.OptimisticLockException;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Json;
import dev.lexigram.contracts.mapping.Many;
import dev.lexigram.contracts.mapping.ManyToOne;
import dev.lexigram.contracts.mapping.One;
import dev.lexigram.contracts.mapping.OneToMany;
import dev.lexigram.contracts.mapping.SoftDelete;
import dev.lexigram.contracts.mapping.Version;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Entities that are no records: beans with setters, and values with one constructor.
public interface EntityClassContract extends SqlContract {

    /// What entities have in common.
    sealed class Kept permits Part {
        @Id
        @Generated
        private @Nullable Long id;

        @Version
        private int version;

        @Nullable
        Instant createdAt;

        public @Nullable Long getId() {
            return id;
        }

        public void setId(@Nullable Long id) {
            this.id = id;
        }

        public int getVersion() {
            return version;
        }

        public void setVersion(int version) {
            this.version = version;
        }
    }

    /// A part of a machine, as a bean.
    @Entity(table = "tck_part")
    final class Part extends Kept {
        static final String UNSTORED = "static";
        transient int looks;
        private String name = "unnamed";
        private boolean spare;
        private @Nullable BigDecimal price;

        @Json
        List<String> marks = List.of();

        @Nullable
        Long machineId;

        @ManyToOne("machineId")
        One<Machine> machine = One.unloaded();

        @SoftDelete
        @Nullable
        Instant deletedAt;

        public String getName() {
            return name;
        }

        public Part setName(String name) {
            this.name = name;
            return this;
        }

        public boolean isSpare() {
            return spare;
        }

        public void setSpare(boolean spare) {
            this.spare = spare;
        }

        @Nullable
        BigDecimal getPrice() {
            return price;
        }

        void setPrice(@Nullable BigDecimal price) {
            this.price = price;
        }
    }

    /// A machine, as a value whose constructor has another order than its fields.
    @Entity(table = "tck_machine")
    final class Machine {
        @Id
        @Generated
        private final long id;

        private final String title;
        private final double weight;

        @OneToMany(mappedBy = "machineId", orderBy = "name")
        private final Many<Part> parts;

        Machine(double weight, Many<Part> parts, long id, String title) {
            this.id = id;
            this.title = title;
            this.weight = weight;
            this.parts = parts;
        }

        long id() {
            return id;
        }

        String title() {
            return title;
        }

        double weight() {
            return weight;
        }

        Many<Part> parts() {
            return parts;
        }
    }

    /// A repository with questions of its own.
    ///
    /// @param database where they are asked
    /// @param parts the ready-made rest
    record PartRepository(Database database, GenericRepository<Part, Long> parts) {

        List<Part> dearerThan(BigDecimal price) {
            return database.sql("select * from tck_part where price > $1 order by name")
                    .bind(price)
                    .map(Part.class)
                    .list();
        }
    }

    private PartRepository parts() {
        SchemaManager.on(db()).create(Machine.class);
        SchemaManager.on(db()).create(Part.class);
        db().delete("tck_part", Predicate.always());
        db().delete("tck_machine", Predicate.always());
        return new PartRepository(db(), GenericRepository.of(db(), Part.class, Long.class));
    }

    private static Part part(String name, String price) {
        Part part = new Part().setName(name);
        part.setPrice(new BigDecimal(price));
        part.marks = List.of(name, "new");
        return part;
    }

    @Test
    default void aBeanIsCreatedReadChangedAndDeleted() {
        GenericRepository<Part, Long> parts = parts().parts();
        Part given = part("cog", "1.50");
        given.looks = 3;
        Part created = parts.create(given);
        assertThat(created).isNotSameAs(given);
        assertThat(given.getId()).isNull();
        assertThat(created.getId()).isPositive();
        assertThat(created.createdAt).isNotNull();
        assertThat(created.getName()).isEqualTo("cog");

        created.setSpare(true);
        Part updated = parts.update(created);
        assertThat(updated.getVersion()).isEqualTo(created.getVersion() + 1);
        assertThatThrownBy(() -> parts.update(created)).isInstanceOf(OptimisticLockException.class);

        long id = Objects.requireNonNull(updated.getId());
        Part found = parts.getById(id);
        assertThat(found.isSpare()).isTrue();
        assertThat(found.getPrice()).isEqualByComparingTo("1.50");
        assertThat(found.marks).containsExactly("cog", "new");
        assertThat(found.createdAt).isEqualTo(created.createdAt);
        assertThat(found.looks).isZero();

        assertThat(parts.delete(found)).isTrue();
        assertThat(parts.findById(id)).isEmpty();
        assertThat(parts.count()).isZero();
    }

    @Test
    default void aValueIsMadeByItsConstructorWhateverItsOrder() {
        parts();
        GenericRepository<Machine, Long> machines = GenericRepository.of(db(), Machine.class, Long.class);
        Machine created = machines.create(new Machine(2.5, Many.unloaded(), 0, "press"));
        assertThat(created.id()).isPositive();
        Optional<Machine> found =
                machines.findOne(F.of("title").eq("press").and(F.of("weight").gt(2)));
        assertThat(found).hasValueSatisfying(machine -> {
            assertThat(machine.id()).isEqualTo(created.id());
            assertThat(machine.weight()).isEqualTo(2.5);
        });
    }

    @Test
    default void manyObjectsAndTheirRelations() {
        GenericRepository<Part, Long> parts = parts().parts();
        GenericRepository<Machine, Long> machines = GenericRepository.of(db(), Machine.class, Long.class);
        Machine press = machines.create(new Machine(2.5, Many.unloaded(), 0, "press"));
        Part screw = part("screw", "0.10");
        Part cog = part("cog", "1.50");
        screw.machineId = press.id();
        cog.machineId = press.id();
        assertThat(parts.insertAll(List.of(screw, cog)))
                .extracting(Part::getName)
                .containsExactly("screw", "cog");

        Machine whole = machines.findById(press.id(), q -> q.fetch("parts")).orElseThrow();
        assertThat(whole.parts().get()).extracting(Part::getName).containsExactly("cog", "screw");
        Part part =
                parts.findOne(F.of("name").eq("cog"), q -> q.fetch("machine")).orElseThrow();
        assertThat(part.machine.get().title()).isEqualTo("press");
    }

    @Test
    default void rowsOfTextAreMappedLikeTheRepositorysOwn() {
        PartRepository repository = parts();
        repository.parts().insertAll(List.of(part("axle", "30"), part("cog", "1.50"), part("drum", "12.25")));
        List<Part> dear = repository.dearerThan(new BigDecimal("10"));
        assertThat(dear).extracting(Part::getName).containsExactly("axle", "drum");
        assertThat(dear.getLast().marks).containsExactly("drum", "new");
        assertThat(dear.getLast().getId()).isPositive();
    }
}
