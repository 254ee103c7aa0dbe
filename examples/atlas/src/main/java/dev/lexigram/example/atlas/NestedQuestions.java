package dev.lexigram.example.atlas;

import static dev.lexigram.example.atlas.Answer.cells;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.RowsBuilder;
import dev.lexigram.sql.query.SelectItem;
import dev.lexigram.sql.query.SqlExpression.Window;
import dev.lexigram.sql.query.Table;
import java.util.List;

/// Questions within questions: common tables, windows, sets and sub-queries.
final class NestedQuestions {

    static final List<Question> ALL = List.of(
            Question.of(
                    "Which languages are written in most countries?", "QueryBuilder: with()", NestedQuestions::most),
            Question.of(
                    "How many zones are there for each hour around Greenwich?",
                    "QueryBuilder: withRecursive()",
                    NestedQuestions::hours),
            Question.of(
                    "How long did Lisbon's clocks stay as they were?",
                    "Functions.lag().over(), a running sum",
                    NestedQuestions::lisbon),
            Question.of(
                    "In which regions do many zones share the most changes?",
                    "Functions.rank() in a derived table",
                    NestedQuestions::ranks),
            Question.of(
                    "What is written in Switzerland and in Belgium, and what in one of them?",
                    "union(), intersect(), except()",
                    NestedQuestions::sets),
            Question.of(
                    "Which countries write far more languages than others?",
                    "Functions.value(): a sub-query as a value",
                    NestedQuestions::above),
            Question.of(
                    "Where is written from right to left, in how many countries?",
                    "whereIn(), a question in a question in a question",
                    NestedQuestions::rightToLeft),
            Question.of(
                    "How many countries share their money with no other?",
                    "whereNotExists(), correlated",
                    NestedQuestions::alone));

    private NestedQuestions() {}

    private static Answer most(Database db) {
        QueryBuilder written = QueryBuilder.select(
                        Column.of("language"), Functions.count().as("places"))
                .from("country_languages")
                .groupBy("language");
        List<Row> rows = QueryBuilder.from("written w")
                .with("written", written)
                .join("languages l", F.of("l.code").eq(F.of("w.language")))
                .where(F.of("w.places").ge(10))
                .columns("l.name", "w.places")
                .orderBy(F.of("w.places").desc(), F.of("l.code").asc())
                .fetch(db);
        return Answer.columns("language", "countries")
                .withAll(rows, row -> cells(row.getString("name"), row.getLong("places")));
    }

    private static Answer hours(Database db) {
        QueryBuilder next = QueryBuilder.select(Functions.plus(F.of("n"), 1).as("n"))
                .from("hours")
                .where(F.of("n").lt(3));
        List<Row> rows = QueryBuilder.from("hours h")
                .withRecursive(
                        "hours",
                        List.of("n"),
                        QueryBuilder.row(SelectItem.constant(-3, "n")).unionAll(next))
                .leftJoin("zones z", F.of("z.offset_hours").eq(F.of("h.n")))
                .groupBy("h.n")
                .columns(Column.of("h.n"), Functions.count("z.id").as("zones"))
                .orderBy("h.n")
                .fetch(db);
        return Answer.columns("hours ahead", "zones")
                .withAll(rows, row -> cells(row.getInt("n"), row.getLong("zones")));
    }

    /// Between two changes, and since the first of them.
    private static Answer lisbon(Database db) {
        Window inTime = Window.orderedBy(F.of("epoch_second").asc());
        List<Row> rows = QueryBuilder.select(
                        Column.of("happens_at"),
                        Column.of("epoch_second"),
                        Functions.minus(
                                        F.of("epoch_second"),
                                        Functions.lag("epoch_second").over(inTime))
                                .as("passed"),
                        Functions.sum("daylight_count")
                                .over(inTime.rowsBetween(null, 0))
                                .as("summers"))
                .from(lisbonSummers().as("changes"))
                .orderBy("epoch_second")
                .fetch(db);
        return Answer.columns("changed at", "days since", "summers so far")
                .withAll(rows, row -> cells(row.getInstant("happens_at"), days(row), row.getLong("summers")));
    }

    private static QueryBuilder lisbonSummers() {
        return QueryBuilder.from("transitions")
                .where("zone_id", "Europe/Lisbon")
                .whereBetween("epoch_second", 694_000_000L, 765_000_000L)
                .columns(
                        Column.of("happens_at"),
                        Column.of("epoch_second"),
                        Functions.when(F.of("daylight").eq(true), 1, 0).as("daylight_count"));
    }

    private static long days(Row row) {
        return row.get("passed") == null ? 0 : Math.round(row.getLong("passed") / 86_400.0);
    }

    private static Answer ranks(Database db) {
        Window byChanges =
                Window.partitionBy("region").orderBy(F.of("transitions").desc());
        QueryBuilder ranked = QueryBuilder.select(
                        Column.of("region"),
                        Column.of("transitions"),
                        Functions.rank().over(byChanges).as("place"))
                .from("zones");
        List<Row> rows = QueryBuilder.from(ranked.as("ranked"))
                .where("place", 1)
                .groupBy("region", "transitions")
                .having(Functions.count().ge(5))
                .columns(
                        Column.of("region"),
                        Column.of("transitions"),
                        Functions.count().as("zones"))
                .orderBy(Functions.count().desc(), F.of("region").asc())
                .fetch(db);
        return Answer.columns("region", "changes", "zones")
                .withAll(rows, row -> cells(row.getString("region"), row.getInt("transitions"), row.getLong("zones")));
    }

    private static QueryBuilder writtenIn(String country) {
        return QueryBuilder.select("language").from("country_languages").where("country", country);
    }

    private static Answer sets(Database db) {
        RowsBuilder both = writtenIn("CH").intersect(writtenIn("BE"));
        RowsBuilder either = writtenIn("CH").union(writtenIn("BE"));
        return Answer.columns("written", "languages")
                .with("in both", codes(db, both))
                .with("in either", codes(db, either))
                .with("in one only", codes(db, either.except(both)));
    }

    private static String codes(Database db, RowsBuilder languages) {
        return String.join(
                " ", languages.scalar(db, String.class).list().stream().sorted().toList());
    }

    private static Answer above(Database db) {
        QueryBuilder mean =
                QueryBuilder.select(Functions.avg("languages").as("mean")).from("countries");
        QueryBuilder many =
                QueryBuilder.from("countries").where(F.of("languages").gt(Functions.times(Functions.value(mean), 4)));
        return Answer.columns("countries", "the most in one")
                .with(
                        many.count(db),
                        many.columns(Functions.max("languages").as("most"))
                                .scalar(db, Integer.class)
                                .one());
    }

    private static Answer rightToLeft(Database db) {
        QueryBuilder languages = QueryBuilder.select("code").from("languages").where("right_to_left", true);
        QueryBuilder places = Table.of("country_languages").select("country").whereIn("language", languages);
        QueryBuilder countries = QueryBuilder.from("countries").whereIn("code", places);
        return Answer.columns("languages", "countries").with(languages.count(db), countries.count(db));
    }

    private static Answer alone(Database db) {
        QueryBuilder others = QueryBuilder.from("countries o")
                .where(F.of("o.currency")
                        .eq(F.of("c.currency"))
                        .and(F.of("o.code").ne(F.of("c.code"))));
        QueryBuilder paying =
                QueryBuilder.from("countries c").where(F.of("c.currency").isNotNull());
        return Answer.columns("share", "do not share")
                .with(
                        paying.whereExists(others).count(db),
                        paying.whereNotExists(others).count(db));
    }
}
