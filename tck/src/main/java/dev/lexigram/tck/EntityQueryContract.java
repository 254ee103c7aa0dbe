package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.ColumnNotFoundException;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.EntityNotFoundException;
import dev.lexigram.contracts.mapping.Entity;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.Many;
import dev.lexigram.contracts.mapping.ManyToOne;
import dev.lexigram.contracts.mapping.One;
import dev.lexigram.contracts.mapping.OneToMany;
import dev.lexigram.contracts.mapping.SoftDelete;
import dev.lexigram.contracts.page.CursorPage;
import dev.lexigram.contracts.page.CursorRequest;
import dev.lexigram.contracts.page.Page;
import dev.lexigram.contracts.page.PageRequest;
import dev.lexigram.contracts.query.EntityQuery;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.FieldSelection;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.QueryScope;
import dev.lexigram.contracts.sql.DataSourceRepository;
import dev.lexigram.data.query.FieldValues;
import dev.lexigram.data.query.InMemoryRows;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Questions as values, scopes with names, chosen fields, and what is loaded afterwards.
public interface EntityQueryContract extends SqlContract {

    /// A band.
    @Entity(table = "tck_band")
    record Band(
            @Id @Generated long id,
            @Length(40) String name,

            @OneToMany(mappedBy = "bandId", orderBy = "year")
            Many<Album> albums) {}

    /// An album of a band.
    @Entity(table = "tck_album")
    record Album(
            @Id @Generated long id,
            long bandId,
            @Length(40) String title,
            int year,
            @Nullable Integer stars,
            @SoftDelete @Nullable Instant deletedAt,
            @ManyToOne("bandId") One<Band> band) {
        static Album of(long band, String title, int year, @Nullable Integer stars) {
            return new Album(0, band, title, year, stars, null, One.unloaded());
        }

        FieldValues fields() {
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("title", title);
            values.put("year", year);
            values.put("stars", stars);
            return FieldValues.of(values);
        }
    }

    /// Albums of this century.
    QueryScope RECENT = QueryScope.where("recent", F.of("year").ge(2000));
    /// The best first.
    QueryScope BEST = QueryScope.orderedBy(
            "best", F.of("stars").desc().nullsLast(), F.of("title").asc());

    private GenericRepository<Album, Long> albums() {
        SchemaManager schema = SchemaManager.on(db());
        schema.create(Band.class);
        schema.create(Album.class);
        db().delete("tck_album", Predicate.always());
        db().delete("tck_band", Predicate.always());
        GenericRepository<Band, Long> bands = GenericRepository.of(db(), Band.class, Long.class);
        long kraft = bands.create(new Band(0, "Kraft", Many.unloaded())).id();
        long moog = bands.create(new Band(0, "Moog", Many.unloaded())).id();
        GenericRepository<Album, Long> albums = GenericRepository.of(db(), Album.class, Long.class);
        albums.insertAll(List.of(
                Album.of(kraft, "Arc", 1978, 5),
                Album.of(kraft, "Beam", 2003, 3),
                Album.of(moog, "Chord", 2001, null),
                Album.of(moog, "Drone", 1999, 3),
                Album.of(moog, "Echo", 2010, 4)));
        return albums;
    }

    private static List<String> titles(List<Album> albums) {
        return albums.stream().map(Album::title).toList();
    }

