package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.mapping.Check;
import dev.lexigram.contracts.mapping.ColumnName;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Index;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;
import dev.lexigram.contracts.mapping.References;
import dev.lexigram.contracts.mapping.References.OnDelete;
import dev.lexigram.contracts.mapping.Unique;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.catalog.SchemaInfo;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.diff.DiffOptions;
import dev.lexigram.sql.diff.RenameGuess;
import dev.lexigram.sql.diff.SchemaChange;
import dev.lexigram.sql.diff.SchemaDiff;
import dev.lexigram.sql.diff.SchemaModels;
import dev.lexigram.sql.schema.SchemaManager;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Migrations that are written from the difference between records and schema lead from one to the other, and leave
/// no difference.
@SuppressWarnings("MultipleNullnessAnnotations") // null in Java, and refused
public interface AutogenerateContract extends SqlContract {

    private SchemaTrial trial(String prefix) {
        SchemaTrial trial = SchemaTrial.of(db(), prefix);
        trial.clear();
        return trial;
    }

    /// Conditions that servers keep in other words.
    @Entity(table = "tck_gen_words")
    @Check("age between 0 and 150")
    @Check("city in ('Oslo', 'Bergen', 'O''Hara')")
    @Check("city <> 'x' and (age > 3 or not (seat = 2))")
    @Check("city is not null or seat is null")
    @Check("city not like 'Z%'")
    @Check("age + seat * 2 < 500 and age != -1")
    @Check("coalesce(seat, 0) >= 0")
    @Check("case when age > 3 then seat else age end >= 0")
    @Check("lower(city) = city or length(city) > 2")
    @Check("seat not in (13, 14) and price > 0.5")
    record Worded(
            @Id @Generated @Nullable Long id,
            int age,
            @Nullable Integer seat,
            @Length(20) @Nullable String city,
            @Nullable BigDecimal price) {}

    private List<Class<?>> sample() {
        List<Class<?>> sample = new ArrayList<>(List.of(
                StorableTypes.Times.class,
                StorableTypes.Names.class,
                StorableTypes.Documents.class,
                DeclaredSchemaContract.Member.class,
                DeclaredSchemaContract.Place.class,
                DeclaredSchemaContract.Land.class,
                DeclaredSchemaContract.Team.class,
                DeclaredSchemaContract.Player.class,
                DeclaredLimitsContract.Account.class,
                Worded.class,
                Plain.class));
        if (dialect().can(Capability.ARRAYS)) {
            sample.add(StorableTypes.Lists.class);
        }
        if (dialect().can(Capability.SEQUENCES)) {
            sample.add(Numbered.class);
        }
        return sample;
    }

    /// Each Java type that has a column type of its own.
    @Entity(table = "tck_gen_plain")
    @SuppressWarnings("ArrayRecordComponent") // never compared by equals
    record Plain(
            @Id UUID id,
            boolean yes,
            @Nullable Byte tiny,
            short small,
            float single,
            double wide,
            @Nullable BigInteger huge,
            byte @Nullable [] bytes,
            @Length(16) byte @Nullable [] few,
            @Nullable LocalDate day) {}

    @Entity(table = "tck_gen_numbered")
    record Numbered(
            @Id @Generated(sequence = "tck_gen_numbers") @Nullable
            Long id,

            String name) {}

    @Test
    default void whatWasCreatedFromRecordsIsWhatTheyWant() {
        // In a database of its own, as other tests make the same records' tables.
        try (DatabaseService own = DatabaseService.open(backend().freshUrl())) {
            SchemaManager.on(own).create(sample().toArray(Class<?>[]::new));
            for (Class<?> type : sample()) {
                SchemaInfo wanted = SchemaModels.of(own, type);
                SchemaTrial trial = new SchemaTrial(
                        own,
                        name -> wanted.table(name).isPresent()
                                || wanted.sequences().contains(name));
                trial.assertIs(wanted, DiffOptions.forRecords());
                trial.assertIs(wanted, DiffOptions.exact());
            }
        }
    }

    /// All kinds of parts.
    @Entity(table = "tck_gen_a_user")
    @Index({"city", "age desc"})
    @Check("age >= 0")
    record User(
            @Id @Generated @Nullable Long id,
            @NotNull @Unique @Length(80) @Nullable String email,
            @Length(20) @Nullable String city,
            int age,
            @Nullable Long teamId) {}

    @Entity(table = "tck_gen_a_team")
    record Team(
            @Id long id, @References(Leader.class) @Nullable Long leaderId) {}

    @Entity(table = "tck_gen_a_leader")
    record Leader(
            @Id long id,

            @References(value = Team.class, onDelete = OnDelete.CASCADE) @Nullable
            Long teamId) {}

