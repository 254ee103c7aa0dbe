package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.CheckConstraintException;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.ForeignKeyException;
import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.NotNullException;
import dev.lexigram.contracts.mapping.Check;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Index;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;
import dev.lexigram.contracts.mapping.References;
import dev.lexigram.contracts.mapping.References.OnDelete;
import dev.lexigram.contracts.mapping.Unique;
import dev.lexigram.contracts.sql.ColumnInfo;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What records declare about their tables holds in tables that are created from them.
public interface DeclaredSchemaContract extends SqlContract {

    /// A unique text, two indexes and a condition.
    @Entity(table = "tck_decl_member")
    @Index({"city", "age desc"})
    @Index(
            value = {"city", "seat"},
            unique = true,
            name = "tck_decl_seats")
    @Check("age >= 0")
    record Member(
            @Id long id,
            @Unique @Length(40) @Nullable String email,
            @Length(20) @Nullable String city,
            @Nullable Integer seat,
            int age) {
        static Member of(long id, @Nullable String email) {
            return new Member(id, email, null, null, 30);
        }
    }

    private GenericRepository<Member, Long> members() {
        SchemaManager.on(db()).create(Member.class);
        db().sql("delete from tck_decl_member").execute();
        return GenericRepository.of(db(), Member.class, Long.class);
    }

    @Test
    default void aUniqueComponentRefusesADuplicateAndComparesNoNulls() {
        var members = members();
        members.create(Member.of(1, "ann@example.com"));
        members.insertAll(List.of(Member.of(2, null), Member.of(3, null), Member.of(4, "Ann@example.com")));

        assertThatThrownBy(() -> members.create(Member.of(5, "ann@example.com")))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(members.count()).isEqualTo(4);
    }

