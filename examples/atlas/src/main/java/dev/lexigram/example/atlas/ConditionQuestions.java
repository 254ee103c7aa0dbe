package dev.lexigram.example.atlas;

import static dev.lexigram.example.atlas.Answer.cells;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Filter;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.repository.GenericRepository;
import java.time.DayOfWeek;
import java.util.List;

/// Questions with conditions of every kind. Fields are named as in the record.
final class ConditionQuestions {

    static final List<Question> ALL = List.of(
            Question.of(
                    "Where does a week not begin on a Sunday or Monday, and people write two languages or more?",
                    "F: and, or, not",
                    ConditionQuestions::weeks),
            Question.of("Which metals are traded like money?", "F: between, in", ConditionQuestions::metals),
            Question.of("Which capitals have two marks above?", "F: like", ConditionQuestions::marks),
            Question.of("Which countries are called islands?", "F: ilike", ConditionQuestions::islands),
            Question.of("Which faces has a cat?", "F: contains", ConditionQuestions::cats),
            Question.of("Which arrows point to two sides?", "F: startsWith, endsWith", ConditionQuestions::arrows),
            Question.of("Where is there no money?", "F: isNull", ConditionQuestions::noMoney),
            Question.of("Where in the euro zone do people write most?", "Filter triples", ConditionQuestions::euro),
            Question.of(
                    "Are clocks put back as often as forward?", "F: field against field", ConditionQuestions::balance));

    private ConditionQuestions() {}

    private static Answer weeks(Database db) {
        Predicate usual =
                F.of("weekStart").eq(DayOfWeek.SUNDAY).or(F.of("weekStart").eq(DayOfWeek.MONDAY));
        List<Country> found = countries(db, usual.not().and(F.of("languages").ge(2)));
        return Answer.columns("country", "week begins on", "languages")
                .withAll(found, country -> cells(country.name(), country.weekStart(), country.languages()));
    }

    private static Answer metals(Database db) {
        var currencies = GenericRepository.of(db, Currency.class, String.class);
        List<Currency> found = currencies.find(
                F.of("numericCode").between(955, 969).and(F.of("code").in("XAG", "XAU", "XPD", "XPT")),
                q -> q.orderBy(F.of("numericCode").asc()));
        return Answer.columns("code", "number", "metal")
                .withAll(found, metal -> cells(metal.code(), metal.numericCode(), metal.name()));
    }

    private static Answer marks(Database db) {
        return characters(db, F.of("name").like("LATIN CAPITAL LETTER % WITH DIAERESIS AND %"));
    }

    private static Answer islands(Database db) {
        List<Country> found = countries(db, F.of("name").ilike("%ISLANDS"));
        return Answer.columns("code", "country").withAll(found, country -> cells(country.code(), country.name()));
    }

    private static Answer cats(Database db) {
        return characters(db, F.of("name").contains("CAT FACE"));
    }

    private static Answer arrows(Database db) {
        return characters(
                db,
                F.of("name")
                        .startsWith("LEFT RIGHT")
                        .and(F.of("name").endsWith("ARROW"))
                        .and(F.of("block").ne("SUPPLEMENTAL_ARROWS_A")));
    }

    private static Answer noMoney(Database db) {
        List<Country> found = countries(db, F.of("currency").isNull());
        return Answer.columns("code", "place").withAll(found, country -> cells(country.code(), country.name()));
    }

    private static Answer euro(Database db) {
        List<Country> found = countries(db, Filter.of("currency", "=", "EUR").and(Filter.of("languages", ">=", 4)));
        return Answer.columns("country", "languages")
                .withAll(found, country -> cells(country.name(), country.languages()));
    }

    private static Answer balance(Database db) {
        var transitions = GenericRepository.of(db, Transition.class, Long.class);
        return Answer.columns("forward", "back", "only renamed")
                .with(
                        transitions.count(F.of("offsetAfter").gt(F.of("offsetBefore"))),
                        transitions.count(F.of("offsetAfter").lt(F.of("offsetBefore"))),
                        transitions.count(F.of("offsetAfter").eq(F.of("offsetBefore"))));
    }

    private static List<Country> countries(Database db, Predicate where) {
        var countries = GenericRepository.of(db, Country.class, String.class);
        return countries.find(where, q -> q.orderBy(F.of("code").asc()));
    }

    private static Answer characters(Database db, Predicate where) {
        var characters = GenericRepository.of(db, CodePoint.class, Integer.class);
        List<CodePoint> found =
                characters.find(where, q -> q.orderBy(F.of("codePoint").asc()).limit(8));
        return Answer.columns("sign", "name")
                .withAll(found, character -> cells(Character.toString(character.codePoint()), character.name()));
    }
}
