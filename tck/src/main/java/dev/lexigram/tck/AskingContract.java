package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Operator;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.Queries;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.RowsBuilder;
import dev.lexigram.sql.query.SqlText;
import dev.lexigram.sql.query.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How the rows of a question are had: counted, streamed, explained, from a database that it knows.
public interface AskingContract extends SqlContract {

    /// The columns of a person.
    record Person(String name, int age) {}

    @Test
    default void eachKindOfQuestionIsCountedByItsRows() {
        Shop shop = Shop.open(backend());
        QueryBuilder orders = QueryBuilder.from(shop.orders());
        assertThat(orders.orderBy("item").limit(1).offset(3).count(db())).isEqualTo(4);
        assertThat(orders.columns("item").distinct().count(db())).isEqualTo(3);
        assertThat(orders.distinctOn("person").count(db())).isEqualTo(3);
        assertThat(orders.columns("person").groupBy("person").count(db())).isEqualTo(3);
        assertThat(orders.columns("person")
                        .groupBy("person")
                        .having(Functions.count().gt(1))
                        .count(db()))
                .isEqualTo(1);
        assertThat(orders.columns(Functions.sum("amount").as("s")).count(db())).isEqualTo(1);
        assertThat(orders.columns(Functions.lower(F.of("item")).as("l")).count(db()))
                .isEqualTo(4);
        assertThat(shop.fromPeople().join(shop.ordersAs("o"), Shop.made()).count(db()))
                .isEqualTo(3);
        long locked = db().inTransaction(transaction -> orders.forUpdate().count(db()));
        assertThat(locked).isEqualTo(4);
        assertThat(orders.where("item", "none").count(db())).isZero();
    }

    @Test
    default void rowsAreHadAloneAsRecordsAsValuesAndOneByOne() {
        Shop shop = Shop.open(backend());
        QueryBuilder people = QueryBuilder.select("name", "age")
                .from(shop.people())
                .where(F.of("age").isNotNull())
                .orderBy("name");
        assertThat(people.fetch(db(), Person.class))
                .containsExactly(new Person("Ann", 31), new Person("Bob", 17), new Person("Dee", 45));
        assertThat(people.fetchOne(db()).map(row -> row.getString("name"))).contains("Ann");
        assertThat(people.where("name", "none").fetchOne(db())).isEmpty();
        assertThat(people.scalar(db(), String.class).list()).containsExactly("Ann", "Bob", "Dee");
        assertThat(people.<Long, RuntimeException>stream(
                        db(), rows -> rows.filter(row -> row.getInt("age") > 18).count()))
                .isEqualTo(2);
    }

    @Test
    default void explainingSaysSomethingAndChangesNothing() {
        Shop shop = Shop.open(backend());
        Table people = Table.of(shop.people());
        QueryBuilder ann = people.select().where(F.of("name").eq("Ann"));
        for (List<String> said : List.of(
                ann.explain(db()),
                ann.forUpdate().explain(db()),
                ann.union(ann).explain(db()),
                people.insertFrom(ann.columns("city"), "name").explain(db()),
                people.update(Map.of("mark", 9)).where(F.of("name").eq("Ann")).explain(db()),
                people.delete().where(F.of("name").eq("Ann")).explain(db()))) {
            assertThat(said).isNotEmpty();
            assertThat(String.join("", said)).isNotBlank();
        }
        assertThat(shop.lines(people.select("name", "mark").orderBy("name")))
                .containsExactly("Ann|0", "Bob|0", "Cid|0", "Dee|0");
    }

    @Test
    default void theTextForADatabaseHoldsMarksForItsValues() {
        Shop shop = Shop.open(backend());
        RowsBuilder query =
                Table.of(shop.people()).select("name").where("name", "secret").limit(3);
        SqlText text = query.build(db());
        assertThat(text.sql()).doesNotContain("secret").contains("?");
        assertThat(text.parameters()).containsExactly("secret", 3L);
        assertThat(text.toString()).doesNotContain("secret");
        assertThat(Table.of(shop.people())
                        .insert(Map.of("name", "secret"))
                        .build(db())
                        .sql())
                .doesNotContain("secret");
    }

    @Test
    default void aQuestionBegunAtADatabaseNeedNotNameItAgain() {
        Shop shop = Shop.open(backend());
        var adults = Queries.on(db()).from(shop.people()).where("age", Operator.GTE, 18);
        assertThat(adults.orderBy("name").fetch())
                .extracting(row -> row.getString("name"))
                .containsExactly("Ann", "Dee");
        assertThat(adults.count()).isEqualTo(2);
        assertThat(adults.where("name", "Dee").columns("name", "age").fetch(Person.class))
                .containsExactly(new Person("Dee", 45));
        assertThat(adults.where(F.of("age").gt(40)).fetchOne().map(row -> row.getInt("age")))
                .contains(45);
        assertThat(adults.columns("name")
                        .and(q -> q.groupBy("name"))
                        .scalar(String.class)
                        .list())
                .hasSize(2);
        assertThat(adults.orderBy(F.of("age").desc())
                        .limit(1)
                        .columns("name")
                        .scalar(String.class)
                        .one())
                .isEqualTo("Dee");
        assertThat(adults.<Long, RuntimeException>stream(rows -> rows.count())).isEqualTo(2);
        assertThat(adults.explain()).isNotEmpty();
        assertThat(adults.build()).isEqualTo(adults.query().build(db()));
    }
}
