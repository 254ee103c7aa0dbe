package dev.lexigram.example.atlas;

import static dev.lexigram.example.atlas.Answer.cells;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Filter;
import dev.lexigram.contracts.query.FilterOperators;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.query.Specification;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.repository.GenericRepository;
import java.lang.Character.UnicodeScript;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Conditions by keyword, and conditions with a name of their own.
final class KeywordQuestions {

    static final List<Question> ALL = List.of(
            Question.of(
                    "Which small letters of Europe are crossed out?",
                    "repository.findMany(): keywords",
                    KeywordQuestions::strokes),
            Question.of(
                    "Where do clocks differ by quarters, and not by halves?",
                    "Filter.where(): __in, __not_in",
                    KeywordQuestions::quarters),
            Question.of(
                    "Which signs stand for the largest numbers?",
                    "FilterOperators.with(): an operator of one's own",
                    KeywordQuestions::large),
            Question.of(
                    "Where do people write much and pay without the euro?",
                    "Specification: and, not",
                    KeywordQuestions::specification));

    private KeywordQuestions() {}

    private static Answer strokes(Database db) {
        var characters = GenericRepository.of(db, CodePoint.class, Integer.class);
        List<CodePoint> found = characters.findMany(
                Map.of(
                        "script",
                        UnicodeScript.LATIN,
                        "category",
                        Category.LOWERCASE_LETTER,
                        "codePoint__lt",
                        0x250,
                        "name__icontains",
                        "with stroke"),
                q -> q.orderBy(F.of("codePoint").asc()).limit(5));
        return Answer.columns("sign", "name")
                .withAll(found, letter -> cells(Character.toString(letter.codePoint()), letter.name()));
    }

    private static Answer quarters(Database db) {
        Predicate where = Filter.where(Map.of(
                "offsetHours__in", List.of(5.5, 5.75, 6.5, 8.75),
                "offsetHours__not_in", List.of(5.5, 6.5),
                "fixed", false));
        List<Zone> found = GenericRepository.of(db, Zone.class, String.class).find(where);
        return Answer.columns("zone", "hours ahead").withAll(byId(found), zone -> cells(zone.id(), zone.offsetHours()));
    }

    /// Sorted here: databases sort texts by rules of their own.
    private static List<Zone> byId(List<Zone> zones) {
        return zones.stream().sorted(Comparator.comparing(Zone::id)).toList();
    }

    private static Answer large(Database db) {
        FilterOperators operators =
                FilterOperators.standard().with("thousands", (field, value) -> field.ge((int) value * 1_000));
        var characters = GenericRepository.of(db, CodePoint.class, Integer.class);
        List<CodePoint> found = characters.find(
                operators.where(Map.of("number__thousands", 100)),
                q -> q.orderBy(F.of("number").desc(), F.of("codePoint").asc()).limit(4));
        return Answer.columns("sign", "number", "script")
                .withAll(found, sign -> cells(Character.toString(sign.codePoint()), sign.number(), sign.script()));
    }

    /// Countries with so many written languages.
    record Writing(int least) implements Specification {
        @Override
        public Predicate predicate() {
            return F.of("languages").ge(least);
        }
    }

    /// Countries that use a currency.
    record Paying(String currency) implements Specification {
        @Override
        public Predicate predicate() {
            return F.of("currency").eq(currency);
        }
    }

    private static Answer specification(Database db) {
        var countries = GenericRepository.of(db, Country.class, String.class);
        Specification wanted = new Writing(5)
                .and(new Paying("EUR").not())
                .and(Specification.of(F.of("weekStart").eq(DayOfWeek.MONDAY)));
        List<Country> found = countries.find(wanted).stream()
                .sorted(Comparator.comparing(Country::code))
                .toList();
        return Answer.columns("country", "languages", "currency")
                .withAll(found, country -> cells(country.name(), country.languages(), country.currency()));
    }
}
