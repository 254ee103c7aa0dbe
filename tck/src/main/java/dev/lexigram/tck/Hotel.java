package dev.lexigram.tck;

import dev.lexigram.contracts.declare.By;
import dev.lexigram.contracts.declare.Delete;
import dev.lexigram.contracts.declare.Find;
import dev.lexigram.contracts.declare.Insert;
import dev.lexigram.contracts.declare.Modifying;
import dev.lexigram.contracts.declare.OrderBy;
import dev.lexigram.contracts.declare.Query;
import dev.lexigram.contracts.declare.Repository;
import dev.lexigram.contracts.declare.Save;
import dev.lexigram.contracts.declare.Sql;
import dev.lexigram.contracts.declare.Update;
import dev.lexigram.contracts.declare.Upsert;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.Unique;
import dev.lexigram.contracts.mapping.Version;
import dev.lexigram.contracts.page.CursorPage;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.page.Page;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.Limit;
import dev.lexigram.contracts.query.Order;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.contracts.repository.CrudRepository;
import dev.lexigram.contracts.sql.Propagation;
import dev.lexigram.contracts.sql.StreamBody;
import dev.lexigram.contracts.sql.Transactional;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Someone who stays in a hotel, and the repositories that are declared for them.
interface Hotel {

    /// Someone who stays.
    @Entity(table = "tck_guest")
    record Guest(
            @Id @Generated @Nullable Long id,
            @Unique @Length(40) String name,
            @Length(40) @Nullable String city,
            int nights,
            boolean regular,
            @Version int version) {

        static Guest of(String name, @Nullable String city, int nights) {
            return new Guest(null, name, city, nights, false, 0);
        }

        Guest withNights(int other) {
            return new Guest(id, name, city, other, regular, version);
        }
    }

    /// Where someone comes from.
    record Origin(String name, @Nullable String city) {}

    /// How many come from a city.
    record FromCity(@Nullable String city, long guests) {}

    /// The guests.
    @Repository
    interface Guests extends CrudRepository<Guest, Long> {

        @Find
        Optional<Guest> byName(String name);

        @Find
        Guest named(@By("name") String wanted);

        @Find
        @Nullable
        Guest knownAs(@By("name") String name);

        @Find
        @OrderBy("name")
        List<Guest> from(@Nullable String city);

        @Find
        @OrderBy(value = "nights", descending = true)
        List<Guest> longest(Limit limit);

        @Find
        List<Guest> staying(@By("nights") Collection<Integer> nights, Order order, Sort... more);

        @Find
        @OrderBy("name")
        Stream<Origin> origins(boolean regular);

        @Find
        @OrderBy(value = "name", ignoreCase = true)
        Guest[] all();

        @Find
        long countFrom(@By("city") String city);

        @Find
        boolean isKnown(@By("name") String name);

        @Find
        @OrderBy("city")
        Page<Guest> page(boolean regular, PageRequest request);

        @Find
        @OrderBy("nights")
        CursorPage<Guest> cursor(CursorRequest request);

        @Find
        <R, X extends Exception> R inStream(boolean regular, StreamBody<Guest, R, X> body) throws X;

        @Insert
        Guest register(Guest guest);

        @Insert
        List<Guest> register(List<Guest> guests);

        @Update
        Guest change(Guest guest);

        @Save
        Guest[] keep(Guest... guests);

        @Upsert
        void put(List<Guest> guests);

        @Delete
        boolean remove(Guest guest);

        @Delete
        long forget(@Nullable String city, int nights);

        @Sql("select city, count(*) as guests from tck_guest where nights >= :least group by city order by city")
        List<FromCity> byCity(int least);

        @Sql("select name from tck_guest where nights in (:nights) order by name")
        List<String> namesStaying(Collection<Integer> nights);

        @Sql("update tck_guest set nights = nights + :more where city = :city")
        @Modifying
        int prolong(String city, int more);

        @Query("select city from Guest where name = :name")
        Optional<String> cityOf(String name);

        @Query("select city from Guest where name = :name")
        @Nullable
        String oneCityOf(String name);

        @Query("select city from Guest order by name")
        List<@Nullable String> cities();

        /// Two statements that belong together.
        default Guest swap(String leaving, Guest coming) throws IOException {
            byName(leaving).ifPresent(this::delete);
            Guest registered = register(coming);
            if (coming.nights() < 0) {
                throw new IOException("nobody stays so short");
            }
            return registered;
        }

        @Transactional(readOnly = true)
        default void writeAllTheSame(Guest guest) {
            register(guest);
        }

        @Transactional(propagation = Propagation.MANDATORY)
        @Find
        Optional<Guest> onlyInside(@By("name") String name);

        @Transactional(propagation = Propagation.REQUIRES_NEW)
        @Insert
        void note(Guest guest);
    }

    /// Takes for granted that a city has one guest.
    @Repository(entity = Guest.class)
    interface Lone {
        @Find
        Optional<Guest> from(@By("city") String city);
    }
}
