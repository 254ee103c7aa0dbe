package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.query.F;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.SelectItem;
import dev.lexigram.sql.query.Source;
import org.junit.jupiter.api.Test;

/// Questions inside of questions.
public interface SubQueryContract extends SqlContract {

    private QueryBuilder buyers(Shop shop) {
        return QueryBuilder.select("person").from(shop.orders());
    }

    private QueryBuilder names(Shop shop) {
        return shop.fromPeople().columns("p.name").orderBy("p.name");
    }

    @Test
    default void aValueIsAmongThoseOfAQuestion() {
        Shop shop = Shop.open(backend());
        assertThat(shop.lines(names(shop).whereIn("p.name", buyers(shop)))).containsExactly("Ann", "Bob");
        assertThat(shop.lines(names(shop).whereNotIn("p.name", buyers(shop)))).containsExactly("Cid", "Dee");
        assertThat(shop.lines(names(shop)
                        .whereIn(
                                "p.name",
                                buyers(shop).orderBy("amount").orderBy("person").limit(1))))
                .containsExactly("Ann");
    }

    @Test
    default void nothingIsKnownNotToBeAmongValuesWithANull() {
        Shop shop = Shop.open(backend());
        QueryBuilder cities = QueryBuilder.select("city").from(shop.people());
        assertThat(shop.lines(names(shop).whereNotIn("p.name", cities))).isEmpty();
        assertThat(shop.lines(names(shop)
                        .whereNotIn("p.name", cities.where(F.of("city").isNotNull()))))
                .hasSize(4);
    }

    @Test
    default void aQuestionMaySpeakOfTheRowOutside() {
        Shop shop = Shop.open(backend());
        QueryBuilder teas = shop.fromOrders().where(Shop.made()).where("o.item", "tea");
        assertThat(shop.lines(names(shop).whereExists(teas))).containsExactly("Ann", "Bob");
        assertThat(shop.lines(names(shop).whereNotExists(teas))).containsExactly("Cid", "Dee");
        assertThat(shop.lines(names(shop).where(Functions.exists(teas).not()))).containsExactly("Cid", "Dee");
    }

    @Test
    default void theOneValueOfAQuestionIsAColumn() {
        Shop shop = Shop.open(backend());
        QueryBuilder total = QueryBuilder.select(Functions.sum("o.amount").as("total"))
                .from(Source.of(shop.ordersAs("o")))
                .where(Shop.made());
        QueryBuilder query = shop.fromPeople()
                .columns(Column.of("p.name"), Functions.value(total).as("total"))
                .orderBy("p.name");
        assertThat(shop.lines(query)).containsExactly("Ann|33", "Bob|3", "Cid|null", "Dee|null");
    }

    @Test
    default void theOneValueOfAQuestionIsCompared() {
        Shop shop = Shop.open(backend());
        QueryBuilder mean = QueryBuilder.select(Functions.avg("age").as("mean")).from(shop.people());
        assertThat(shop.lines(names(shop).where(F.of("p.age").gt(Functions.value(mean)))))
                .containsExactly("Dee");
        assertThat(shop.lines(names(shop).where(Functions.value(mean).gt(F.of("p.age")))))
                .containsExactly("Bob");
    }

    @Test
    default void questionsAreNestedDeeply() {
        Shop shop = Shop.open(backend());
        QueryBuilder cups = buyers(shop).where("item", "cup");
        QueryBuilder others =
                buyers(shop).whereNotIn("person", cups).where(F.of("amount").gt(3));
        QueryBuilder query = names(shop)
                .where(Functions.in(F.of("p.name"), others).or(F.of("p.age").eq(45)));
        assertThat(shop.lines(query)).containsExactly("Ann", "Dee");
    }

    @Test
    default void aQuestionIsSortedByTheValueOfAnother() {
        Shop shop = Shop.open(backend());
        QueryBuilder number = QueryBuilder.select(Functions.count().as("n"))
                .from(Source.of(shop.ordersAs("o")))
                .where(Shop.made());
        QueryBuilder query = shop.fromPeople()
                .columns("p.name")
                .orderBy(Functions.value(number).desc(), F.of("p.name").asc());
        assertThat(shop.lines(query)).containsExactly("Ann", "Bob", "Cid", "Dee");
    }

    @Test
    default void aComputedRowNeedsNoTable() {
        QueryBuilder one = QueryBuilder.row(
                SelectItem.constant(7, "n"), Functions.upper("x").as("t"));
        assertThat(Shop.lines(one.fetch(db()))).containsExactly("7|X");
        assertThat(Shop.lines(one.where(Functions.notExists(one)).fetch(db()))).isEmpty();
        assertThat(one.count(db())).isEqualTo(1);
    }
}
