package dev.lexigram.example.atlas;

import static dev.lexigram.example.atlas.Answer.cells;

import dev.lexigram.contracts.error.EntityNotFoundException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Questions to repositories: records in, records out, no SQL.
final class RepositoryQuestions {

    static final List<Question> ALL = List.of(
            Question.of("Which time holds in Kathmandu?", "repository.findById()", RepositoryQuestions::kathmandu),
            Question.of("And in Atlantis?", "repository.getById(), which throws", RepositoryQuestions::atlantis),
            Question.of(
                    "Where are the most languages written?",
                    "repository.find(), ordered",
                    RepositoryQuestions::languages),
            Question.of("How many currencies have no cents?", "repository.count()", RepositoryQuestions::withoutCents),
            Question.of("Who lives a quarter past the hour?", "repository.exists()", RepositoryQuestions::quarterHours),
            Question.of("Has Unicode a snowman?", "repository.findOne()", RepositoryQuestions::snowman),
            Question.of(
                    "On which days of the week do clocks change?",
                    "repository.stream()",
                    RepositoryQuestions::weekdays));

    private RepositoryQuestions() {}

    private static Answer kathmandu(Database db) {
        var zones = GenericRepository.of(db, Zone.class, String.class);
        List<Zone> found = zones.findById("Asia/Kathmandu").stream().toList();
        return Answer.columns("time", "hours ahead", "first change")
                .withAll(found, zone -> cells(zone.name(), zone.offsetHours(), zone.firstTransition()));
    }

    private static Answer atlantis(Database db) {
        var zones = GenericRepository.of(db, Zone.class, String.class);
        try {
            return Answer.of("time", zones.getById("Atlantic/Atlantis").name());
        } catch (EntityNotFoundException e) {
            return Answer.columns("error", "details").with(e.code(), e.details());
        }
    }

    private static Answer languages(Database db) {
        var countries = GenericRepository.of(db, Country.class, String.class);
        List<Country> most = countries.find(
                Predicate.always(),
                q -> q.orderBy(F.of("languages").desc(), F.of("code").asc()).limit(5));
        return Answer.columns("country", "languages")
                .withAll(most, country -> cells(country.name(), country.languages()));
    }

    private static Answer withoutCents(Database db) {
        var currencies = GenericRepository.of(db, Currency.class, String.class);
        return Answer.columns("currencies", "without cents")
                .with(currencies.count(), currencies.count(F.of("smallestUnit").eq(BigDecimal.ONE)));
    }

    private static Answer quarterHours(Database db) {
        var zones = GenericRepository.of(db, Zone.class, String.class);
        return Answer.columns("hours ahead", "exists")
                .with(8.75, zones.exists(F.of("offsetHours").eq(8.75)))
                .with(9.25, zones.exists(F.of("offsetHours").eq(9.25)));
    }

    private static Answer snowman(Database db) {
        var characters = GenericRepository.of(db, CodePoint.class, Integer.class);
        List<CodePoint> found =
                characters.findOne(F.of("name").eq("SNOWMAN")).stream().toList();
        return Answer.columns("sign", "code point", "block")
                .withAll(
                        found,
                        snowman -> cells(
                                Character.toString(snowman.codePoint()), hex(snowman.codePoint()), snowman.block()));
    }

    static String hex(int codePoint) {
        return String.format("U+%04X", codePoint);
    }

    private static Answer weekdays(Database db) {
        var transitions = GenericRepository.of(db, Transition.class, Long.class);
        Map<DayOfWeek, Long> days = transitions.stream(
                Predicate.always(),
                rows -> rows.collect(Collectors.groupingBy(
                        change -> change.localDate().getDayOfWeek(), TreeMap::new, Collectors.counting())));
        return Answer.columns("day", "changes")
                .withAll(days.keySet(), day -> cells(day, Objects.requireNonNull(days.get(day))));
    }
}
