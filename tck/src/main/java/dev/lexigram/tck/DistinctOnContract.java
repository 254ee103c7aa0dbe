package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.query.F;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.SelectItem;
import org.junit.jupiter.api.Test;

/// The first row of each group, on databases with and without `distinct on`.
public interface DistinctOnContract extends SqlContract {

    private QueryBuilder dearest(Shop shop) {
        return QueryBuilder.select("person", "item", "amount")
                .from(shop.orders())
                .distinctOn("person");
    }

    @Test
    default void theFirstRowOfEachGroupStays() {
        Shop shop = Shop.open(backend());
        QueryBuilder query =
                dearest(shop).orderBy(F.of("person").asc(), F.of("amount").desc());
        assertThat(shop.lines(query)).containsExactly("Ann|pot|30", "Bob|tea|3", "Eve|cup|7");
    }

    @Test
    default void theOrderMayBeginWithOtherColumns() {
        Shop shop = Shop.open(backend());
        QueryBuilder query = dearest(shop).orderBy(F.of("amount").desc());
        assertThat(shop.lines(query)).containsExactly("Ann|pot|30", "Eve|cup|7", "Bob|tea|3");
    }

    @Test
    default void limitAndOffsetCountTheRowsThatStay() {
        Shop shop = Shop.open(backend());
        QueryBuilder query =
                dearest(shop).orderBy(F.of("amount").desc()).limit(1).offset(1);
        assertThat(shop.lines(query)).containsExactly("Eve|cup|7");
        QueryBuilder byPerson =
                dearest(shop).orderBy(F.of("person").desc()).orderBy("amount").limit(2);
        assertThat(shop.lines(byPerson)).containsExactly("Eve|cup|7", "Bob|tea|3");
    }

    @Test
    default void onlyRowsThatMeetTheConditionTakePart() {
        Shop shop = Shop.open(backend());
        QueryBuilder query = dearest(shop)
                .where(F.of("amount").lt(30))
                .orderBy(F.of("person").asc(), F.of("amount").desc());
        assertThat(shop.lines(query)).containsExactly("Ann|tea|3", "Bob|tea|3", "Eve|cup|7");
    }

    @Test
    default void theOrderMaySpeakOfAComputedColumn() {
        Shop shop = Shop.open(backend());
        QueryBuilder query = QueryBuilder.select(
                        Column.of("person"), Functions.times(F.of("amount"), -1).as("less"))
                .from(shop.orders())
                .distinctOn("person")
                .orderBy("less");
        assertThat(shop.lines(query)).containsExactly("Ann|-30", "Eve|-7", "Bob|-3");
    }

    @Test
    default void joinedTablesAreReducedToo() {
        Shop shop = Shop.open(backend());
        QueryBuilder query = shop.fromPeople()
                .join(shop.ordersAs("o"), Shop.made())
                .columns(SelectItem.as(F.of("p.name"), "who"), Column.of("o.item"))
                .distinctOn("p.name")
                .orderBy(F.of("p.name").asc(), F.of("o.amount").desc());
        assertThat(shop.lines(query)).containsExactly("Ann|pot", "Bob|tea");
        assertThat(query.count(db())).isEqualTo(2);
    }
}
