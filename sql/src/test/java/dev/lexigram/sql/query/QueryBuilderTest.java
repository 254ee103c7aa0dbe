package dev.lexigram.sql.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Operator;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Sort;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QueryBuilderTest {

    private static final QueryBuilder USERS = QueryBuilder.from("users");

    private static Map<String, Object> row(String first, Object one, String second, Object two) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(first, one);
        row.put(second, two);
        return row;
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(USERS.build(), "select * from \"users\"", List.of()),
                Arguments.of(QueryBuilder.from("sales.users").build(), "select * from \"sales\".\"users\"", List.of()),
                Arguments.of(
                        QueryBuilder.select("id", "name").from("users").build(),
                        "select \"id\", \"name\" from \"users\"",
                        List.of()),
                Arguments.of(
                        QueryBuilder.select("id").fromTable("users").build(),
                        "select \"id\" from \"users\"",
                        List.of()),
                Arguments.of(Table.of("users").select("id").build(), "select \"id\" from \"users\"", List.of()),
                Arguments.of(USERS.columns("id").columns().build(), "select * from \"users\"", List.of()),
                Arguments.of(
                        USERS.columns("id").distinct().build(), "select distinct \"id\" from \"users\"", List.of()),
                Arguments.of(
                        USERS.where("age", Operator.GTE, 18)
                                .where("name", "Ann")
                                .build(),
                        "select * from \"users\" where (\"age\" >= ? and \"name\" = ?)",
                        List.of(18, "Ann")),
                Arguments.of(
                        USERS.where("name", (Object) null).build(),
                        "select * from \"users\" where \"name\" is null",
                        List.of()),
                Arguments.of(
                        USERS.orderBy("a")
                                .orderBy("b", Sort.Direction.DESC)
                                .orderBy(F.of("c").desc(), F.of("d").asc())
                                .build(),
                        "select * from \"users\" order by \"a\", \"b\" desc, \"c\" desc, \"d\"",
                        List.of()),
                Arguments.of(
                        USERS.where("a", 1).limit(10).offset(20).build(),
                        "select * from \"users\" where \"a\" = ? limit ? offset ?",
                        List.of(1, 10L, 20L)),
                Arguments.of(USERS.limit(9).limit(0).build(), "select * from \"users\" limit ?", List.of(0L)));
    }

    static Stream<Arguments> writes() {
        return Stream.of(
                Arguments.of(
                        USERS.insert(row("a", 1, "b", "x")).build(),
                        "insert into \"users\" (\"a\", \"b\") values (?, ?)",
                        List.of(1, "x")),
                Arguments.of(
                        Table.of("users")
                                .insert(row("a", 1, "b", 2))
                                .values(row("b", 4, "a", 3))
                                .returning("id", "a")
                                .build(),
                        "insert into \"users\" (\"a\", \"b\") values (?, ?), (?, ?) returning \"id\", \"a\"",
                        List.of(1, 2, 3, 4)),
                Arguments.of(
                        USERS.where("id", 7).update(row("a", 1, "b", 2)).build(),
                        "update \"users\" set \"a\" = ?, \"b\" = ? where \"id\" = ?",
                        List.of(1, 2, 7)),
                Arguments.of(
                        Table.of("s.users")
                                .update(Map.of("a", 1))
                                .where("id", Operator.LT, 3)
                                .where(F.of("b").isNull())
                                .returning("id")
                                .build(),
                        "update \"s\".\"users\" set \"a\" = ? where (\"id\" < ? and \"b\" is null) returning \"id\"",
                        List.of(1, 3)),
                Arguments.of(
                        USERS.update(Map.of("a", 1)).allRows().build(), "update \"users\" set \"a\" = ?", List.of(1)),
                Arguments.of(
                        USERS.where("id", 7).delete().returning("a").build(),
                        "delete from \"users\" where \"id\" = ? returning \"a\"",
                        List.of(7)),
                Arguments.of(Table.of("users").delete().allRows().build(), "delete from \"users\"", List.of()));
    }

    @ParameterizedTest
    @MethodSource({"forms", "writes"})
    void eachFormBecomesItsSql(SqlText text, String sql, List<Object> values) {
        assertThat(text.sql()).isEqualTo(sql);
        assertThat(text.parameters()).isEqualTo(values);
        assertThat(text).hasToString(sql);
    }

    @Test
    void aBuilderIsNeverChanged() {
        QueryBuilder base = USERS.where("a", 1);

        QueryBuilder more = base.where("b", 2).orderBy("c").limit(1).distinct();

        assertThat(more.build().sql()).isNotEqualTo(base.build().sql());
        assertThat(base.build().sql()).isEqualTo("select * from \"users\" where \"a\" = ?");
    }

    @Test
    void nullIsAValueOfAnInsertionAndAnUpdate() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("a", null);

        assertThat(USERS.insert(nothing).build().parameters())
                .containsOnlyNulls()
                .hasSize(1);
        assertThat(USERS.where("id", 1).update(nothing).build().parameters()).containsExactly(null, 1);
    }

    @Test
    void aNegativeLimitOrOffsetIsRefused() {
        assertThatThrownBy(() -> USERS.limit(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> USERS.offset(Long.MIN_VALUE)).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Predicate> nothing() {
        Predicate always = Predicate.always();
        return Stream.of(always, Predicate.all(), always.and(always), Predicate.all(always, always.and(always)));
    }

    @ParameterizedTest
    @MethodSource("nothing")
    void aWriteWithoutConditionIsRefused(Predicate nothing) {
        assertThatThrownBy(() -> USERS.where(nothing).update(Map.of("a", 1)).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("update without a condition is refused")
                .hasMessageContaining("allRows()");
        assertThatThrownBy(() -> USERS.delete().where(nothing).toQuery())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("A delete without a condition is refused");
    }

    @Test
    void anUpdateSetsSomething() {
        assertThatThrownBy(() -> USERS.where("a", 1).update(Map.of()).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("at least one column");
    }

    static Stream<QueryBuilder> windows() {
        QueryBuilder some = USERS.where("a", 1);
        return Stream.of(
                some.limit(1),
                some.offset(1),
                some.orderBy("a"),
                some.distinct(),
                some.columns("a"),
                some.groupBy("a"),
                some.forUpdate());
    }

    @ParameterizedTest
    @MethodSource("windows")
    void aWriteDoesNotDropALimitOrOrderInSilence(QueryBuilder window) {
        for (Runnable write : List.<Runnable>of(
                () -> window.update(Map.of("a", 1)), window::delete, () -> window.insert(Map.of("a", 1)))) {
            assertThatThrownBy(write::run)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("a table and conditions only");
        }
    }

    @Test
    void anInsertionHasNoCondition() {
        assertThatThrownBy(() -> USERS.where("a", 1).insert(Map.of("a", 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no condition");
    }

    @Test
    void allRowsOfAnInsertionNameTheSameColumns() {
        InsertBuilder one = USERS.insert(row("a", 1, "b", 2));

        assertThatThrownBy(() -> one.values(row("a", 1, "c", 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one lacks 'b'");
        assertThatThrownBy(() -> USERS.insert(Map.of("a", 1)).values(row("a", 1, "b", 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names more than the first");
        assertThatThrownBy(() -> one.values(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
