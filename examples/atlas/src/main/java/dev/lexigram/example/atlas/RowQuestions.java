package dev.lexigram.example.atlas;

import static dev.lexigram.example.atlas.Answer.cells;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.bulk.BulkOptions;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// Changes of many rows at once, or of rows that may be there already; all undone.
final class RowQuestions {

    static final List<Question> ALL = List.of(
            Question.of(
                    "What if a pair is counted twice?",
                    "insert: onConflict().doUpdate(), doNothing()",
                    db -> Undone.in(db, () -> upsert(db))),
            Question.of(
                    "How are rows copied without coming here?",
                    "Table.insertFrom()",
                    db -> Scratch.with(db, Sign.class, () -> copy(db))),
            Question.of(
                    "How are thousands of rows written, and which keys have they?",
                    "repository.insertAll()",
                    db -> Undone.in(db, () -> bulk(db))),
            Question.of(
                    "And changed, written over and deleted?",
                    "repository.updateAll(), upsertAll(), deleteAll()",
                    db -> Scratch.with(db, Sign.class, () -> many(db))),
            Question.of(
                    "What if the euro zone learned Esperanto?",
                    "repository.updateWhere(), increment()",
                    db -> Undone.in(db, () -> esperanto(db))));

    private RowQuestions() {}

    private static Answer upsert(Database db) {
        Table pairs = Table.of("country_languages");
        Map<String, Object> swissGerman = Map.of("id", "CH-de", "country", "CH", "language", "de", "locales", 5);
        Map<String, Object> utopian = Map.of("id", "XU-de", "country", "XU", "language", "de", "locales", 1);
        var sum = Functions.plus(F.of("locales"), Functions.incoming("locales"));
        pairs.insert(swissGerman)
                .values(utopian)
                .onConflict("id")
                .doUpdate(Map.of("locales", sum))
                .execute(db);
        pairs.insert(swissGerman).onConflict("id").doNothing().execute(db);
        List<Row> rows = pairs.select()
                .where(F.of("id").in("CH-de", "XU-de"))
                .orderBy("id")
                .fetch(db);
        return Answer.columns("pair", "locales")
                .withAll(rows, row -> cells(row.getString("id"), row.getInt("locales")));
    }

    private static Answer copy(Database db) {
        QueryBuilder emoticons =
                QueryBuilder.select("code_point", "name").from("characters").where("block", "EMOTICONS");
        long copied = Table.of("atlas_signs")
                .insertFrom(emoticons, "code_point", "name")
                .execute(db);
        return Answer.columns("emoticons", "copied")
                .with(emoticons.count(db), QueryBuilder.from("atlas_signs").count(db) == copied);
    }

    /// A change of the clocks each hour, in a zone that there is not.
    private static List<Transition> hourly(int count) {
        return IntStream.range(0, count)
                .mapToObj(hour -> Instant.parse("2040-01-01T00:00:00Z").plusSeconds(hour * 3_600L))
                .map(RowQuestions::change)
                .toList();
    }

    private static Transition change(Instant at) {
        LocalDate date = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return new Transition(null, "Etc/Utopia", at, at.getEpochSecond(), date, 0, 3_600, true);
    }

    private static Answer bulk(Database db) {
        var transitions = GenericRepository.of(db, Transition.class, Long.class);
        AtomicLong told = new AtomicLong();
        BulkOptions options = BulkOptions.defaults().withProgress((done, total) -> told.set(done));
        List<Transition> stored = transitions.insertAll(hourly(4_000), options);
        Transition last = stored.getLast();
        boolean found = transitions.getById(Objects.requireNonNull(last.id())).equals(last);
        return Answer.columns("stored", "progress", "the last", "found by its key")
                .with(stored.size(), told.get(), last.happensAt(), found);
    }

    /// The table is empty at first.
    private static Answer many(Database db) {
        var signs = GenericRepository.of(db, Sign.class, Integer.class);
        List<Sign> digits = IntStream.rangeClosed('0', '9')
                .mapToObj(digit -> new Sign(digit, Character.getName(digit)))
                .toList();
        signs.insertAll(digits);
        signs.updateAll(digits.stream().map(RowQuestions::shout).toList());
        signs.upsertAll(IntStream.rangeClosed('5', 'E')
                .mapToObj(sign -> new Sign(sign, Character.getName(sign)))
                .toList());
        long deleted = signs.deleteAll(digits.subList(0, 3));
        return Answer.columns("changed", "signs", "deleted")
                .with(signs.count(F.of("name").endsWith("!")), signs.count(), deleted);
    }

    private static Sign shout(Sign sign) {
        return new Sign(sign.codePoint(), sign.name() + "!");
    }

    private static Answer esperanto(Database db) {
        var countries = GenericRepository.of(db, Country.class, String.class);
        long changed = countries.updateWhere(F.of("currency").eq("EUR"), set -> set.increment("languages", 1));
        boolean again = countries.increment("AT", "languages", 10);
        return Answer.columns("changed", "Austria again", "languages there")
                .with(changed, again, countries.getById("AT").languages());
    }
}
