package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.query.F;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.SqlExpression;
import dev.lexigram.sql.query.SqlExpression.Window;
import org.junit.jupiter.api.Test;

/// What is computed over the rows around a row.
public interface WindowContract extends SqlContract {

    private QueryBuilder orders(Shop shop, SqlExpression computed) {
        return QueryBuilder.select(Column.of("person"), Column.of("item"), computed.as("x"))
                .from(shop.orders())
                .orderBy("person")
                .orderBy("item");
    }

    @Test
    default void rowsAreNumberedWithinTheirPart() {
        Shop shop = Shop.open(backend());
        Window each = Window.partitionBy("person").orderBy(F.of("amount").desc());
        assertThat(shop.lines(orders(shop, Functions.rowNumber().over(each))))
                .containsExactly("Ann|pot|1", "Ann|tea|2", "Bob|tea|1", "Eve|cup|1");
    }

    @Test
    default void equalsShareARank() {
        Shop shop = Shop.open(backend());
        Window all = Window.orderedBy(F.of("amount").asc());
        assertThat(shop.lines(orders(shop, Functions.rank().over(all))))
                .containsExactly("Ann|pot|4", "Ann|tea|1", "Bob|tea|1", "Eve|cup|3");
        assertThat(shop.lines(orders(shop, Functions.denseRank().over(all))))
                .containsExactly("Ann|pot|3", "Ann|tea|1", "Bob|tea|1", "Eve|cup|2");
    }

    @Test
    default void aSumRunsAlong() {
        Shop shop = Shop.open(backend());
        Window sofar =
                Window.orderedBy(F.of("person").asc(), F.of("item").asc()).rowsBetween(null, 0);
        assertThat(shop.lines(orders(shop, Functions.sum("amount").over(sofar))))
                .containsExactly("Ann|pot|30", "Ann|tea|33", "Bob|tea|36", "Eve|cup|43");
        Window around =
                Window.orderedBy(F.of("person").asc(), F.of("item").asc()).rowsBetween(1, 1);
        assertThat(shop.lines(orders(shop, Functions.sum("amount").over(around))))
                .containsExactly("Ann|pot|33", "Ann|tea|36", "Bob|tea|13", "Eve|cup|10");
    }

    @Test
    default void aRowSeesItsNeighbours() {
        Shop shop = Shop.open(backend());
        Window inOrder = Window.orderedBy(F.of("person").asc(), F.of("item").asc());
        assertThat(shop.lines(orders(shop, Functions.lag("item").over(inOrder))))
                .containsExactly("Ann|pot|null", "Ann|tea|pot", "Bob|tea|tea", "Eve|cup|tea");
        assertThat(shop.lines(orders(shop, Functions.lead("item").over(inOrder))))
                .containsExactly("Ann|pot|tea", "Ann|tea|tea", "Bob|tea|cup", "Eve|cup|null");
        assertThat(shop.lines(
                        orders(shop, Functions.call("lag", F.of("amount"), 2).over(inOrder))))
                .containsExactly("Ann|pot|null", "Ann|tea|null", "Bob|tea|30", "Eve|cup|3");
    }

    @Test
    default void anAggregateLooksAtSomeRowsOfItsPart() {
        Shop shop = Shop.open(backend());
        var cheap = Functions.count().where(F.of("amount").lt(10)).over(Window.partitionBy("person"));
        assertThat(shop.lines(orders(shop, cheap))).containsExactly("Ann|pot|1", "Ann|tea|1", "Bob|tea|1", "Eve|cup|1");
    }

    @Test
    default void theResultIsSortedByAWindow() {
        Shop shop = Shop.open(backend());
        var rank = Functions.rowNumber()
                .over(Window.orderedBy(F.of("amount").desc(), F.of("person").desc()));
        QueryBuilder query = QueryBuilder.select(Column.of("person"), rank.as("place"))
                .from(shop.orders())
                .orderBy(rank.asc());
        assertThat(shop.lines(query)).containsExactly("Ann|1", "Eve|2", "Bob|3", "Ann|4");
    }
}