    @Test
    default void tablesAreCreatedFromNothingAndTakenBack() {
        SchemaTrial trial = trial("tck_gen_a_");
        SchemaInfo wanted = SchemaModels.of(db(), User.class, Team.class, Leader.class);

        SchemaDiff diff = trial.assertThereAndBack(wanted, DiffOptions.forRecords());

        assertThat(diff.changes()).hasSize(3).noneMatch(SchemaChange::losesData);
        assertThat(diff.text().down()).contains("-- loses data: all rows of 'tck_gen_a_user'");
        assertThat(trial.live().tables()).isEmpty();
    }

    /// Before.
    @Entity(table = "tck_gen_b_item")
    @Index("city")
    @Index(
            value = {"city", "seat"},
            unique = true,
            name = "tck_gen_b_seats")
    @Check(value = "seat >= 0", name = "tck_gen_b_seat")
    record Before(
            @Id @Generated @Nullable Long id,
            @Length(20) @Nullable String city,
            int seat,
            @Nullable Integer small,
            @Nullable Instant gone,
            @References(value = Shelf.class) @Nullable Long shelfId,
            @Nullable String note) {}

    @Entity(table = "tck_gen_b_shelf")
    record Shelf(@Id long id) {}

    /// After.
    @Entity(table = "tck_gen_b_item")
    @Index({"seat", "city"})
    @Check(value = "seat >= 10", name = "tck_gen_b_seat")
    @Check("amount < 100")
    record After(
            @Id @Generated @Nullable Long id,
            @NotNull @Unique @Length(60) @Nullable String city,
            @Nullable Integer seat,
            @Nullable Long small,

            @References(value = Shelf.class, onDelete = OnDelete.CASCADE) @Nullable
            Long shelfId,

            @References(value = Box.class) @Nullable UUID boxId,
            @Nullable String note,
            int amount,
            @NotNull @Length(10) @Nullable String code) {}

    @Entity(table = "tck_gen_b_box")
    record Box(@Id UUID id) {}

    @Test
    default void everyKindOfChangeIsMadeAndTakenBack() {
        SchemaTrial trial = trial("tck_gen_b_");
        trial.become(SchemaModels.of(db(), Before.class, Shelf.class));
        db().sql("insert into tck_gen_b_shelf (id) values (1)").execute();
        db().sql("insert into tck_gen_b_item (city, seat, small, shelf_id, note) values ('Oslo', 11, 3, 1, 'kept')")
                .execute();
        SchemaInfo wanted = SchemaModels.of(db(), After.class, Shelf.class, Box.class);

        SchemaDiff diff = trial.assertThereAndBack(wanted, DiffOptions.forRecords());

        assertThat(diff.text().up())
                .contains("-- loses data: the values of 'tck_gen_b_item.gone'")
                .contains("-- back-fill: rows of 'tck_gen_b_item' need a value of 'amount'; 0 stands in for it");
        assertThat(diff.changes()).hasSizeGreaterThan(10);
        assertThat(db().sql("select city, seat, small, shelf_id, note from tck_gen_b_item")
                        .one()
                        .toMap()
                        .values())
                .map(String::valueOf)
                .containsExactly("Oslo", "11", "3", "1", "kept");
    }

    /// The key is another column.
    @Entity(table = "tck_gen_c_key")
    record Surrogate(
            @Id @Generated @Nullable Long id,
            @Length(20) @NotNull @Nullable String code,
            int n) {}

    @Entity(table = "tck_gen_c_key")
    record Natural(@Id @Length(20) String code, int n) {}

    @Entity(table = "tck_gen_c_key")
    record Pair(@Id @Length(20) String code, @Id int n) {}

    @Entity(table = "tck_gen_c_key")
    record Given(@Id long id, @Length(20) @NotNull @Nullable String code, int n) {}

    @Test
    default void keysChange() {
        SchemaTrial trial = trial("tck_gen_c_");
        List<Class<?>> forms = List.of(Surrogate.class, Natural.class, Pair.class, Given.class, Surrogate.class);
        for (Class<?> from : forms) {
            for (Class<?> to : forms) {
                trial.clear();
                trial.become(SchemaModels.of(db(), from));
                db().sql("insert into tck_gen_c_key (" + (from == Given.class ? "id, " : "") + "code, n) values ("
                                + (from == Given.class ? "7, " : "") + "'a', 1)")
                        .execute();
                trial.assertThereAndBack(SchemaModels.of(db(), to), DiffOptions.forRecords());
            }
        }
    }

    @Entity(table = "tck_gen_d_person")
    @Index("name")
    @Check("name <> ''")
    record OldName(@Id long id, @Length(30) @Nullable String name, int age) {}

