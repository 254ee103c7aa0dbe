package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.OptimisticLockException;
import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.page.CursorPage;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.page.Page;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.Limit;
import dev.lexigram.contracts.query.Order;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.schema.SchemaManager;
import dev.lexigram.tck.Hotel.FromCity;
import dev.lexigram.tck.Hotel.Guest;
import dev.lexigram.tck.Hotel.Guests;
import dev.lexigram.tck.Hotel.Origin;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a repository does that is declared as an interface and written by the compiler.
public interface DeclaredRepositoryContract extends SqlContract {

    private Guests guests() {
        SchemaManager.on(db()).create(Guest.class);
        db().delete("tck_guest", Predicate.always());
        Guests guests = new Hotel_Guests_(db());
        guests.register(List.of(
                Guest.of("ann", "Oslo", 3),
                Guest.of("Bob", "Rome", 1),
                Guest.of("cid", "Oslo", 7),
                Guest.of("Dan", null, 2)));
        return guests;
    }

    private static List<String> names(Collection<Guest> guests) {
        return guests.stream().map(Guest::name).toList();
    }

    @Test
    default void whatTheLibrarysInterfacesAskForWorks() {
        Guests guests = guests();
        Guest ann = guests.byName("ann").orElseThrow();
        assertThat(guests.getById(Objects.requireNonNull(ann.id()))).isEqualTo(ann);
        assertThat(guests.findById(-1L)).isEmpty();
        assertThat(guests.count()).isEqualTo(4);
        assertThat(names(guests.find(Hotel_Guest_.nights.gt(2)))).containsExactlyInAnyOrder("ann", "cid");
        assertThat(guests.deleteById(Objects.requireNonNull(ann.id()))).isTrue();
        assertThat(guests.existsById(Objects.requireNonNull(ann.id()))).isFalse();
    }

    @Test
    default void oneIsFoundOrItIsSaidThatThereIsNone() {
        Guests guests = guests();
        assertThat(guests.named("Bob").nights()).isEqualTo(1);
        assertThat(guests.knownAs("Bob")).isEqualTo(guests.named("Bob"));
        assertThat(guests.knownAs("nobody")).isNull();
        assertThat(guests.byName("nobody")).isEmpty();
        assertThatThrownBy(() -> guests.named("nobody")).isInstanceOf(QueryException.class);
    }