    @Test
    default void aUniqueIndexOfSeveralComponentsComparesThemTogether() {
        var members = members();
        members.create(new Member(1, null, "Oslo", 7, 30));
        members.create(new Member(2, null, "Oslo", 8, 30));
        members.create(new Member(3, null, "Bergen", 7, 30));

        assertThatThrownBy(() -> members.create(new Member(4, null, "Oslo", 7, 30)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    default void aConditionIsHeldByTheDatabase() {
        var members = members();
        assertThatThrownBy(() -> members.create(new Member(1, null, null, null, -1)))
                .isInstanceOf(CheckConstraintException.class);
    }

    @Test
    default void anIndexIsThereUnderItsName() {
        members();
        for (String name : List.of("tck_decl_member_city_age_idx", "tck_decl_seats", "tck_decl_member_email_key")) {
            assertThatThrownBy(() -> db().sql("create index " + name + " on tck_decl_member (age)")
                            .execute())
                    .as(name)
                    .isInstanceOf(DatabaseException.class);
        }
    }

    @Test
    default void aTableThatIsThereIsLeftAlone() {
        members().create(Member.of(1, "ann@example.com"));
        SchemaManager schema = SchemaManager.on(db());

        assertThat(schema.create(Member.class)).isFalse();
        assertThat(schema.create(Member.class, Member.class)).isEmpty();
        assertThat(Scratch.count(db(), "tck_decl_member")).isOne();
    }

    /// Referred to by its text, which is of no declared length.
    @Entity(table = "tck_decl_land")
    record Land(@Id String code) {}

    /// A tree whose leaves die with their branch.
    @Entity(table = "tck_decl_place")
    @SuppressWarnings("MultipleNullnessAnnotations") // null in Java, and refused
    record Place(
            @Id UUID id,

            @References(value = Place.class, onDelete = OnDelete.CASCADE) @Nullable
            UUID within,

            @NotNull @References(Land.class) @Nullable String land,

            @References(value = Land.class, onDelete = OnDelete.SET_NULL) @Nullable
            String claimedBy) {}

    private GenericRepository<Place, UUID> places() {
        SchemaManager.on(db()).create(Place.class, Land.class);
        db().sql("delete from tck_decl_place").execute();
        db().sql("delete from tck_decl_land").execute();
        var lands = GenericRepository.of(db(), Land.class, String.class);
        lands.insertAll(List.of(new Land("NO"), new Land("SE")));
        return GenericRepository.of(db(), Place.class, UUID.class);
    }

    @Test
    default void aReferenceRefusesWhatRefersToNothing() {
        var places = places();
        Place oslo = places.create(new Place(new UUID(0, 1), null, "NO", null));
        places.create(new Place(new UUID(0, 2), oslo.id(), "NO", "SE"));

        assertThatThrownBy(() -> places.create(new Place(new UUID(0, 3), null, "XX", null)))
                .isInstanceOf(ForeignKeyException.class);
        assertThatThrownBy(() -> places.insertAll(List.of(new Place(new UUID(0, 4), new UUID(9, 9), "NO", null))))
                .isInstanceOf(ForeignKeyException.class);
        assertThat(places.count()).isEqualTo(2);
    }

    @Test
    default void whatRefersToADeletedRowBecomesWhatWasDeclared() {
        var places = places();
        var lands = GenericRepository.of(db(), Land.class, String.class);
        places.create(new Place(new UUID(0, 1), null, "NO", "SE"));
        places.create(new Place(new UUID(0, 2), new UUID(0, 1), "NO", null));

        assertThatThrownBy(() -> lands.deleteById("NO")).isInstanceOf(ForeignKeyException.class);
        assertThat(lands.deleteById("SE")).isTrue();
        assertThat(places.getById(new UUID(0, 1)).claimedBy()).isNull();
        assertThat(places.deleteById(new UUID(0, 1))).isTrue();
        assertThat(places.count()).isZero();
    }

    @Test
    default void aRequiredComponentIsNotNullInTheTableToo() {
        places();
        List<ColumnInfo> columns = db().table("tck_decl_place").orElseThrow().columns();

        assertThat(columns)
                .filteredOn(ColumnInfo::nullable)
                .extracting(ColumnInfo::name)
                .containsExactly("within", "claimed_by");
        assertThatThrownBy(() -> db().sql("insert into tck_decl_place (id) values (?)")
                        .bind(new UUID(1, 1))
                        .execute())
                .isInstanceOf(NotNullException.class);
    }

    @Entity(table = "tck_decl_line")
    record Line(@Id long id, @References(Order.class) long orderId) {}

    @Entity(table = "tck_decl_order")
    record Order(@Id long id, @References(Buyer.class) long buyerId) {}

    @Entity(table = "tck_decl_buyer")
    record Buyer(@Id long id) {}

    @Test
    default void tablesAreCreatedInTheOrderOfTheirReferences() {
        SchemaManager schema = SchemaManager.on(db());
        List<String> statements = schema.statements(Line.class, Order.class, Buyer.class);

        assertThat(statements.getFirst()).contains("tck_decl_buyer");
        assertThatThrownBy(() -> schema.create(Line.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("component: orderId, table: tck_decl_order")
                .hasMessageContaining("create(Line.class, Order.class)");
        assertThat(schema.create(Line.class, Order.class, Buyer.class))
                .containsExactly(Buyer.class, Order.class, Line.class);
        assertThat(schema.create(Line.class, Order.class, Buyer.class)).isEmpty();
    }

    @Entity(table = "tck_decl_team")
    record Team(
            @Id long id, @References(Player.class) @Nullable Long captainId) {}

    @Entity(table = "tck_decl_player")
    record Player(
            @Id long id, @References(Team.class) @Nullable Long teamId) {}

    @Test
    default void tablesMayReferToEachOther() {
        assertThat(SchemaManager.on(db()).create(Team.class, Player.class)).hasSize(2);
        var teams = GenericRepository.of(db(), Team.class, Long.class);
        var players = GenericRepository.of(db(), Player.class, Long.class);
        teams.create(new Team(1, null));
        players.create(new Player(1, 1L));
        teams.update(new Team(1, 1L));

        assertThatThrownBy(() -> teams.update(new Team(1, 2L))).isInstanceOf(ForeignKeyException.class);
        assertThatThrownBy(() -> players.update(new Player(1, 2L))).isInstanceOf(ForeignKeyException.class);
    }

    @Entity(table = "tck_decl_broken")
    @Index("state")
    @Check("no_such_column > 0")
    record Broken(@Id long id, int state) {}

    @Entity(table = "tck_decl_whole")
    record Whole(@Id long id) {}

    @Test
    default void whatCannotBeCreatedLeavesNothingBehind() {
        SchemaManager schema = SchemaManager.on(db());
        assertThatThrownBy(() -> schema.create(Whole.class, Broken.class)).isInstanceOf(DatabaseException.class);

        assertThat(db().table("tck_decl_broken")).isEmpty();
        assertThat(db().table("tck_decl_whole").isPresent()).isEqualTo(!schema.isTransactional());
    }

    @Entity(table = "tck_decl_essay")
    record Essay(@Id long id, @Unique String text) {}

    @Test
    default void aTextWithoutALengthIsIndexedWhereTheDatabaseCan() {
        SchemaManager schema = SchemaManager.on(db());
        String type = dialect().columnTypes().of(String.class, OptionalInt.empty(), false);
        if (dialect().canIndex(type)) {
            assertThat(schema.create(Essay.class)).isTrue();
            return;
        }
        assertThatThrownBy(() -> schema.create(Essay.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("component: text")
                .hasMessageContaining("@Length");
    }

    @Entity(table = "tck_decl_a_table_whose_name_is_rather_long")
    @Index({"aComponentWithALongName", "anotherWithALongName"})
    @Index({"anotherWithALongName", "aComponentWithALongName"})
    record Wordy(@Id long id, int aComponentWithALongName, int anotherWithALongName) {}

    @Test
    default void namesThatWouldBeTooLongAreShortenedAndDiffer() {
        SchemaManager schema = SchemaManager.on(db());
        assertThat(String.join(" ", schema.statements(Wordy.class)))
                .isEqualTo(String.join(" ", schema.statements(Wordy.class)))
                .containsPattern("tck_decl_a_table_whose_name_is_rather_long_a_comp\\w*_[0-9a-f]{8}_idx")
                .containsPattern("tck_decl_a_table_whose_name_is_rather_long_anoth\\w*_[0-9a-f]{8}_idx");
        assertThat(schema.create(Wordy.class)).isTrue();
    }
}