    @Entity(table = "tck_gen_d_human")
    @Index("fullName")
    @Check("full_name <> ''")
    record NewName(@Id long id, @Length(30) @Nullable String fullName, int age) {}

    @Entity(table = "tck_gen_d_pet")
    record OldPet(
            @Id long id,
            @References(OldName.class) @Nullable Long ownerId) {}

    @Entity(table = "tck_gen_d_pet")
    record NewPet(
            @Id long id,

            @References(NewName.class) @ColumnName("owner_id") @Nullable
            Long owner) {}

    @Test
    default void whatWasRenamedKeepsItsRows() {
        SchemaTrial trial = trial("tck_gen_d_");
        trial.become(SchemaModels.of(db(), OldName.class, OldPet.class));
        db().sql("insert into tck_gen_d_person (id, name, age) values (1, 'Ann', 31)")
                .execute();
        db().sql("insert into tck_gen_d_pet (id, owner_id) values (1, 1)").execute();
        SchemaInfo wanted = SchemaModels.of(db(), NewName.class, NewPet.class);

        SchemaDiff asked = trial.diff(wanted, DiffOptions.forRecords());
        assertThat(asked.guesses())
                .containsExactly(new RenameGuess(Optional.empty(), "tck_gen_d_person", "tck_gen_d_human"));
        assertThat(asked.text().up()).contains("-- Was the table 'tck_gen_d_person' renamed to 'tck_gen_d_human'?");
        DiffOptions answered = DiffOptions.forRecords().with(asked.guesses().getFirst());
        SchemaDiff again = trial.diff(wanted, answered);
        assertThat(again.guesses())
                .containsExactly(new RenameGuess(Optional.of("tck_gen_d_human"), "name", "full_name"));
        DiffOptions all = answered.renamed("tck_gen_d_human", "name", "full_name");

        SchemaDiff diff = trial.assertThereAndBack(wanted, all);

        assertThat(diff.changes()).hasSize(2).noneMatch(SchemaChange::losesData);
        trial.run(diff.up());
        assertThat(db().sql("select full_name from tck_gen_d_human")
                        .scalar(String.class)
                        .list())
                .containsExactly("Ann");
        trial.assertIs(wanted, all);
    }

    @Test
    default void whatIsDeniedIsNotAskedAgain() {
        SchemaTrial trial = trial("tck_gen_d_");
        trial.become(SchemaModels.of(db(), OldName.class));
        SchemaInfo wanted = SchemaModels.of(db(), NewName.class);
        RenameGuess guess = new RenameGuess(Optional.empty(), "tck_gen_d_person", "tck_gen_d_human");

        SchemaDiff diff = trial.diff(wanted, DiffOptions.forRecords().notRenamed(guess));

        assertThat(diff.guesses()).isEmpty();
        assertThat(diff.unknown()).containsExactly("tck_gen_d_person");
        assertThat(trial.diff(wanted, DiffOptions.forRecords().dropUnknown()).changes())
                .filteredOn(SchemaChange::losesData)
                .extracting(SchemaChange::table)
                .containsExactly("tck_gen_d_person");
    }

    /// Differs from what a migration wrote by hand, in what no record can say.
    @Entity(table = "tck_gen_e_hand")
    record Hand(
            @Id long id,
            @Length(20) @NotNull @Nullable String name,
            @Nullable BigDecimal price,
            int stock) {}

    @Test
    default void whatRecordsCannotSayIsLeftAsItIs() {
        SchemaTrial trial = trial("tck_gen_e_");
        String whole = dialect().columnTypes().of(Long.class, OptionalInt.empty(), true);
        db().sql("create table tck_gen_e_hand (id " + whole
                        + " not null primary key, name varchar(20) default 'x' not null,"
                        + " price numeric(9, 2) default 1.5, stock integer default 0 not null)")
                .execute();

        SchemaDiff diff = trial.diff(SchemaModels.of(db(), Hand.class), DiffOptions.forRecords());

        assertThat(diff.changes()).extracting(SchemaChange::sentence).isEmpty();
    }

    @Test
    default void anySchemaBecomesAnyOther() {
        for (int seed = 0; seed < 8; seed++) {
            SchemaTrial trial = trial("tck_gen_r");
            RandomSchemas random = new RandomSchemas(new Random(seed), dialect(), "tck_gen_r" + seed + "_");
            SchemaInfo one = random.next();
            SchemaInfo other = random.changed(one);
            try {
                trial.assertThereAndBack(one, DiffOptions.exact());
                trial.become(one);
                trial.assertIs(one, DiffOptions.exact());
                trial.assertThereAndBack(other, DiffOptions.exact());
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
        trial("tck_gen_r");
    }
}
