package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.QueryException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Insertions, changes and deletions with questions and expressions in them.
public interface ChangeContract extends SqlContract {

    private List<String> marks(Shop shop) {
        return shop.lines(Table.of(shop.people()).select("name", "mark").orderBy("name"));
    }

    @Test
    default void aThousandRowsGoInAtOnce() {
        Table people = Table.of(Scratch.noPeople(backend()));
        List<Map<String, Object>> rows = IntStream.range(0, 1_000)
                .mapToObj(i -> Map.<String, Object>of("name", "n" + i, "age", i, "city", "c", "mark", 1))
                .toList();
        assertThat(people.insertAll(rows).execute(db())).isEqualTo(1_000);
        assertThat(QueryBuilder.select(Functions.sum("age").as("sum"))
                        .from(people.toString())
                        .scalar(db(), Long.class)
                        .one())
                .isEqualTo(499_500);
        assertThatThrownBy(() -> people.insertAll(List.of(rows.getFirst(), Map.of("name", "x")))
                        .execute(db()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void aRowMayHoldNullsAndWhatTheDatabaseComputes() {
        Shop shop = Shop.open(backend());
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("name", Functions.upper("fay"));
        row.put("city", null);
        row.put(
                "age",
                Functions.value(QueryBuilder.select(Functions.max("p.age").as("m"))
                        .from(Table.of(shop.people()).as("p"))));
        Table.of(shop.people()).insert(row).execute(db());
        assertThat(shop.lines(
                        Table.of(shop.people()).select("name", "age", "city").where("name", "FAY")))
                .containsExactly("FAY|45|null");
    }

    @Test
    default void rowsOutOfAQuestionGoIn() {
        Shop shop = Shop.open(backend());
        Table copy = Table.of(Scratch.noPeople(backend()));
        QueryBuilder adults = QueryBuilder.select("name", "city")
                .from(shop.people())
                .where(F.of("age").ge(18));
        assertThat(copy.insertFrom(adults, "name", "city").execute(db())).isEqualTo(2);
        QueryBuilder joined = shop.fromPeople()
                .join(shop.people() + " q", F.of("q.name").eq(F.of("p.name")))
                .where("p.name", "Bob")
                .columns("p.name", "q.name")
                .limit(1);
        assertThat(copy.insertFrom(joined, "name", "city").execute(db())).isEqualTo(1);
        QueryBuilder both = QueryBuilder.select("name").from(shop.people()).where("name", "Cid");
        assertThat(copy.insertFrom(both.union(both), "name").execute(db())).isEqualTo(1);
        assertThat(shop.lines(copy.select("name", "city").orderBy("name")))
                .containsExactly("Ann|Oslo", "Bob|Bob", "Cid|null", "Dee|null");
    }

    @Test
    default void aChangeSetsWhatIsComputed() {
        Shop shop = Shop.open(backend());
        Table people = Table.of(shop.people());
        people.update(Map.of("mark", Functions.plus(F.of("mark"), 7)))
                .where(F.of("age").isNotNull())
                .execute(db());
        people.update(Map.of("mark", Functions.when(F.of("city").eq("Oslo"), 1, F.of("mark"))))
                .allRows()
                .execute(db());
        assertThat(marks(shop)).containsExactly("Ann|1", "Bob|7", "Cid|1", "Dee|7");
    }

    @Test
    default void aChangeSetsTheValueOfAQuestionAboutItsRow() {
        Shop shop = Shop.open(backend());
        QueryBuilder number = QueryBuilder.select(Functions.count().as("n"))
                .from(shop.orders())
                .where(F.of(shop.orders() + ".person").eq(F.of(shop.people() + ".name")));
        Table.of(shop.people())
                .update(Map.of("mark", Functions.value(number)))
                .allRows()
                .execute(db());
        assertThat(marks(shop)).containsExactly("Ann|2", "Bob|1", "Cid|0", "Dee|0");
    }

    @Test
    default void aChangePicksItsRowsByAQuestion() {
        Shop shop = Shop.open(backend());
        Table people = Table.of(shop.people());
        QueryBuilder buyers = QueryBuilder.select("person").from(shop.orders()).where("item", "tea");
        assertThat(people.update(Map.of("mark", 3))
                        .where(Functions.in(F.of("name"), buyers))
                        .execute(db()))
                .isEqualTo(2);
        assertThat(people.delete().where(Functions.notIn(F.of("name"), buyers)).execute(db()))
                .isEqualTo(2);
        assertThat(marks(shop)).containsExactly("Ann|3", "Bob|3");
    }

    @Test
    default void aChangeMayAskTheTableThatItChanges() {
        Shop shop = Shop.open(backend());
        Table people = Table.of(shop.people());
        QueryBuilder oldest = QueryBuilder.select(Functions.max("age").as("m")).from(shop.people());
        assertThat(people.update(Map.of("mark", Functions.value(oldest)))
                        .where(Functions.in(F.of("age"), oldest))
                        .execute(db()))
                .isEqualTo(1);
        QueryBuilder before = QueryBuilder.from(people.as("o"))
                .where(F.of("o.city").eq(F.of(shop.people() + ".city")))
                .where(F.of("o.name").lt(F.of(shop.people() + ".name")));
        assertThat(people.delete().where(Functions.exists(before)).execute(db()))
                .isEqualTo(1);
        assertThat(marks(shop)).containsExactly("Ann|0", "Bob|0", "Dee|45");
    }

    @Test
    default void aChangeWithoutAConditionIsRefusedHoweverItCameToBe() {
        Shop shop = Shop.open(backend());
        Table people = Table.of(shop.people());
        assertThatThrownBy(() -> people.update(Map.of("mark", 1))
                        .whereIf(false, () -> F.of("name").eq("Ann"))
                        .execute(db()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> people.delete()
                        .whereIf(false, () -> F.of("name").eq("Ann"))
                        .execute(db()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () -> QueryBuilder.from(shop.people()).limit(1).delete().execute(db()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(people.delete().whereIf(true, () -> F.of("name").eq("Ann")).execute(db()))
                .isEqualTo(1);
        assertThat(marks(shop)).containsExactly("Bob|0", "Cid|0", "Dee|0");
    }

    @Test
    default void returningIsRefusedBeforeAnythingChangesWhereTheDatabaseCannot() {
        Shop shop = Shop.open(backend());
        Table people = Table.of(shop.people());
        if (!dialect().can(Capability.INSERT_RETURNING)) {
            assertThatThrownBy(() ->
                            people.insert(Map.of("name", "Fay")).returning("id").fetch(db()))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("INSERT_RETURNING");
        }
        if (!dialect().can(Capability.WRITE_RETURNING)) {
            assertThatThrownBy(() -> people.update(Map.of("mark", 1))
                            .allRows()
                            .returning("id")
                            .fetch(db()))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("WRITE_RETURNING");
            assertThatThrownBy(() -> people.delete().allRows().returning("id").fetch(db()))
                    .isInstanceOf(QueryException.class);
        }
        assertThatThrownBy(() -> people.insert(Map.of("name", "Gus")).fetch(db()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(marks(shop)).containsExactly("Ann|0", "Bob|0", "Cid|0", "Dee|0");
    }
}
