package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.query.F;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.SelectItem;
import dev.lexigram.sql.query.SqlExpression.AggregateFunction;
import dev.lexigram.sql.query.SqlExpression.Arithmetic;
import org.junit.jupiter.api.Test;

/// What groups of rows have in common.
public interface GroupContract extends SqlContract {

    @Test
    default void rowsThatAreEqualInAFieldMakeAGroupAndSoDoNulls() {
        Shop shop = Shop.open(backend());
        QueryBuilder query = QueryBuilder.select(
                        Column.of("city"), Functions.count().as("n"))
                .from(shop.people())
                .groupBy("city")
                .orderBy(Functions.count().desc(), F.of("city").asc().nullsLast());
        assertThat(shop.lines(query)).containsExactly("Oslo|2", "Bergen|1", "null|1");
    }

    @Test
    default void aggregatesSayWhatAGroupHolds() {
        Shop shop = Shop.open(backend());
        QueryBuilder query = QueryBuilder.select(
                        Column.of("person"),
                        Functions.count("item").as("n"),
                        Functions.sum("amount").as("total"),
                        Functions.avg("amount").as("mean"),
                        Functions.min("amount").as("least"),
                        Functions.max("amount").as("most"))
                .from(shop.orders())
                .groupBy("person")
                .orderBy("person");
        assertThat(shop.lines(query)).containsExactly("Ann|2|33|16.5|3|30", "Bob|1|3|3|3|3", "Eve|1|7|7|7|7");
    }

    @Test
    default void groupsAreChosenByTheirAggregates() {
        Shop shop = Shop.open(backend());
        QueryBuilder query = QueryBuilder.select("person")
                .from(shop.orders())
                .groupBy("person")
                .having(Functions.sum("amount").gt(3))
                .having(Functions.count().lt(5))
                .orderBy("person");
        assertThat(shop.lines(query)).containsExactly("Ann", "Eve");
    }

    @Test
    default void differentValuesAreCountedOnce() {
        Shop shop = Shop.open(backend());
        QueryBuilder query = QueryBuilder.select(
                        Functions.countDistinct("item").as("items"),
                        Functions.count("item").as("orders"),
                        Functions.sum("amount").unique().as("amounts"))
                .from(shop.orders());
        assertThat(shop.lines(query)).containsExactly("3|4|40");
    }

    @Test
    default void anAggregateLooksAtSomeOfTheRows() {
        Shop shop = Shop.open(backend());
        QueryBuilder query = QueryBuilder.select(
                        Functions.count().where(F.of("item").eq("tea")).as("teas"),
                        Functions.sum("amount").where(F.of("item").ne("tea")).as("others"),
                        Functions.countDistinct("person")
                                .where(F.of("amount").lt(10))
                                .as("thrifty"),
                        Functions.count().where(F.of("item").eq("none")).as("nothing"))
                .from(shop.orders());
        assertThat(shop.lines(query)).containsExactly("2|37|3|0");
    }

    @Test
    default void groupsAreMadeByWhatIsComputed() {
        Shop shop = Shop.open(backend());
        Arithmetic above = Functions.minus(F.of("amount"), 3);
        QueryBuilder query = QueryBuilder.select(
                        above.as("above"), Functions.count().as("n"))
                .from(shop.orders())
                .groupBy(above)
                .orderBy(above.desc());
        assertThat(shop.lines(query)).containsExactly("27|1", "4|1", "0|2");
    }

    @Test
    default void groupsAreMadeByACase() {
        Shop shop = Shop.open(backend());
        var kind = Functions.when(F.of("amount").gt(5), "dear", "cheap");
        QueryBuilder query = QueryBuilder.select(
                        kind.as("kind"), Functions.sum("amount").as("total"))
                .from(shop.orders())
                .groupBy(kind)
                .orderBy(kind.asc());
        assertThat(shop.lines(query)).containsExactly("cheap|6", "dear|37");
    }

    @Test
    default void anAggregateOfNoRowsIsNullOrZero() {
        Shop shop = Shop.open(backend());
        QueryBuilder query = QueryBuilder.select(
                        Functions.sum("amount").as("total"), Functions.count().as("n"))
                .from(shop.orders())
                .where("item", "none");
        assertThat(shop.lines(query)).containsExactly("null|0");
    }

    @Test
    default void anAggregateIsComputedOverWhatIsComputed() {
        Shop shop = Shop.open(backend());
        QueryBuilder query = QueryBuilder.select(SelectItem.as(
                        Functions.aggregate(AggregateFunction.SUM, Functions.times(F.of("amount"), 2)), "twice"))
                .from(shop.orders());
        assertThat(shop.lines(query)).containsExactly("86");
    }
}
