package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.query.F;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.Join;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.RowsBuilder;
import dev.lexigram.sql.query.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Insertions of rows that may exist.
public interface UpsertContract extends SqlContract {

    /// Oslo has 5 teas and 2 pots; a shop has each item once.
    private Table stock() {
        Table stock = Table.of(Scratch.table(
                backend(),
                "shop varchar(20) not null, item varchar(20) not null, amount integer not null, "
                        + "note varchar(50), unique (shop, item)"));
        stock.insert(row("Oslo", "tea", 5)).values(row("Oslo", "pot", 2)).execute(db());
        return stock;
    }

    private static Map<String, Object> row(String shop, String item, int amount) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("shop", shop);
        row.put("item", item);
        row.put("amount", amount);
        return row;
    }

    private List<String> lines(Table stock) {
        return Shop.lines(stock.select("shop", "item", "amount", "note")
                .orderBy("shop")
                .orderBy("item")
                .fetch(db()));
    }

    @Test
    default void aRowThatExistsStaysAsItIs() {
        Table stock = stock();
        stock.insert(row("Oslo", "tea", 99))
                .values(row("Bergen", "tea", 1))
                .onConflict("shop", "item")
                .doNothing()
                .execute(db());
        assertThat(lines(stock)).containsExactly("Bergen|tea|1|null", "Oslo|pot|2|null", "Oslo|tea|5|null");
    }

    @Test
    default void aRowThatExistsGetsTheIncomingValues() {
        Table stock = stock();
        stock.insert(row("Oslo", "tea", 99))
                .values(row("Bergen", "tea", 1))
                .values(row("Oslo", "pot", 98))
                .onConflict("shop", "item")
                .doUpdate("amount")
                .execute(db());
        assertThat(lines(stock)).containsExactly("Bergen|tea|1|null", "Oslo|pot|98|null", "Oslo|tea|99|null");
    }

    @Test
    default void aNewRowIsOneChange() {
        Table stock = stock();
        assertThat(stock.insert(row("Rome", "tea", 1))
                        .onConflict("shop", "item")
                        .doUpdate("amount")
                        .execute(db()))
                .isEqualTo(1);
    }

    @Test
    default void aRowThatExistsGetsValuesOfItsOwnAndComputedOnes() {
        Table stock = stock();
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("amount", Functions.plus(F.of("amount"), Functions.incoming("amount")));
        changes.put("note", "again");
        stock.insert(row("Oslo", "tea", 4))
                .values(row("Bergen", "tea", 1))
                .onConflict("shop", "item")
                .doUpdate(changes)
                .execute(db());
        assertThat(lines(stock)).containsExactly("Bergen|tea|1|null", "Oslo|pot|2|null", "Oslo|tea|9|again");
    }

    @Test
    default void aRowThatExistsGetsWhatAQuestionToTheSameTableGives() {
        Table stock = stock();
        RowsBuilder most =
                QueryBuilder.select(Functions.max("s.amount").as("most")).from(stock.as("s"));
        stock.insert(row("Oslo", "pot", 0))
                .onConflict("shop", "item")
                .doUpdate(Map.of("amount", Functions.value(most)))
                .execute(db());
        assertThat(lines(stock)).containsExactly("Oslo|pot|5|null", "Oslo|tea|5|null");
    }

    @Test
    default void rowsOutOfAQuestionMayExistToo() {
        Table stock = stock();
        QueryBuilder same = stock.select("shop", "item", "amount").where("item", "tea");
        stock.insertFrom(same, "shop", "item", "amount")
                .onConflict("shop", "item")
                .doUpdate(Map.of("amount", Functions.plus(F.of("amount"), Functions.incoming("amount"))))
                .execute(db());
        assertThat(lines(stock)).containsExactly("Oslo|pot|2|null", "Oslo|tea|10|null");
        stock.insertFrom(same, "shop", "item", "amount")
                .onConflict("shop", "item")
                .doNothing()
                .execute(db());
        assertThat(lines(stock)).containsExactly("Oslo|pot|2|null", "Oslo|tea|10|null");
    }

    @Test
    default void rowsOutOfAJoinMayExistToo() {
        Table stock = stock();
        QueryBuilder joined = QueryBuilder.from(stock.as("a"))
                .join(Join.Kind.INNER, stock.as("b"), F.of("b.id").eq(F.of("a.id")))
                .columns("a.shop", "a.item", "b.amount");
        stock.insertFrom(joined, "shop", "item", "amount")
                .onConflict("shop", "item")
                .doUpdate(Map.of("note", "seen"))
                .execute(db());
        assertThat(lines(stock)).containsExactly("Oslo|pot|2|seen", "Oslo|tea|5|seen");
    }

    @Test
    @RequiresCapability(Capability.INSERT_RETURNING)
    default void changedAndNewRowsComeBack() {
        Table stock = stock();
        assertThat(Shop.lines(stock.insert(row("Oslo", "tea", 4))
                        .values(row("Rome", "tea", 1))
                        .onConflict("shop", "item")
                        .doUpdate("amount")
                        .returning("shop", "amount")
                        .fetch(db())))
                .containsExactlyInAnyOrder("Oslo|4", "Rome|1");
    }
}
