package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.Join;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.RowsBuilder;
import dev.lexigram.sql.query.SetBuilder;
import dev.lexigram.sql.query.SqlExpression.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Several results made one.
public interface SetContract extends SqlContract {

    private QueryBuilder named(Shop shop, String... names) {
        return QueryBuilder.select("name")
                .from(shop.people())
                .where(F.of("name").in((Object[]) names));
    }

    private QueryBuilder buyers(Shop shop) {
        return QueryBuilder.select("person").from(shop.orders());
    }

    private static RowsBuilder sorted(SetBuilder set) {
        return set.orderBy("name");
    }

    @Test
    default void equalRowsAreOneInAUnion() {
        Shop shop = Shop.open(backend());
        assertThat(shop.lines(sorted(named(shop, "Ann", "Bob").union(named(shop, "Bob", "Cid")))))
                .containsExactly("Ann", "Bob", "Cid");
        assertThat(shop.lines(sorted(named(shop, "Ann", "Bob").unionAll(named(shop, "Bob", "Cid")))))
                .containsExactly("Ann", "Bob", "Bob", "Cid");
    }

    @Test
    default void rowsOfBothAndRowsOfTheFirstOnly() {
        Shop shop = Shop.open(backend());
        assertThat(shop.lines(sorted(named(shop, "Ann", "Bob", "Cid").intersect(buyers(shop)))))
                .containsExactly("Ann", "Bob");
        assertThat(shop.lines(sorted(named(shop, "Ann", "Bob", "Cid").except(buyers(shop)))))
                .containsExactly("Cid");
    }

    @Test
    default void setsAreNestedAsTheyWereBuilt() {
        Shop shop = Shop.open(backend());
        QueryBuilder ann = named(shop, "Ann");
        QueryBuilder bob = named(shop, "Bob");
        QueryBuilder both = named(shop, "Ann", "Bob");
        assertThat(shop.lines(sorted(ann.union(bob).except(ann)))).containsExactly("Bob");
        assertThat(shop.lines(sorted(ann.union(bob.except(ann))))).containsExactly("Ann", "Bob");
        assertThat(shop.lines(sorted(ann.union(both).intersect(bob)))).containsExactly("Bob");
        assertThat(shop.lines(sorted(ann.union(both.intersect(bob))))).containsExactly("Ann", "Bob");
        assertThat(shop.lines(sorted(both.except(ann.except(bob))))).containsExactly("Bob");
        assertThat(shop.lines(sorted(ann.unionAll(ann).union(bob)))).containsExactly("Ann", "Bob");
        assertThat(shop.lines(sorted(ann.union(ann).unionAll(ann)))).containsExactly("Ann", "Ann");
        assertThat(shop.lines(sorted(ann.unionAll(bob).unionAll(both)))).hasSize(4);
    }

    @Test
    default void rowsThatWereTakenAwayAreNotFoundByKeyEither() {
        Shop shop = Shop.open(backend());
        QueryBuilder ann = named(shop, "Ann");
        for (SetBuilder bob : List.of(
                named(shop, "Ann", "Bob").except(ann),
                named(shop, "Ann", "Bob").intersect(named(shop, "Bob", "Cid")))) {
            QueryBuilder people = QueryBuilder.select("p.name").from(shop.people() + " p");
            Predicate same = F.of("p.name").eq(F.of("s.name"));
            QueryBuilder found = QueryBuilder.from(bob.as("s"));
            assertThat(shop.lines(people.join(Join.Kind.INNER, bob.as("s"), same)))
                    .containsExactly("Bob");
            assertThat(shop.lines(people.join("s", same).with("s", bob))).containsExactly("Bob");
            assertThat(shop.lines(people.whereExists(found.where(same)))).containsExactly("Bob");
            assertThat(shop.lines(people.whereIn("p.name", bob))).containsExactly("Bob");
            assertThat(shop.lines(found.where("name", "Ann"))).isEmpty();
        }
    }

    @Test
    default void orderAndLimitBelongToThePartOrToTheWhole() {
        Shop shop = Shop.open(backend());
        QueryBuilder last =
                named(shop, "Ann", "Bob").orderBy(F.of("name").desc()).limit(1);
        QueryBuilder first = named(shop, "Cid", "Dee").orderBy("name").limit(1);
        assertThat(shop.lines(sorted(last.union(first)))).containsExactly("Bob", "Cid");
        assertThat(shop.lines(last.union(first).orderBy(F.of("name").desc()).limit(1)))
                .containsExactly("Cid");
        assertThat(shop.lines(last.union(first).orderBy("name").limit(5).offset(1)))
                .containsExactly("Cid");
        assertThat(shop.lines(sorted(last.union(first).orderBy("name").limit(1).unionAll(named(shop, "Dee")))))
                .containsExactly("Bob", "Dee");
    }

    @Test
    default void theWholeIsSortedByWhatIsComputedAndWithNullsWhereTheyAreWanted() {
        Shop shop = Shop.open(backend());
        QueryBuilder some = QueryBuilder.select("name", "city")
                .from(shop.people())
                .where(F.of("name").ne("Cid"));
        QueryBuilder rest =
                QueryBuilder.select("name", "city").from(shop.people()).where("name", "Cid");
        assertThat(shop.lines(some.union(rest)
                        .orderBy(F.of("city").asc().nullsLast(), F.of("name").asc())))
                .containsExactly("Bob|Bergen", "Ann|Oslo", "Cid|Oslo", "Dee|null");
        assertThat(shop.lines(some.union(rest)
                        .orderBy(
                                Functions.coalesce(F.of("city"), "A").asc(),
                                F.of("name").desc())
                        .limit(3)))
                .containsExactly("Dee|null", "Bob|Bergen", "Cid|Oslo");
    }

    @Test
    default void aPartMayNameQuestionsReduceRowsAndLookAround() {
        Shop shop = Shop.open(backend());
        QueryBuilder teas = QueryBuilder.select("person")
                .from("t")
                .with("t", QueryBuilder.from(shop.orders()).where("item", "tea"));
        QueryBuilder dearest = QueryBuilder.select("person")
                .from(shop.orders())
                .distinctOn("person")
                .orderBy(F.of("amount").desc())
                .limit(1);
        assertThat(shop.lines(teas.except(dearest))).containsExactly("Bob");
        assertThat(shop.lines(dearest.union(teas).orderBy("person"))).containsExactly("Ann", "Bob");
        QueryBuilder places = QueryBuilder.select(
                        Column.of("person"),
                        Functions.rowNumber()
                                .over(Window.orderedBy(F.of("id").asc()))
                                .as("n"))
                .from(shop.orders());
        assertThat(shop.lines(places.intersect(places).orderBy("n"))).hasSize(4);
    }

    @Test
    default void theRowsOfTheWholeAreCounted() {
        Shop shop = Shop.open(backend());
        var all = named(shop, "Ann", "Bob").unionAll(named(shop, "Bob"));
        assertThat(all.count(db())).isEqualTo(3);
        assertThat(all.orderBy("name").limit(1).count(db())).isEqualTo(3);
        assertThat(QueryBuilder.from(all.as("a")).where("a.name", "Bob").count(db()))
                .isEqualTo(2);
    }
}
