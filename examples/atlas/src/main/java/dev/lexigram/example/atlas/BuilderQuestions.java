package dev.lexigram.example.atlas;

import static dev.lexigram.example.atlas.Answer.cells;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Operator;
import dev.lexigram.contracts.query.Sort;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Questions put together step by step. Columns are named as in the table.
final class BuilderQuestions {

    static final List<Question> ALL = List.of(
            Question.of(
                    "Which zones of Europe change their clocks most often?",
                    "QueryBuilder.from().where()",
                    BuilderQuestions::restlessZones),
            Question.of(
                    "Which languages run from right to left?",
                    "QueryBuilder.select().from()",
                    BuilderQuestions::rightToLeft),
            Question.of(
                    "Which zones lie in the Indian Ocean?",
                    "Table, Column: select().where()",
                    BuilderQuestions::indian),
            Question.of("On which days do weeks begin?", "QueryBuilder: distinct()", BuilderQuestions::weekStarts),
            Question.of(
                    "What is on page three of the cards?", "QueryBuilder: limit(), offset()", BuilderQuestions::cards),
            Question.of("How many digits are there?", "QueryBuilder: count()", BuilderQuestions::digits),
            Question.of("Which SQL does a builder write?", "QueryBuilder: build()", BuilderQuestions::text));

    private BuilderQuestions() {}

    private static Answer restlessZones(Database db) {
        List<Zone> zones = QueryBuilder.from("zones")
                .where("transitions", Operator.GTE, 134)
                .where("region", "Europe")
                .orderBy("transitions", Sort.Direction.DESC)
                .orderBy("id")
                .limit(5)
                .fetch(db, Zone.class);
        return Answer.columns("zone", "changes since 1970")
                .withAll(zones, zone -> cells(zone.id(), zone.transitions()));
    }

    private static Answer rightToLeft(Database db) {
        List<Row> languages = QueryBuilder.select("code", "name")
                .from("languages")
                .where("right_to_left", true)
                .orderBy("code")
                .fetch(db);
        return Answer.columns("code", "language")
                .withAll(languages, row -> cells(row.getString("code"), row.getString("name")));
    }

    private static Answer indian(Database db) {
        List<Zone> zones = Table.of("zones")
                .select()
                .where(Column.of("region")
                        .eq("Indian")
                        .and(Column.of("offset_hours").gt(4)))
                .fetch(db, Zone.class);
        // Sorted here: databases sort texts by rules of their own.
        List<Zone> sorted =
                zones.stream().sorted(Comparator.comparing(Zone::id)).toList();
        return Answer.columns("zone", "hours ahead").withAll(sorted, zone -> cells(zone.id(), zone.offsetHours()));
    }

    private static Answer weekStarts(Database db) {
        List<String> days = QueryBuilder.select("week_start").from("countries").distinct().fetch(db).stream()
                .map(row -> Objects.requireNonNull(row.getString("week_start")))
                .sorted()
                .toList();
        return Answer.columns("day").withAll(days, day -> cells(day));
    }

    private static Answer cards(Database db) {
        List<Row> page = QueryBuilder.select("code_point", "name")
                .from("characters")
                .where("block", "PLAYING_CARDS")
                .orderBy("code_point")
                .limit(4)
                .offset(8)
                .fetch(db);
        return Answer.columns("sign", "card")
                .withAll(page, row -> cells(Character.toString(row.getInt("code_point")), row.getString("name")));
    }

    private static Answer digits(Database db) {
        QueryBuilder digits = QueryBuilder.from("characters").where("category", Category.DECIMAL_DIGIT_NUMBER);
        return Answer.columns("digits", "of them nines")
                .with(digits.count(db), digits.where("number", 9).count(db));
    }

    /// The values travel apart from the text, so no input can change what a statement means.
    private static Answer text(Database db) {
        QueryBuilder query = QueryBuilder.select("name")
                .from("countries")
                .where(F.of("currency").in("CHF", "EUR").and(F.of("name").ne("' or 1 = 1 --")))
                .limit(3);
        return Answer.columns("sql", "values")
                .with(query.build().sql(), query.build().parameters().size());
    }
}
