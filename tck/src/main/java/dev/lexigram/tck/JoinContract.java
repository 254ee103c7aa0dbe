package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Operator;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.Join;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.SelectItem;
import org.junit.jupiter.api.Test;

/// How tables are put together.
public interface JoinContract extends SqlContract {

    @Test
    default void anInnerJoinKeepsPartnersOnly() {
        Shop shop = Shop.open(backend());
        QueryBuilder query = shop.fromPeople()
                .join(shop.ordersAs("o"), Shop.made())
                .columns("p.name", "o.item")
                .orderBy("p.name")
                .orderBy("o.item");
        assertThat(shop.lines(query)).containsExactly("Ann|pot", "Ann|tea", "Bob|tea");
    }

    @Test
    default void aLeftJoinKeepsTheLonelyOfTheLeft() {
        Shop shop = Shop.open(backend());
        QueryBuilder query = shop.fromPeople()
                .leftJoin(shop.ordersAs("o"), Shop.made())
                .columns("p.name", "o.item")
                .where(F.of("o.item").isNull())
                .orderBy("p.name");
        assertThat(shop.lines(query)).containsExactly("Cid|null", "Dee|null");
    }

    @Test
    default void aRightJoinKeepsTheLonelyOfTheRight() {
        Shop shop = Shop.open(backend());
        QueryBuilder query = shop.fromPeople()
                .rightJoin(shop.ordersAs("o"), Shop.made())
                .columns("p.name", "o.item")
                .orderBy("o.item")
                .orderBy("p.name");
        assertThat(shop.lines(query)).containsExactly("null|cup", "Ann|pot", "Ann|tea", "Bob|tea");
    }

    @Test
    default void aFullJoinKeepsAllTheLonelyOrIsRefusedBeforeTheServerIsAsked() {
        Shop shop = Shop.open(backend());
        QueryBuilder query = shop.fromPeople()
                .fullJoin(shop.ordersAs("o"), Shop.made())
                .columns("p.name", "o.item")
                .where(F.of("p.name").isNull().or(F.of("o.item").isNull()))
                .orderBy(F.of("p.name").asc().nullsLast());
        if (dialect().can(Capability.FULL_JOIN)) {
            assertThat(shop.lines(query)).containsExactly("Cid|null", "Dee|null", "null|cup");
        } else {
            assertThatThrownBy(() -> query.build(db()))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("FULL_JOIN");
        }
    }

    @Test
    default void aCrossJoinPutsEachBesideEach() {
        Shop shop = Shop.open(backend());
        assertThat(shop.fromPeople().crossJoin(shop.ordersAs("o")).count(db())).isEqualTo(16);
        assertThat(shop.fromPeople()
                        .crossJoin(shop.ordersAs("o"))
                        .where("p.name", "Ann")
                        .columns("o.item")
                        .fetch(db()))
                .hasSize(4);
    }

    @Test
    default void aTableIsJoinedWithItself() {
        Shop shop = Shop.open(backend());
        QueryBuilder query = shop.fromPeople()
                .join(shop.people() + " other", F.of("other.city").eq(F.of("p.city")))
                .where(F.of("p.name").lt(F.of("other.name")))
                .columns(SelectItem.as(F.of("p.name"), "a"), SelectItem.as(F.of("other.name"), "b"));
        assertThat(shop.lines(query)).containsExactly("Ann|Cid");
    }

    @Test
    default void threeTablesAreJoinedInTheirOrder() {
        Shop shop = Shop.open(backend());
        QueryBuilder query = shop.fromPeople()
                .join(shop.ordersAs("o"), Shop.made())
                .leftJoin(
                        shop.orders() + " same",
                        F.of("same.item")
                                .eq(F.of("o.item"))
                                .and(F.of("same.person").ne(F.of("o.person"))))
                .columns("p.name", "o.item", "same.person")
                .orderBy("p.name")
                .orderBy("o.item");
        assertThat(shop.lines(query)).containsExactly("Ann|pot|null", "Ann|tea|Bob", "Bob|tea|Ann");
    }

    @Test
    default void theResultOfAQuestionIsJoined() {
        Shop shop = Shop.open(backend());
        QueryBuilder spent = shop.fromOrders()
                .columns(Column.of("o.person"), Functions.sum("o.amount").as("total"))
                .where("o.amount", Operator.GT, 1)
                .groupBy("o.person");
        QueryBuilder query = shop.fromPeople()
                .join(Join.Kind.LEFT, spent.as("s"), F.of("s.person").eq(F.of("p.name")))
                .where("p.name", Operator.LTE, "Cid")
                .columns("p.name", "s.total")
                .orderBy("p.name");
        assertThat(shop.lines(query)).containsExactly("Ann|33", "Bob|3", "Cid|null");
    }

    @Test
    default void aQuestionAsksTheResultOfAnother() {
        Shop shop = Shop.open(backend());
        QueryBuilder dear = shop.fromOrders().where("o.amount", Operator.GT, 5);
        QueryBuilder query = QueryBuilder.select("d.person").from(dear.as("d")).where("d.item", "pot");
        assertThat(shop.lines(query)).containsExactly("Ann");
    }
}