    @Test
    default void severalWhereOneIsExpectedAreAnError() {
        Guests guests = guests();
        guests.prolong("Oslo", 0);
        assertThatThrownBy(() -> new Hotel_Lone_(db()).from("Oslo"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("more came");
    }

    @Test
    default void aParameterThatIsNullFindsRowsWithoutAValue() {
        Guests guests = guests();
        assertThat(names(guests.from(null))).containsExactly("Dan");
        assertThat(names(guests.from("Oslo"))).containsExactly("ann", "cid");
    }

    @Test
    default void orderLimitAndListsOfValuesCount() {
        Guests guests = guests();
        assertThat(names(guests.longest(Limit.of(2)))).containsExactly("cid", "ann");
        assertThat(names(guests.longest(Limit.range(2, 3)))).containsExactly("ann", "Dan");
        assertThat(names(guests.staying(
                        List.of(1, 2, 3), Order.by(Hotel_Guest_.regular.asc()), Hotel_Guest_.nights.desc())))
                .containsExactly("ann", "Dan", "Bob");
        assertThat(guests.staying(List.of(), Order.none())).isEmpty();
        assertThat(names(List.of(guests.all()))).containsExactly("ann", "Bob", "cid", "Dan");
    }

    @Test
    default void aColumnThatIsNotTheEntitysIsRefusedInAnOrder() {
        assertThatThrownBy(() -> guests().staying(List.of(1), Order.none(), Sort.by("shoe", Sort.Direction.ASC)))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("shoe");
    }

    @Test
    default void rowsBecomeRecordsOfSomeColumnsAndNumbers() {
        Guests guests = guests();
        assertThat(guests.origins(false)).hasSize(4).contains(new Origin("Dan", null), new Origin("ann", "Oslo"));
        assertThat(guests.countFrom("Oslo")).isEqualTo(2);
        assertThat(guests.isKnown("cid")).isTrue();
        assertThat(guests.isKnown("eve")).isFalse();
    }

    @Test
    default void aValueThatIsNullIsNone() {
        Guests guests = guests();
        assertThat(guests.cityOf("ann")).contains("Oslo");
        assertThat(guests.cityOf("Dan")).isEmpty();
        assertThat(guests.oneCityOf("Dan")).isNull();
        assertThat(guests.cities()).hasSize(4).containsOnlyOnce((String) null);
    }

    @Test
    default void pagesByNumberAndByCursorGiveAllRowsOnce() {
        Guests guests = guests();
        Page<Guest> second = guests.page(false, PageRequest.of(2, 3));
        assertThat(second.total()).isEqualTo(4);
        assertThat(second.items()).hasSize(1);
        CursorPage<Guest> first = guests.cursor(CursorRequest.first(3));
        assertThat(names(first.items())).containsExactly("Bob", "Dan", "ann");
        assertThat(names(guests.cursor(CursorRequest.first(3).after(first.next().orElseThrow()))
                        .items()))
                .containsExactly("cid");
    }

    @Test
    default void rowsCanBeTakenAsTheyArrive() throws IOException {
        Guests guests = guests();
        int nights = guests.<Integer, RuntimeException>inStream(
                false, rows -> rows.mapToInt(Guest::nights).sum());
        assertThat(nights).isEqualTo(13);
        assertThatThrownBy(() -> guests.inStream(false, rows -> {
                    throw new IOException("mine");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("mine");
    }

    @Test
    default void entitiesAreStoredWithTheirKeysAndVersions() {
        Guests guests = guests();
        Guest eve = guests.register(Guest.of("eve", "Rome", 4));
        assertThat(eve.id()).isNotNull();
        Guest longer = guests.change(eve.withNights(5));
        assertThat(longer.version()).isEqualTo(eve.version() + 1);
        assertThatThrownBy(() -> guests.change(eve)).isInstanceOf(OptimisticLockException.class);
        Guest[] kept = guests.keep(longer.withNights(6), Guest.of("fay", null, 1));
        assertThat(kept[0].nights()).isEqualTo(6);
        assertThat(kept[1].id()).isNotNull();
        guests.put(List.of(kept[0].withNights(9)));
        assertThat(guests.named("eve").nights()).isEqualTo(9);
        assertThat(guests.remove(guests.named("eve"))).isTrue();
        assertThat(guests.byName("eve")).isEmpty();
    }

    @Test
    default void severalAreStoredAllOrNone() {
        Guests guests = guests();
        assertThatThrownBy(() -> guests.register(List.of(Guest.of("gus", null, 1), Guest.of("ann", null, 1))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(guests.isKnown("gus")).isFalse();
    }

    @Test
    default void thoseThatAreEqualInAllParametersAreDeleted() {
        Guests guests = guests();
        assertThat(guests.forget("Oslo", 3)).isEqualTo(1);
        assertThat(guests.forget(null, 2)).isEqualTo(1);
        assertThat(guests.forget("Rome", 99)).isZero();
        assertThat(guests.count()).isEqualTo(2);
    }

    @Test
    default void statementsOfTheDatabasesOwnLanguageAreAskedByName() {
        Guests guests = guests();
        assertThat(guests.byCity(2)).containsExactlyInAnyOrder(new FromCity(null, 1), new FromCity("Oslo", 2));
        assertThat(guests.namesStaying(List.of(1, 7))).containsExactlyInAnyOrder("Bob", "cid");
        assertThat(guests.prolong("Oslo", 10)).isEqualTo(2);
        assertThat(guests.named("cid").nights()).isEqualTo(17);
    }

    @Test
    default void theInterfacesOwnCodeIsOneTransaction() throws IOException {
        Guests guests = guests();
        assertThatThrownBy(() -> guests.swap("ann", Guest.of("hal", null, -1)))
                .isInstanceOf(IOException.class)
                .hasMessage("nobody stays so short");
        assertThat(guests.isKnown("ann")).isTrue();
        assertThat(guests.isKnown("hal")).isFalse();
        assertThat(guests.swap("ann", Guest.of("hal", null, 1)).id()).isNotNull();
        assertThat(guests.isKnown("ann")).isFalse();
    }

    @Test
    default void theAnnotationOfAMethodWins() {
        Guests guests = guests();
        assertThatThrownBy(() -> guests.writeAllTheSame(Guest.of("ida", null, 1)))
                .isInstanceOf(DatabaseException.class);
        assertThat(guests.isKnown("ida")).isFalse();
        assertThatThrownBy(() -> guests.onlyInside("ann")).isInstanceOf(TransactionException.class);
        assertThat(db().<Optional<Guest>, RuntimeException>inTransaction(transaction -> guests.onlyInside("ann")))
                .isPresent();
    }

    @Test
    default void callsJoinTheCallersTransaction() {
        Guests guests = guests();
        assertThatThrownBy(() -> db().useTransaction(transaction -> {
                    guests.register(Guest.of("kim", null, 1));
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(guests.isKnown("kim")).isFalse();
    }

    @Test
    default void aMethodMayAskForATransactionOfItsOwn() {
        Guests guests = guests();
        assertThatThrownBy(() -> db().useTransaction(TxOptions.readOnly(), transaction -> {
                    guests.note(Guest.of("jon", null, 1));
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(guests.isKnown("jon")).isTrue();
    }
}
