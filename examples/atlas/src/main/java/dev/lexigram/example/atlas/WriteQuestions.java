package dev.lexigram.example.atlas;

import dev.lexigram.contracts.error.OptimisticLockException;
import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.mapping.SqlEngine;
import dev.lexigram.sql.query.InsertBuilder;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.repository.GenericRepository;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Changes, all undone in the end, so that the data stay as they are.
final class WriteQuestions {

    static final List<Question> ALL = List.of(
            Question.of(
                    "What if Utopia joined?",
                    "repository.create(), update(), delete()",
                    db -> Undone.in(db, () -> utopia(db))),
            Question.of(
                    "What if two change it at once?",
                    "@Version: the later one is told",
                    db -> Undone.in(db, () -> conflict(db))),
            Question.of(
                    "Who makes the keys of new rows?",
                    "repository.save(), @Generated",
                    db -> Undone.in(db, () -> save(db))),
            Question.of(
                    "What if there was a new language?",
                    "db.insert(), update(), delete()",
                    db -> Undone.in(db, () -> language(db))),
            Question.of(
                    "And a new currency?",
                    "builders: insert, update, delete, returning",
                    db -> Undone.in(db, () -> currency(db))),
            Question.of(
                    "How are many rows written at once?",
                    "sql().executeBatch()",
                    db -> Undone.in(db, () -> batch(db))));

    private WriteQuestions() {}

    private static Country newCountry() {
        return new Country("XU", "XUT", "Utopia", "🏝", null, DayOfWeek.FRIDAY, 1, 0);
    }

    private static Answer utopia(Database db) {
        var countries = GenericRepository.of(db, Country.class, String.class);
        Country created = countries.create(newCountry());
        Country renamed = new Country(
                created.code(),
                created.iso3(),
                "New Utopia",
                created.flag(),
                "EUR",
                created.weekStart(),
                2,
                created.version());
        Country updated = countries.update(renamed);
        boolean deleted = countries.delete(updated);
        return Answer.columns("name", "version", "deleted", "still there")
                .with(updated.name(), updated.version(), deleted, countries.existsById("XU"));
    }

    private static Answer conflict(Database db) {
        var countries = GenericRepository.of(db, Country.class, String.class);
        Country read = countries.create(newCountry());
        countries.update(read);
        try {
            countries.update(read);
            return Answer.of("lost", "an update");
        } catch (OptimisticLockException e) {
            return Answer.columns("error", "says", "retry it")
                    .with(e.code(), e.problem().sentence(), e.hint().orElse(""));
        }
    }

    private static Answer save(Database db) {
        var transitions = GenericRepository.of(db, Transition.class, Long.class);
        Instant leap = Instant.parse("2040-02-29T01:00:00Z");
        Transition saved = transitions.save(
                new Transition(null, "Etc/UTC", leap, leap.getEpochSecond(), LocalDate.of(2040, 2, 29), 0, 3600, true));
        boolean found = transitions.exists(F.of("id").eq(saved.id()));
        transitions.save(saved);
        return Answer.columns("has a key", "found by it", "deleted")
                .with(saved.id() != null, found, transitions.delete(saved));
    }

    private static Map<String, Object> values(Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }

    private static Answer language(Database db) {
        long inserted = db.insert(
                "languages",
                values(
                        "code",
                        "qaa",
                        "iso3",
                        "qaa",
                        "name",
                        "Utopian",
                        "own_name",
                        "Utopiano",
                        "right_to_left",
                        false));
        long updated = db.update(
                "languages", Map.of("name", "New Utopian"), F.of("code").eq("qaa"));
        long deleted = db.delete("languages", F.of("code").eq("qaa"));
        return Answer.columns("inserted", "updated", "deleted").with(inserted, updated, deleted);
    }

    private static Answer currency(Database db) {
        Table currencies = Table.of("currencies");
        InsertBuilder insert = currencies.insert(
                values("code", "XUU", "numeric_code", 0, "name", "Utopian Dime", "symbol", "U$", "countries", 1));
        Object name = canReturn(db, Capability.INSERT_RETURNING)
                ? insert.returning("name").fetch(db).getFirst().get("name")
                : insertAndRead(db, insert);
        long updated = QueryBuilder.from("currencies")
                .where("code", "XUU")
                .update(Map.of("countries", 2))
                .execute(db);
        long deleted = currencies.delete().where(F.of("code").eq("XUU")).execute(db);
        return Answer.columns("inserted", "updated", "deleted").with(name, updated, deleted);
    }

    private static boolean canReturn(Database db, Capability capability) {
        return db.unwrap(SqlEngine.class).renderer().dialect().can(capability);
    }

    /// For databases that do not return what they insert.
    private static @Nullable Object insertAndRead(Database db, InsertBuilder insert) {
        insert.execute(db);
        Row row = QueryBuilder.select("name")
                .from("currencies")
                .where("code", "XUU")
                .fetch(db)
                .getFirst();
        return row.get("name");
    }

    private static Answer batch(Database db) {
        long inserted = db.sql("insert into country_languages (id, country, language, locales) values (?, ?, ?, ?)")
                .executeBatch(List.of(
                        List.of("XU-de", "XU", "de", 1),
                        List.of("XU-fr", "XU", "fr", 1),
                        List.of("XU-eo", "XU", "eo", 2)));
        long locales = db.sql("select sum(locales) from country_languages where country = ?")
                .bind("XU")
                .scalar(Long.class)
                .one();
        return Answer.columns("inserted", "locales").with(inserted, locales);
    }
}
