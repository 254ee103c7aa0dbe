package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.query.F;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.InsertBuilder;
import dev.lexigram.sql.query.Lock;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.SelectItem;
import dev.lexigram.sql.query.SqlExpression.Window;
import dev.lexigram.sql.query.SqlText;
import dev.lexigram.sql.query.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The texts of one query on each database, side by side. Nothing is run.
public interface DialectTextContract extends SqlContract {

    /// What a query is called, and its text.
    record Written(String what, SqlText text, Map<String, String> expected) {}

    private Written same(String what, SqlText text, String everywhere) {
        return each(what, text, everywhere, everywhere, everywhere, everywhere);
    }

    /// Names stand between `"` in the expected texts and between the database's own quotes in its own.
    private Written each(String what, SqlText text, String postgres, String mysql, String mariadb, String sqlite) {
        return new Written(
                what, text, Map.of("PostgreSQL", postgres, "MySQL", mysql, "MariaDB", mariadb, "SQLite", sqlite));
    }

    @TestFactory
    default Stream<DynamicTest> theTextForThisDatabase() {
        String name = dialect().name();
        return Stream.of(questions(), parts(), emulations(), locks(), changes())
                .flatMap(List::stream)
                .map(written -> DynamicTest.dynamicTest(
                        written.what(),
                        () -> assertThat(written.text().sql().replace('`', '"'))
                                .isEqualTo(written.expected().get(name))));
    }

    private List<Written> questions() {
        QueryBuilder t = QueryBuilder.from("t");
        QueryBuilder series = QueryBuilder.from("c")
                .withRecursive(
                        "c",
                        List.of("n"),
                        QueryBuilder.row(SelectItem.constant(1, "n")).unionAll(QueryBuilder.from("c")));
        return List.of(
                same(
                        "join",
                        QueryBuilder.from("s.t a")
                                .leftJoin("u", F.of("u.id").eq(F.of("a.id")))
                                .build(db()),
                        "select * from \"s\".\"t\" \"a\" left join \"u\" on \"u\".\"id\" = \"a\".\"id\""),
                same(
                        "group",
                        t.columns(Column.of("a"), Functions.lower(F.of("b")).as("l"))
                                .groupBy(F.of("a"), Functions.lower(F.of("b")))
                                .having(Functions.count().gt(1))
                                .build(db()),
                        "select \"a\", lower(\"b\") as \"l\" from \"t\" group by \"a\", 2 having count(*) > ?"),
                same(
                        "recursive common table",
                        series.build(db()),
                        "with recursive \"c\" (\"n\") as (select ? as \"n\" union all select * from \"c\")"
                                + " select * from \"c\""),
                same(
                        "window",
                        t.columns(Functions.sum("a")
                                        .over(Window.partitionBy("b")
                                                .orderBy(F.of("c").desc())
                                                .rowsBetween(null, 0))
                                        .as("s"))
                                .build(db()),
                        "select sum(\"a\") over (partition by \"b\" order by \"c\" desc rows between unbounded"
                                + " preceding and 0 following) as \"s\" from \"t\""));
    }

    private List<Written> parts() {
        QueryBuilder t = QueryBuilder.from("t");
        return List.of(
                same(
                        "set",
                        t.union(t).except(t.orderBy("a").limit(1)).build(db()),
                        "select * from (select * from \"t\" union select * from \"t\") as \"part\" except select * from"
                                + " (select * from \"t\" order by \"a\" limit ?) as \"part\""),
                same(
                        "sub-query with a limit",
                        t.whereIn("a", t.columns("b").limit(1)).build(db()),
                        "select * from \"t\" where \"a\" in (select * from (select \"b\" from \"t\" limit ?)"
                                + " as \"limited\")"),
                each(
                        "offset alone",
                        t.offset(5).build(db()),
                        "select * from \"t\" offset ?",
                        "select * from \"t\" limit 18446744073709551615 offset ?",
                        "select * from \"t\" limit 18446744073709551615 offset ?",
                        "select * from \"t\" limit -1 offset ?"));
    }

