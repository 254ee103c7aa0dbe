package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.InvalidIdentifierException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.RowsBuilder;
import dev.lexigram.sql.query.SelectItem;
import dev.lexigram.sql.query.SqlExpression.Window;
import dev.lexigram.sql.query.Table;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Hostile names are refused wherever a name can stand; hostile values stay values wherever a value can stand.
public interface BuilderInjectionContract extends SqlContract {

    /// Names that would end, extend or comment out a statement.
    List<String> NAMES = List.of(
            "x; drop table t",
            "x\" or 1=1 --",
            "x` or 1=1 #",
            "x' or '1'='1",
            "x) union select 1 --",
            "x/**/",
            "x\\",
            "x\0",
            "x\u2019y",
            "\uff58",
            "1x",
            "*",
            "a.b.c",
            "count(*)",
            "x\ny");

    /// Texts that would end, extend or comment out a statement if they were part of it.
    List<String> VALUES = List.of(
            "'; drop table t; --",
            "' or '1'='1",
            "\\'; drop table t; --",
            "\" or \"\"=\"",
            "`",
            "?",
            "??",
            "$1",
            ":name",
            "%",
            "/*",
            "*/ or 1=1",
            "\\",
            "'' or 1=1 #",
            "\u2019 or 1=1");

    private static void use(Database db, QueryBuilder query) {
        query.build(db);
    }

    private List<Consumer<String>> placesForNames(Shop shop) {
        return Stream.of(namesOfSources(shop), namesInQuestions(shop), namesInChanges(shop))
                .flatMap(List::stream)
                .toList();
    }

    private List<Consumer<String>> namesOfSources(Shop shop) {
        Database db = db();
        Table table = Table.of(shop.people());
        QueryBuilder people = QueryBuilder.from(shop.people());
        return List.of(
                bad -> use(db, QueryBuilder.from(bad)),
                bad -> use(db, QueryBuilder.from(shop.people() + " " + bad + ";")),
                bad -> use(db, QueryBuilder.from(table.as(bad))),
                bad -> use(db, people.columns(Functions.count().as(bad))),
                bad -> use(db, people.join(bad + ";", F.of("a").eq(1))),
                bad -> use(db, people.join("o", F.of(bad).eq(F.of("a")))),
                bad -> use(db, people.with(bad, people)),
                bad -> use(db, people.withRecursive("c", List.of(bad), people)),
                bad -> use(db, QueryBuilder.from(people.as(bad))));
    }

    private List<Consumer<String>> namesInQuestions(Shop shop) {
        Database db = db();
        QueryBuilder people = QueryBuilder.from(shop.people());
        return List.of(
                bad -> use(db, QueryBuilder.select(bad).from(shop.people())),
                bad -> use(db, people.columns(Functions.count(bad).as("n"))),
                bad -> use(db, people.columns(Functions.call(bad).as("n"))),
                bad -> use(db, people.columns(Functions.lower(F.of(bad)).as("n"))),
                bad -> use(db, people.distinctOn(bad).columns("name")),
                bad -> use(db, people.where(bad, "x")),
                bad -> use(db, people.where(F.of("name").eq(Column.of(bad)))),
                bad -> use(db, people.whereIn(bad, people)),
                bad -> use(db, people.groupBy(bad)),
                bad -> use(db, people.having(Functions.sum(bad).gt(1))),
                bad -> use(db, people.orderBy(bad)),
                bad -> use(db, people.orderBy(F.of(bad).desc().nullsLast())),
                bad -> people.union(people).orderBy(bad).build(db),
                bad -> use(
                        db,
                        people.columns(Functions.rank()
                                .over(Window.partitionBy(bad).orderBy(F.of("a").asc()))
                                .as("r"))),
                bad -> use(
                        db,
                        people.columns(Functions.rank()
                                .over(Window.orderedBy(F.of(bad).asc()))
                                .as("r"))));
    }