    @Test
    default void aQueryHasTheSameAnswerHereAndInMemory() {
        GenericRepository<Album, Long> albums = albums();
        InMemoryRows<Album> memory = InMemoryRows.of(albums.findAll(), Album::fields);
        EntityQuery query = EntityQuery.where(F.of("year").ge(1999))
                .and(F.of("title").ne("Drone"))
                .orderBy(F.of("stars").asc().nullsFirst())
                .orderBy("title", "desc");
        for (EntityQuery each :
                List.of(query, query.limit(2), query.offset(1), query.offset(1).limit(1), query.limit(0))) {
            assertThat(titles(albums.find(each))).as(each.toString()).isEqualTo(titles(memory.find(each)));
        }
        assertThat(titles(albums.find(query))).containsExactly("Chord", "Beam", "Echo");
        assertThat(albums.findOne(F.of("title").eq("Echo"))).map(Album::year).hasValue(2010);
        assertThat(EntityQuery.all().limit(3)).isEqualTo(EntityQuery.all().limit(3));
        assertThatThrownBy(() -> albums.find(EntityQuery.all().orderBy("nowhere", "asc")))
                .isInstanceOf(ColumnNotFoundException.class);
        assertThatThrownBy(() -> query.limit(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void aQueryIsReadInPages() {
        DataSourceRepository<Album, Long> albums = albums();
        EntityQuery query = EntityQuery.where(F.of("year").ge(1999))
                .orderBy(F.of("stars").asc().nullsFirst());
        Page<Album> page = albums.paginate(PageRequest.of(2, 3), query);
        assertThat(page.total()).isEqualTo(4);
        assertThat(titles(page.items())).containsExactly("Echo");

        List<String> all = new ArrayList<>();
        CursorPage<Album> part = albums.paginateCursor(CursorRequest.first(3), query);
        all.addAll(titles(part.items()));
        part = albums.paginateCursor(CursorRequest.first(3).after(part.next().orElseThrow()), query);
        all.addAll(titles(part.items()));
        assertThat(all).containsExactly("Chord", "Beam", "Drone", "Echo");
        assertThat(part.next()).isEmpty();
    }

    @Test
    default void aScopeHoldsForEveryCallUntilItIsLeftOut() {
        GenericRepository<Album, Long> all = albums();
        GenericRepository<Album, Long> recent = all.with(o -> o.scope(RECENT, BEST));
        long old = all.findOne(F.of("title").eq("Arc")).orElseThrow().id();
        assertThat(titles(recent.findAll())).containsExactly("Echo", "Beam", "Chord");
        assertThat(titles(recent.find(F.of("stars").eq(3).or(F.of("stars").eq(5)))))
                .containsExactly("Beam");
        assertThat(titles(recent.find(EntityQuery.all().orderBy(F.of("title").asc()))))
                .containsExactly("Beam", "Chord", "Echo");
        assertThat(titles(
                        recent.paginate(PageRequest.first(2), EntityQuery.all()).items()))
                .containsExactly("Echo", "Beam");
        assertThat(titles(recent.paginateCursor(CursorRequest.first(2), Predicate.always())
                        .items()))
                .containsExactly("Echo", "Beam");
        assertThat(recent.count()).isEqualTo(3);
        assertThat(recent.findById(old)).isEmpty();
        assertThat(recent.existsById(old)).isFalse();
        assertThat(recent.aggregate().count().one().getLong("count")).isEqualTo(3);
        assertThat(recent.with(o -> o.without("recent")).count()).isEqualTo(5);
        assertThat(recent.with(o ->
                                o.scope(QueryScope.where("good", F.of("stars").ge(4))))
                        .count())
                .isOne();
        assertThatThrownBy(() -> recent.with(o -> o.without("good")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[recent, best]");
    }

    @Test
    default void whatIsOutOfScopeIsNotChangedEither() {
        GenericRepository<Album, Long> all = albums();
        GenericRepository<Album, Long> recent = all.with(o -> o.scope(RECENT));
        Album old = all.findOne(F.of("title").eq("Arc")).orElseThrow();
        assertThatThrownBy(() -> recent.update(old)).isInstanceOf(EntityNotFoundException.class);
        assertThatThrownBy(() -> recent.updateAll(List.of(old))).isInstanceOf(EntityNotFoundException.class);
        assertThat(recent.delete(old)).isFalse();
        assertThat(recent.deleteAll(List.of(old))).isZero();
        assertThat(recent.updateWhere(Predicate.always(), set -> set.to("stars", 1)))
                .isEqualTo(3);
        assertThat(recent.deleteWhere(Predicate.always())).isEqualTo(3);
        assertThat(recent.restoreWhere(Predicate.always())).isEqualTo(3);
        assertThat(recent.purge(old.id())).isFalse();
        assertThat(all.getById(old.id()).stars()).isEqualTo(5);
    }

    @Test
    default void aScopeOfAnUnknownFieldIsRefusedWhenItIsDeclared() {
        GenericRepository<Album, Long> albums = albums();
        assertThatThrownBy(() -> albums.with(
                        o -> o.scope(QueryScope.where("wrong", F.of("colour").eq("red")))))
                .isInstanceOf(ColumnNotFoundException.class);
        assertThatThrownBy(() -> albums.with(o ->
                        o.scope(QueryScope.orderedBy("wrong", F.of("colour").asc()))))
                .isInstanceOf(ColumnNotFoundException.class);
        assertThatThrownBy(() -> albums.with(
                        o -> o.scope(QueryScope.where("wrong", F.of("year").eq("x")))))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    default void fieldsAreChosenWhenTheProgramRuns() {
        GenericRepository<Album, Long> albums = albums();
        List<Map<String, @Nullable Object>> some = albums.as(FieldSelection.of("title", "stars"))
                .find(F.of("year").lt(2002), q -> q.orderBy(F.of("title").asc()));
        assertThat(some)
                .extracting(Map::toString)
                .containsExactly("{title=Arc, stars=5}", "{title=Chord, stars=null}", "{title=Drone, stars=3}");
        assertThat(albums.as(FieldSelection.without("id", "bandId", "deletedAt"))
                        .findOne(F.of("title").eq("Echo")))
                .hasValueSatisfying(row -> assertThat(row).hasToString("{title=Echo, year=2010, stars=4}"));
        assertThatThrownBy(() -> albums.as(FieldSelection.of("title", "nowhere")))
                .isInstanceOf(ColumnNotFoundException.class);
        assertThatThrownBy(() -> albums.as(FieldSelection.without("nowhere")))
                .isInstanceOf(ColumnNotFoundException.class);
        assertThatThrownBy(() -> albums.as(FieldSelection.of("title")).find(Predicate.always(), q -> q.fetch("band")))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    default void relationsAreLoadedAfterwardsAsWell() {
        DataSourceRepository<Album, Long> albums = albums();
        List<Album> read =
                albums.find(EntityQuery.all().orderBy(F.of("title").desc()).limit(2));
        assertThat(albums.load(read, "band.albums"))
                .extracting(album -> album.title() + " " + album.band().get().name() + " "
                        + titles(album.band().get().albums().get()))
                .containsExactly("Echo Moog [Drone, Chord, Echo]", "Drone Moog [Drone, Chord, Echo]");
        assertThat(albums.load(List.of(), "band")).isEmpty();
        assertThatThrownBy(() -> albums.load(List.of(), "nothing")).isInstanceOf(DatabaseException.class);
    }

    @Test
    default void sumsAreHadThroughTheInterface() {
        DataSourceRepository<Album, Long> albums = albums();
        assertThat(albums.aggregate()
                        .where(F.of("year").ge(2000))
                        .count()
                        .max("stars")
                        .one())
                .satisfies(row -> assertThat(row.getLong("count")).isEqualTo(3))
                .satisfies(row -> assertThat(row.getLong("stars_max")).isEqualTo(4));
        assertThat(albums.aggregate().groupBy("bandId").count().list()).hasSize(2);
    }
}
