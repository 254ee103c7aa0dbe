package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.ParameterBindingException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.Join;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.RowsBuilder;
import dev.lexigram.sql.query.SelectItem;
import dev.lexigram.sql.query.SqlExpression.AggregateFunction;
import dev.lexigram.sql.query.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every value reaches its own mark, wherever raw parts and questions stand.
public interface ParameterOrderContract extends SqlContract {

    private static List<Integer> numbers(List<?> parameters) {
        return parameters.stream().map(p -> ((Number) p).intValue()).toList();
    }

    /// True of one number only, so that a value in a wrong place makes another answer.
    private static Predicate is(int number) {
        return Predicate.fragment("? = " + number, number);
    }

    @Test
    default void rawPartsAndQuestionsInEveryPlace() {
        Shop shop = Shop.open(backend());
        QueryBuilder named = QueryBuilder.select("name").from(shop.people()).where(is(1));
        var plain = Functions.raw("? + 0", 2);
        var inner = Functions.value(QueryBuilder.row(Functions.raw("? + 0", 3).as("x")));
        var sum = Functions.aggregate(AggregateFunction.SUM, Functions.when(is(4), 5, 6));
        QueryBuilder query = QueryBuilder.select(Column.of("d.name"), plain.as("a"), inner.as("b"), sum.as("c"))
                .from(QueryBuilder.from("named").where(is(7)).limit(8).as("d"))
                .with("named", named)
                .join(
                        Join.Kind.INNER,
                        QueryBuilder.from(shop.orders()).where(is(9)).as("o"),
                        F.of("o.person").eq(F.of("d.name")).and(is(10)))
                .where(is(11))
                .whereIn(
                        "d.name",
                        QueryBuilder.select("person").from(shop.orders()).where(is(12)))
                .whereExists(QueryBuilder.row(SelectItem.constant(13, "x")).where(is(14)))
                .groupBy(Column.of("d.name"), plain, inner)
                .having(is(15))
                .orderBy(F.of("d.name").asc(), Functions.raw("? + 0", 16).desc())
                .limit(17)
                .offset(0);
        assertThat(numbers(query.build(db()).parameters()))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 0);
        assertThat(shop.lines(query)).containsExactly("Ann|2|3|10", "Bob|2|3|5");
    }

    @Test
    default void rawPartsInTheMembersOfASet() {
        RowsBuilder all = QueryBuilder.row(Functions.raw("? + 0", 1).as("n"))
                .where(is(2))
                .unionAll(QueryBuilder.row(Functions.raw("? + 0", 3).as("n"))
                        .where(is(4))
                        .limit(5))
                .unionAll(QueryBuilder.row(Functions.raw("? + 0", 6).as("n")))
                .orderBy("n")
                .limit(7);
        assertThat(numbers(all.build(db()).parameters())).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(Shop.lines(all.fetch(db()))).containsExactly("1", "3", "6");
    }

    @Test
    default void rawPartsInChanges() {
        Shop shop = Shop.open(backend());
        Table people = Table.of(shop.people());
        QueryBuilder buyers = QueryBuilder.select("person").from(shop.orders()).where(is(2));
        people.update(Map.of("mark", Functions.raw("mark + ?", 1)))
                .where(Functions.in(F.of("name"), buyers).and(is(3)))
                .execute(db());
        assertThat(shop.lines(people.select("name").where("mark", 1).orderBy("name")))
                .containsExactly("Ann", "Bob");
        QueryBuilder more = QueryBuilder.select(Functions.raw("? || name", "x").as("n"))
                .from(shop.people())
                .where("name", "none");
        assertThat(people.insertFrom(more.where(is(4)), "name").execute(db())).isZero();
        assertThat(people.delete().where(is(5).and(F.of("name").eq("Ann"))).execute(db()))
                .isEqualTo(1);
    }

    @Test
    default void filtersOfAggregatesAndOrdersWithNullsKeepTheirValues() {
        Shop shop = Shop.open(backend());
        QueryBuilder query = QueryBuilder.select(
                        Functions.aggregate(AggregateFunction.SUM, Functions.plus(F.of("amount"), 100))
                                .where(F.of("amount").gt(5))
                                .as("total"))
                .from(shop.orders())
                .where(F.of("amount").lt(20))
                .orderBy(Functions.raw("? + 0", 1).asc().nullsLast());
        assertThat(shop.lines(query)).containsExactly("107");
    }

    @Test
    default void aRawPartWithMoreOrFewerMarksThanValuesIsRefused() {
        Shop shop = Shop.open(backend());
        QueryBuilder people = QueryBuilder.from(shop.people());
        for (QueryBuilder wrong : List.of(
                people.whereRaw("age > ?"),
                people.whereRaw("age > 1", 1),
                people.whereRaw("age > ? and mark = ?", 1).whereRaw("mark = 0", 1),
                people.whereRaw("name = '?'", 1),
                people.orderBy(Functions.raw("age + ?").asc()))) {
            assertThatThrownBy(() -> wrong.build(db())).isInstanceOf(ParameterBindingException.class);
        }
        assertThat(people.whereRaw("name <> '?' /* ? */ and age > ?", 40).count(db()))
                .isEqualTo(1);
    }
}
