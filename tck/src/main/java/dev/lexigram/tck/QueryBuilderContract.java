package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.InvalidIdentifierException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Filter;
import dev.lexigram.contracts.query.Operator;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.InsertBuilder;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.SqlText;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the query builders do, in both of their forms.
public interface QueryBuilderContract extends SqlContract {

    /// A row to ask for.
    record TckFruit(
            @Nullable Long id,
            String name,
            int weight,
            @Nullable String colour) {}

    /// The columns of a projection.
    record NameAndWeight(String name, int weight) {}

    private Table fruit() {
        SchemaManager schema = SchemaManager.on(db());
        schema.drop("tck_fruit");
        schema.create(TckFruit.class);
        var all = GenericRepository.of(db(), TckFruit.class, Long.class);
        List.of(
                        new TckFruit(null, "apple", 150, "red"),
                        new TckFruit(null, "banana", 120, "yellow"),
                        new TckFruit(null, "cherry", 8, "red"),
                        new TckFruit(null, "date", 7, null))
                .forEach(all::create);
        return Table.of("tck_fruit");
    }

    private static List<@Nullable String> names(List<Row> rows) {
        return rows.stream().map(row -> row.getString("name")).toList();
    }

    @Test
    default void theFormThatBeginsWithTheTable() {
        fruit();
        List<Row> rows = QueryBuilder.from("tck_fruit")
                .where("weight", Operator.GTE, 8)
                .orderBy("name")
                .limit(2)
                .offset(1)
                .fetch(db());
        assertThat(names(rows)).containsExactly("banana", "cherry");
    }

    @Test
    default void theFormThatBeginsWithTheColumns() {
        fruit();
        QueryBuilder query = QueryBuilder.select("name", "weight")
                .fromTable("tck_fruit")
                .where("colour", Operator.EQ, "red")
                .orderBy("weight", Sort.Direction.DESC);
        assertThat(query.fetch(db(), NameAndWeight.class))
                .containsExactly(new NameAndWeight("apple", 150), new NameAndWeight("cherry", 8));
        SqlText text = query.build(db());
        assertThat(text.sql()).contains("order by").doesNotContain("red'");
        assertThat(text.parameters()).containsExactly("red");
    }

    @Test
    default void theFormOfTheTypeSafeTable() {
        Table fruit = fruit();
        List<Row> rows = fruit.select("name")
                .where(Column.of("colour").eq("red").and(Column.of("weight").lt(100)))
                .fetch(db());
        assertThat(names(rows)).containsExactly("cherry");
    }

    @Test
    default void anOrStaysInsideItsOwnCondition() {
        Table fruit = fruit();
        List<Row> rows = fruit.select()
                .where(F.of("colour").eq("yellow").or(F.of("colour").eq("red")))
                .where(Filter.of("weight", "<", 100))
                .fetch(db());
        assertThat(names(rows)).containsExactly("cherry");
    }

    @Test
    default void equalityWithNullAsksForNull() {
        Table fruit = fruit();
        assertThat(names(fruit.select().where("colour", null).fetch(db()))).containsExactly("date");
        assertThat(fruit.select().where("colour", Operator.NE, null).count(db()))
                .isEqualTo(3);
    }

    @Test
    default void distinctRowsCountOnce() {
        Table fruit = fruit();
        List<Row> colours = fruit.select("colour")
                .distinct()
                .where(F.of("colour").isNotNull())
                .orderBy("colour")
                .fetch(db());
        assertThat(colours).extracting(row -> row.getString(0)).containsExactly("red", "yellow");
    }

    @Test
    default void manyRowsGoInAtOnce() {
        Table fruit = fruit();
        InsertBuilder insert = fruit.insert(row("elderberry", 1)).values(row("fig", 50));
        assertThat(insert.execute(db())).isEqualTo(2);
        assertThat(fruit.select().count(db())).isEqualTo(6);
        assertThatThrownBy(() -> insert.values(Map.of("name", "grape"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Object> row(String name, int weight) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("weight", weight);
        return row;
    }

    @Test
    @RequiresCapability(Capability.INSERT_RETURNING)
    default void anInsertGivesBackWhatWasAskedFor() {
        Table fruit = fruit();
        List<Row> rows = fruit.insert(row("fig", 50)).returning("id", "name").fetch(db());
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().getLong("id")).isPositive();
        assertThat(rows.getFirst().getString("name")).isEqualTo("fig");
    }

    @Test
    @RequiresCapability(Capability.WRITE_RETURNING)
    default void anUpdateAndADeleteGiveBackWhatWasAskedFor() {
        Table fruit = fruit();
        assertThat(names(fruit.update(Map.of("weight", 9))
                        .where("name", Operator.EQ, "cherry")
                        .returning("name")
                        .fetch(db())))
                .containsExactly("cherry");
        assertThat(names(fruit.delete()
                        .where("weight", Operator.EQ, 9)
                        .returning("name")
                        .fetch(db())))
                .containsExactly("cherry");
    }

    @Test
    default void anUpdateChangesWhatItsConditionPicks() {
        Table fruit = fruit();
        assertThat(fruit.update(Map.of("weight", 0))
                        .where(F.of("colour").eq("red"))
                        .execute(db()))
                .isEqualTo(2);
        assertThat(QueryBuilder.from("tck_fruit").where("weight", 0).count(db()))
                .isEqualTo(2);
        assertThat(QueryBuilder.from("tck_fruit")
                        .where("name", "date")
                        .update(Map.of("weight", 1))
                        .execute(db()))
                .isEqualTo(1);
    }

    @Test
    default void aChangeWithoutAConditionIsRefusedUnlessItIsMeant() {
        Table fruit = fruit();
        assertThatThrownBy(() -> fruit.delete().execute(db())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> fruit.update(Map.of("weight", 1)).execute(db()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(fruit.select().count(db())).isEqualTo(4);
        assertThat(fruit.update(Map.of("weight", 1)).allRows().execute(db())).isEqualTo(4);
        assertThat(fruit.delete().allRows().execute(db())).isEqualTo(4);
    }

    @Test
    default void aNameThatIsNoIdentifierNeverReachesTheServer() {
        fruit();
        for (String hostile : List.of("name\"; drop table tck_fruit; --", "1name", "", "na me or", "naïve", "a`b")) {
            assertThatThrownBy(() -> QueryBuilder.from("tck_fruit")
                            .where(F.of(hostile + "x;").eq(1))
                            .fetch(db()))
                    .isInstanceOf(InvalidIdentifierException.class);
            assertThatThrownBy(() -> QueryBuilder.from(hostile)).isInstanceOf(InvalidIdentifierException.class);
            assertThatThrownBy(() -> QueryBuilder.from("tck_fruit")
                            .orderBy(F.of(hostile + ";").asc())
                            .fetch(db()))
                    .isInstanceOf(InvalidIdentifierException.class);
        }
        assertThat(QueryBuilder.from("tck_fruit").count(db())).isEqualTo(4);
    }

    @Test
    default void aValueIsNeverText() {
        Table fruit = fruit();
        String hostile = "x'; drop table tck_fruit; --";
        assertThat(fruit.insert(row(hostile, 1)).execute(db())).isEqualTo(1);
        assertThat(fruit.select().where("name", hostile).count(db())).isEqualTo(1);
    }
}
