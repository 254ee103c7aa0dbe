package dev.lexigram.example.atlas;

import static dev.lexigram.example.atlas.Answer.cells;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.Join;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.Table;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.List;

/// Tables brought together, rows put into groups, and the first of each group.
final class JoinQuestions {

    static final List<Question> ALL = List.of(
            Question.of(
                    "Which currencies do most countries share?",
                    "QueryBuilder: join(), groupBy(), having()",
                    JoinQuestions::shared),
            Question.of("Which languages are written nowhere?", "QueryBuilder: leftJoin()", JoinQuestions::nowhere),
            Question.of(
                    "Which languages are written in Switzerland, and paid how?",
                    "QueryBuilder: join(kind, source), three tables",
                    JoinQuestions::swiss),
            Question.of(
                    "How many zones of each region never change?",
                    "Functions.count().where()",
                    JoinQuestions::unchanged),
            Question.of("Which nine comes first in each script?", "QueryBuilder: distinctOn()", JoinQuestions::nines));

    private JoinQuestions() {}

    /// What a question about shared currencies finds.
    record Shared(String name, long size) {}

    private static Answer shared(Database db) {
        List<Shared> found = QueryBuilder.select(
                        Column.of("m.name"), Functions.count().as("size"))
                .from("countries c")
                .join("currencies m", Column.of("m.code").eq(Column.of("c.currency")))
                .groupBy("m.code", "m.name")
                .having(Functions.count().ge(4))
                .orderBy(Functions.count().desc(), F.of("m.code").asc())
                .fetch(db, Shared.class);
        return Answer.columns("currency", "countries").withAll(found, row -> cells(row.name(), row.size()));
    }

    private static Answer nowhere(Database db) {
        QueryBuilder unwritten = QueryBuilder.from("languages l")
                .leftJoin("country_languages w", F.of("w.language").eq(F.of("l.code")))
                .where(F.of("w.id").isNull());
        List<String> first = unwritten
                .columns("l.name")
                .orderBy("l.code")
                .limit(3)
                .scalar(db, String.class)
                .list();
        return Answer.columns("languages", "among them").with(unwritten.count(db), String.join(", ", first));
    }

    private static Answer swiss(Database db) {
        List<Row> rows = QueryBuilder.from(Table.of("country_languages").as("w"))
                .join(
                        Join.Kind.INNER,
                        Table.of("languages").as("l"),
                        F.of("l.code").eq(F.of("w.language")))
                .join(
                        Join.Kind.INNER,
                        Table.of("countries").as("c"),
                        F.of("c.code").eq(F.of("w.country")))
                .where("c.code", "CH")
                .columns(
                        Column.of("l.name"), Functions.lower(F.of("c.currency")).as("money"))
                .orderBy("l.code")
                .fetch(db);
        return Answer.columns("language", "money")
                .withAll(rows, row -> cells(row.getString("name"), row.getString("money")));
    }

    /// One pass over the table counts all and some.
    private static Answer unchanged(Database db) {
        List<Row> rows = QueryBuilder.select(
                        Column.of("region"),
                        Functions.count().as("zones"),
                        Functions.count().where(F.of("fixed").eq(true)).as("unchanged"))
                .from("zones")
                .groupBy("region")
                .having(Functions.count().gt(30))
                .orderBy(Functions.count().desc())
                .fetch(db);
        return Answer.columns("region", "zones", "never change")
                .withAll(rows, row -> cells(row.getString("region"), row.getLong("zones"), row.getLong("unchanged")));
    }

    /// What a question about nines finds.
    record Nine(UnicodeScript script, int codePoint) {}

    private static Answer nines(Database db) {
        List<Nine> nines = QueryBuilder.select("script", "code_point")
                .from("characters")
                .where("category", Category.DECIMAL_DIGIT_NUMBER)
                .where("number", 9)
                .distinctOn("script")
                .orderBy("code_point")
                .fetch(db, Nine.class)
                .stream()
                .sorted(Comparator.comparing(Nine::codePoint))
                .limit(5)
                .toList();
        return Answer.columns("script", "code point", "nine")
                .withAll(
                        nines,
                        nine -> cells(
                                nine.script(),
                                RepositoryQuestions.hex(nine.codePoint()),
                                Character.toString(nine.codePoint())));
    }
}
