package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.query.F;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.SelectItem;
import dev.lexigram.sql.query.Source;
import dev.lexigram.sql.query.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Questions with a name, plain and recursive.
public interface CommonTableContract extends SqlContract {

    @Test
    default void aNamedQuestionIsAskedLikeATable() {
        Shop shop = Shop.open(backend());
        QueryBuilder adults = QueryBuilder.select("name")
                .from(shop.people())
                .where(F.of("age").ge(18));
        QueryBuilder query = QueryBuilder.from("adults").with("adults", adults).orderBy("name");
        assertThat(shop.lines(query)).containsExactly("Ann", "Dee");
        assertThat(query.count(db())).isEqualTo(2);
    }

    @Test
    default void aNamedQuestionMayAskAnEarlierOne() {
        Shop shop = Shop.open(backend());
        QueryBuilder oslo = QueryBuilder.select("name").from(shop.people()).where("city", "Oslo");
        QueryBuilder bought = QueryBuilder.select(
                        Column.of("o.person"), Functions.sum("o.amount").as("total"))
                .from(Source.of(shop.ordersAs("o")))
                .join("oslo", F.of("oslo.name").eq(F.of("o.person")))
                .groupBy("o.person");
        QueryBuilder query = QueryBuilder.from("bought").with("oslo", oslo).with("bought", bought);
        assertThat(shop.lines(query)).containsExactly("Ann|33");
    }

    @Test
    default void aNamedQuestionIsJoinedTwice() {
        Shop shop = Shop.open(backend());
        QueryBuilder teas = QueryBuilder.select("person").from(shop.orders()).where("item", "tea");
        QueryBuilder query = QueryBuilder.from("teas a")
                .with("teas", teas)
                .join("teas b", F.of("a.person").lt(F.of("b.person")))
                .columns(SelectItem.as(F.of("a.person"), "one"), SelectItem.as(F.of("b.person"), "two"));
        assertThat(shop.lines(query)).containsExactly("Ann|Bob");
    }

    private QueryBuilder upTo(int last) {
        QueryBuilder next = QueryBuilder.select(Functions.plus(F.of("n"), 1).as("n"))
                .from("series")
                .where(F.of("n").lt(last));
        return QueryBuilder.from("series")
                .withRecursive(
                        "series",
                        List.of("n"),
                        QueryBuilder.row(SelectItem.constant(1, "n")).unionAll(next));
    }

    @Test
    default void numbersAreCounted() {
        List<Long> numbers = upTo(50).orderBy("n").scalar(db(), Long.class).list();
        assertThat(numbers)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 50).boxed().toList());
        assertThat(upTo(7).count(db())).isEqualTo(7);
    }

    @Test
    default void aTreeIsWalked() {
        String nodes = Scratch.table(backend(), "name varchar(20) not null, parent varchar(20)");
        Table.of(nodes)
                .insert(Map.of("name", "a1", "parent", "a"))
                .values(Map.of("name", "a2", "parent", "a"))
                .values(Map.of("name", "a11", "parent", "a1"))
                .values(Map.of("name", "b", "parent", "root"))
                .execute(db());
        QueryBuilder children = QueryBuilder.select(
                        Column.of("t.name"),
                        Functions.plus(F.of("below.depth"), 1).as("depth"))
                .from(Source.of(nodes + " t"))
                .join("below", F.of("below.name").eq(F.of("t.parent")));
        QueryBuilder top = QueryBuilder.select(Column.of("name"), SelectItem.constant(1, "depth"))
                .from(nodes)
                .where("parent", "a");
        QueryBuilder query = QueryBuilder.from("below")
                .withRecursive("below", List.of("name", "depth"), top.unionAll(children))
                .orderBy("name");
        assertThat(Shop.lines(query.fetch(db()))).containsExactly("a1|1", "a11|2", "a2|1");
    }

    @Test
    default void anInsertionTakesItsRowsFromANamedQuestion() {
        Shop shop = Shop.open(backend());
        QueryBuilder rows = QueryBuilder.select("person", "total")
                .from("spent")
                .with(
                        "spent",
                        QueryBuilder.select(
                                        Column.of("person"),
                                        Functions.sum("amount").as("total"))
                                .from(shop.orders())
                                .where(F.of("item").ne("cup"))
                                .groupBy("person"));
        String totals = Scratch.table(backend(), "name varchar(50) not null, total integer not null");
        assertThat(Table.of(totals).insertFrom(rows, "name", "total").execute(db()))
                .isEqualTo(2);
        assertThat(shop.lines(Table.of(totals).select("name", "total").orderBy("name")))
                .containsExactly("Ann|33", "Bob|3");
    }

    @Test
    default void aNamedQuestionStandsInASubQuery() {
        Shop shop = Shop.open(backend());
        QueryBuilder buyers = QueryBuilder.select("person")
                .from("teas")
                .with("teas", QueryBuilder.from(shop.orders()).where("item", "tea"));
        QueryBuilder query = QueryBuilder.select("name")
                .from(shop.people())
                .whereIn("name", buyers)
                .orderBy("name");
        assertThat(shop.lines(query)).containsExactly("Ann", "Bob");
    }
}