    private List<Consumer<String>> namesInChanges(Shop shop) {
        Database db = db();
        QueryBuilder people = QueryBuilder.from(shop.people());
        Table table = Table.of(shop.people());
        return List.of(
                bad -> Table.of(bad).delete().allRows().build(db),
                bad -> table.insert(Map.of(bad, 1)).build(db),
                bad -> table.insertFrom(people, bad).build(db),
                bad -> table.insert(Map.of("name", "x"))
                        .onConflict(bad)
                        .doNothing()
                        .build(db),
                bad -> table.insert(Map.of("name", "x"))
                        .onConflict("name")
                        .doUpdate(bad)
                        .build(db),
                bad -> table.insert(Map.of("name", "x"))
                        .onConflict("name")
                        .doUpdate(Map.of("name", Functions.incoming(bad)))
                        .build(db),
                bad -> table.insert(Map.of("name", "x")).returning(bad).build(db),
                bad -> table.update(Map.of(bad, 1)).allRows().build(db),
                bad -> table.update(Map.of("name", F.of(bad))).allRows().build(db),
                bad -> table.update(Map.of("name", "x")).where(F.of(bad).eq(1)).build(db),
                bad -> table.delete().where(F.of(bad).isNull()).build(db),
                bad -> table.delete().allRows().returning(bad).build(db));
    }

    @Test
    default void aHostileNameIsRefusedBeforeAnythingIsSent() {
        Shop shop = Shop.open(backend());
        List<Consumer<String>> places = placesForNames(shop);
        for (int place = 0; place < places.size(); place++) {
            for (String name : NAMES) {
                Consumer<String> attempt = places.get(place);
                assertThatThrownBy(() -> attempt.accept(name))
                        .as("place %d, name '%s'", place, name)
                        .isInstanceOf(InvalidIdentifierException.class);
            }
        }
        assertThat(QueryBuilder.from(shop.people()).count(db())).isEqualTo(4);
    }

    private List<Function<String, RowsBuilder>> placesForValues(Shop shop) {
        QueryBuilder people = QueryBuilder.from(shop.people());
        QueryBuilder one = QueryBuilder.select("name").from(shop.people()).where("name", "Ann");
        return List.of(
                bad -> people.where("name", bad),
                bad -> people.where(F.of("name").in(bad, bad)),
                bad -> people.where(F.of("name").between(bad, bad)),
                bad -> people.where(F.of("name").eq("Ann").and(F.of("name").contains(bad + "x"))),
                bad -> people.where(F.of("name").eq("Ann").and(F.of("name").startsWith(bad + "x"))),
                bad -> people.where(F.of("name").icontains(bad + "x")),
                bad -> people.where(Functions.lower(bad).eq(F.of("name"))),
                bad -> people.where(Functions.coalesce(F.of("city"), bad).eq(bad))
                        .where("name", "Ann"),
                bad -> people.whereRaw("name = ?", bad),
                bad -> people.whereIn("name", one.where("name", bad)),
                bad -> people.where(Functions.when(F.of("name").eq(bad), 1, 0).eq(1)),
                bad -> people.columns("city")
                        .groupBy("city")
                        .having(Functions.max("name").eq(bad)),
                bad -> QueryBuilder.from("c").with("c", one.where("name", bad)),
                bad -> people.join("x", F.of("x.name").eq(bad)).with("x", one),
                bad -> QueryBuilder.from(one.where("name", bad).as("d")),
                bad -> one.where("name", bad).union(one.where("name", bad)));
    }

    @Test
    default void aHostileValueStaysAValue() {
        Shop shop = Shop.open(backend());
        List<Function<String, RowsBuilder>> places = placesForValues(shop);
        for (int place = 0; place < places.size(); place++) {
            for (String value : VALUES) {
                assertThat(places.get(place).apply(value).fetch(db()))
                        .as("place %d, value '%s'", place, value)
                        .isEmpty();
            }
        }
        assertThat(QueryBuilder.from(shop.people()).count(db())).isEqualTo(4);
    }

    @Test
    default void aHostileValueIsWrittenAndReadAsItIs() {
        Table people = Table.of(Scratch.noPeople(backend()));
        for (String value : VALUES) {
            people.insert(Map.of("name", value)).execute(db());
            people.update(Map.of("city", value)).where(F.of("name").eq(value)).execute(db());
            people.insert(Map.of("name", value))
                    .onConflict("name")
                    .doUpdate(Map.of("city", value))
                    .execute(db());
            assertThat(Shop.lines(
                            people.select("name", "city").where("name", value).fetch(db())))
                    .containsExactly(value + "|" + value);
            assertThat(Shop.lines(
                            QueryBuilder.row(SelectItem.constant(value, "v")).fetch(db())))
                    .containsExactly(value);
        }
        assertThat(people.select().count(db())).isEqualTo(VALUES.size());
        for (String value : VALUES) {
            assertThat(people.delete().where(F.of("name").eq(value)).execute(db()))
                    .isEqualTo(1);
        }
    }
}
