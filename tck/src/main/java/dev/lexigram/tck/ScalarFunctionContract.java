package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Functions over the values of one row, the same on every database.
public interface ScalarFunctionContract extends SqlContract {

    /// Something with values of each kind.
    @Entity(table = "tck_consignment")
    record Parcel(
            @Id @Generated long id,
            @Length(40) String name,
            @Nullable @Length(40) String city,
            int weight,
            BigDecimal price,
            LocalDate day,
            LocalTime time,
            LocalDateTime sentAt) {

        static Parcel of(String name, @Nullable String city, int weight, String price, LocalDateTime sentAt) {
            return new Parcel(
                    0, name, city, weight, new BigDecimal(price), sentAt.toLocalDate(), sentAt.toLocalTime(), sentAt);
        }
    }

    private GenericRepository<Parcel, Long> parcels() {
        SchemaManager.on(db()).create(Parcel.class);
        db().delete("tck_consignment", Predicate.always());
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        GenericRepository<Parcel, Long> parcels = GenericRepository.of(db(), Parcel.class, Long.class);
        parcels.create(Parcel.of("Åsa", "Oslo", 7, "9.50", now.minusDays(2)));
        parcels.create(Parcel.of("Bob", "Ås", -7, "10.00", now.plusDays(2)));
        parcels.create(Parcel.of("Cid𝄞", null, 2, "100.25", now.minusDays(2)));
        return parcels;
    }

    private ListAssert<String> assertMatches(Predicate where) {
        return assertThat(parcels().find(where).stream().map(Parcel::name).sorted());
    }

    @Test
    default void charactersOfATextAreCounted() {
        assertMatches(Functions.length(F.of("name")).eq(3)).containsExactly("Bob", "Åsa");
        assertMatches(Functions.length(F.of("city")).le(4L)).containsExactly("Bob", "Åsa");
        assertMatches(Functions.length("four").eq(Functions.length(F.of("city"))))
                .containsExactly("Åsa");
    }

    @Test
    default void aTextHasABeginningAndAnEnd() {
        assertMatches(Functions.left(F.of("name"), 2).eq("Ås")).containsExactly("Åsa");
        assertMatches(Functions.left(F.of("name"), 99L).eq("Bob")).containsExactly("Bob");
        assertMatches(Functions.right(F.of("name"), 2).eq("ob")).containsExactly("Bob");
        assertMatches(Functions.right(F.of("name"), 99).eq("Åsa")).containsExactly("Åsa");
        assertMatches(Functions.right(F.of("city"), 0).eq("")).containsExactly("Bob", "Åsa");
        assertMatches(Functions.left(F.of("city"), 0).eq("")).containsExactly("Bob", "Åsa");
        assertMatches(Functions.left(F.of("name"), Functions.length(F.of("city")))
                        .eq("Bo"))
                .containsExactly("Bob");
    }

    @Test
    default void textsArePutTogetherAndNullStaysNull() {
        assertMatches(Functions.concat(F.of("name"), " x").eq("Bob x")).containsExactly("Bob");
        assertMatches(Functions.concat(Functions.concat("a ", F.of("city")), F.of("name"))
                        .eq("a OsloÅsa"))
                .containsExactly("Åsa");
        assertMatches(Functions.concat(F.of("name"), F.of("city")).isNull()).containsExactly("Cid𝄞");
    }

    @Test
    default void lettersBecomeSmallOrCapital() {
        assertMatches(Functions.lower(F.of("name")).eq("bob")).containsExactly("Bob");
        assertMatches(Functions.upper(F.of("name")).eq("BOB")).containsExactly("Bob");
    }

    @Test
    default void numbersLoseTheirSignOrTheirRest() {
        assertMatches(Functions.abs(F.of("weight")).eq(7)).containsExactly("Bob", "Åsa");
        assertMatches(Functions.quotient(F.of("weight"), 2).eq(3)).containsExactly("Åsa");
        assertMatches(Functions.quotient(F.of("weight"), 2).eq(-3)).containsExactly("Bob");
        assertMatches(Functions.minus(0, F.of("weight")).eq(7)).containsExactly("Bob");
    }

    @Test
    default void exactDecimalsCompareWithComputedOnes() {
        BigDecimal limit = new BigDecimal("20");
        assertMatches(Functions.times(F.of("price"), 2).lt(limit)).containsExactly("Åsa");
        assertMatches(Functions.times(F.of("price"), 2).between(limit, new BigDecimal("200.5")))
                .containsExactly("Bob", "Cid𝄞");
        assertMatches(Functions.times(F.of("price"), new BigDecimal("2")).in(limit, new BigDecimal("19.00")))
                .containsExactly("Bob", "Åsa");
        assertMatches(Functions.plus(F.of("price"), F.of("weight")).gt(new BigDecimal("5")))
                .containsExactly("Cid𝄞", "Åsa");
    }

    @Test
    default void theDatabaseKnowsTheDateAndTheTime() {
        assertMatches(F.of("day").lt(Functions.dateNow())).containsExactly("Cid𝄞", "Åsa");
        assertMatches(F.of("sentAt").gt(Functions.dateTimeNow())).containsExactly("Bob");
        assertMatches(F.of("time")
                        .gt(LocalTime.MIN)
                        .or(F.of("time").le(Functions.timeNow()))
                        .and(Functions.timeNow().le(LocalTime.MAX.truncatedTo(ChronoUnit.MICROS))))
                .hasSize(3);
    }

    @Test
    default void theClockIsThatOfUtc() {
        GenericRepository<Parcel, Long> parcels = parcels();
        LocalDateTime before = LocalDateTime.now(ZoneOffset.UTC).minusMinutes(5);
        parcels.updateWhere(
                Predicate.always(),
                set -> set.to("sentAt", Functions.dateTimeNow())
                        .to("day", Functions.dateNow())
                        .to("time", Functions.timeNow()));
        LocalDateTime after = LocalDateTime.now(ZoneOffset.UTC).plusMinutes(5);
        for (Parcel parcel : parcels.find(Predicate.always())) {
            assertThat(parcel.sentAt()).isBetween(before, after);
            assertThat(parcel.day()).isBetween(before.toLocalDate(), after.toLocalDate());
            LocalDateTime composed = parcel.day().atTime(parcel.time());
            assertThat(composed).isBetween(before, after);
        }
    }

    @Test
    default void whatIsUnknownIsMetByNoRowNorIsItsOpposite() {
        assertMatches(Functions.unknown()).isEmpty();
        assertMatches(Functions.unknown().not()).isEmpty();
        assertMatches(Functions.unknown().or(F.of("name").eq("Bob"))).containsExactly("Bob");
        assertMatches(Functions.unknown().and(F.of("name").eq("Bob"))).isEmpty();
        assertThat(List.of(
                        parcels().count(Predicate.never()),
                        parcels().count(Predicate.never().not())))
                .containsExactly(0L, 3L);
    }
}