    private List<Written> emulations() {
        QueryBuilder t = QueryBuilder.from("t");
        String nulls = "select * from \"t\" order by \"a\" is null, \"a\" desc";
        String ranked = "select \"a\" from (select \"a\", \"b\" as \"lx_sort_0\", row_number() over (partition by \"a\""
                + " order by \"b\") as \"lx_rank\" from \"t\") as \"lx_ranked\" where \"lx_rank\" = ? order by"
                + " \"lx_sort_0\"";
        String filter = "select sum(\"a\") filter (where \"b\" > ?) as \"s\" from \"t\"";
        String cases = "select sum(case when \"b\" > ? then \"a\" end) as \"s\" from \"t\"";
        return List.of(
                each(
                        "nulls last",
                        t.orderBy(F.of("a").desc().nullsLast()).build(db()),
                        "select * from \"t\" order by \"a\" desc nulls last",
                        nulls,
                        nulls,
                        "select * from \"t\" order by \"a\" desc nulls last"),
                same(
                        "distinct on, other order",
                        t.columns("a").distinctOn("a").orderBy("b").build(db()),
                        ranked),
                each(
                        "filter",
                        t.columns(Functions.sum("a").where(F.of("b").gt(1)).as("s"))
                                .build(db()),
                        filter,
                        cases,
                        cases,
                        filter),
                each(
                        "ilike",
                        t.where(F.of("a").ilike("x%")).build(db()),
                        "select * from \"t\" where \"a\" ilike ?",
                        "select * from \"t\" where lower(\"a\") like lower(?)",
                        "select * from \"t\" where lower(\"a\") like lower(?)",
                        "select * from \"t\" where lexigram_lower(\"a\") like lexigram_lower(?) escape '\\'"));
    }

    private List<Written> locks() {
        QueryBuilder t = QueryBuilder.from("t");
        return List.of(
                each(
                        "share",
                        t.forShare().skipLocked().build(db()),
                        "select * from \"t\" for share skip locked",
                        "select * from \"t\" for share skip locked",
                        "select * from \"t\" lock in share mode skip locked",
                        "select * from \"t\""),
                each(
                        "keys stay free",
                        t.lock(new Lock(Lock.Strength.NO_KEY_UPDATE, Lock.Wait.WAIT))
                                .build(db()),
                        "select * from \"t\" for no key update",
                        "select * from \"t\" for update",
                        "select * from \"t\" for update",
                        "select * from \"t\""));
    }

    private List<Written> changes() {
        Table t = Table.of("t");
        InsertBuilder insert = t.insert(Map.of("a", 1));
        QueryBuilder own = QueryBuilder.select(Functions.max("a").as("m")).from("t");
        String conflict = "insert into \"t\" (\"a\") values (?) on conflict (\"a\") ";
        String duplicate = "insert into \"t\" (\"a\") values (?) on duplicate key update ";
        String plain = "delete from \"t\" where \"a\" in (select max(\"a\") as \"m\" from \"t\")";
        return List.of(
                each(
                        "do nothing",
                        insert.onConflict("a").doNothing().build(db()),
                        conflict + "do nothing",
                        duplicate + "\"a\" = \"t\".\"a\"",
                        duplicate + "\"a\" = \"t\".\"a\"",
                        conflict + "do nothing"),
                each(
                        "do update",
                        insert.onConflict("a")
                                .doUpdate(Map.of("b", Functions.plus(F.of("b"), Functions.incoming("b"))))
                                .build(db()),
                        conflict + "do update set \"b\" = (\"t\".\"b\" + excluded.\"b\")",
                        duplicate + "\"b\" = (\"t\".\"b\" + values(\"b\"))",
                        duplicate + "\"b\" = (\"t\".\"b\" + values(\"b\"))",
                        conflict + "do update set \"b\" = (\"t\".\"b\" + excluded.\"b\")"),
                each(
                        "a change that asks its own table",
                        t.delete().where(Functions.in(F.of("a"), own)).build(db()),
                        plain,
                        "delete from \"t\" where \"a\" in (select /*+ no_merge(lx_aside) */ * from (select max(\"a\") as"
                                + " \"m\" from \"t\") as lx_aside)",
                        plain,
                        plain));
    }
}
