package dev.lexigram.example.atlas;

import static dev.lexigram.example.atlas.Answer.cells;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import java.lang.Character.UnicodeScript;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Questions in SQL. Only what all databases understand alike: no functions for texts, no order by texts that are
/// not codes, as each database sorts those in its own way.
final class SqlQuestions {

    static final List<Question> ALL = List.of(
            Question.of("How many characters does Unicode name?", "sql().scalar().one()", SqlQuestions::characters),
            Question.of("Which currencies do most countries use?", "sql() with ?, map(record)", SqlQuestions::money),
            Question.of("Who else pays with Australian dollars?", "sql() with $1", SqlQuestions::sharedCurrency),
            Question.of(
                    "What is written in Belgium, Luxembourg and Switzerland?",
                    "sql() with :name and a list",
                    SqlQuestions::languages),
            Question.of("How does one pay in Japan?", "rows by name and by index", SqlQuestions::yen),
            Question.of("Which countries have the longest names?", "sql().map(row -> …)", SqlQuestions::longestNames),
            Question.of("Which letters have the longest names?", "sql().stream()", SqlQuestions::longestLetters),
            Question.of("What is the character U+20AC?", "sql().map(record).one()", SqlQuestions::euro),
            Question.of("Whose clocks changed first in this century?", "sql().first()", SqlQuestions::firstChange),
            Question.of("Is there a country XX?", "sql().optional()", SqlQuestions::unknownCountry),
            Question.of("Which scripts have the most characters?", "group by, map(record)", SqlQuestions::scripts));

    private SqlQuestions() {}

    private static Answer characters(Database db) {
        long count =
                db.sql("select count(*) from characters").scalar(Long.class).one();
        return Answer.of("characters", count);
    }

    /// A result may be any record: its components are found by name.
    record Money(String code, String name, int countries) {}

    private static Answer money(Database db) {
        List<Money> most = db.sql(
                        "select code, name, countries from currencies where countries >= ? order by countries desc, code")
                .bind(8)
                .map(Money.class)
                .list();
        return Answer.columns("code", "currency", "countries")
                .withAll(most, money -> cells(money.code(), money.name(), money.countries()));
    }

    private static Answer sharedCurrency(Database db) {
        List<Row> rows = db.sql("""
                        select c.code, c.name
                        from countries c join countries other on other.currency = c.currency
                        where other.code = $1 and c.code <> $1
                        order by c.code""").bind("AU").list();
        return Answer.columns("code", "country")
                .withAll(rows, row -> cells(row.getString("code"), row.getString("name")));
    }

    private static Answer languages(Database db) {
        List<Row> rows = db.sql("""
                        select w.country, l.name as language
                        from country_languages w join languages l on l.code = w.language
                        where w.country in (:countries) and w.language <> :not
                        order by w.country, l.code""")
                .bind("countries", List.of("BE", "CH", "LU"))
                .bind("not", "en")
                .list();
        return Answer.columns("country", "language")
                .withAll(rows, row -> cells(row.getString("country"), row.getString("language")));
    }

    private static Answer yen(Database db) {
        Row row = db.sql("select name, symbol, smallest_unit from currencies where code = ?")
                .bind("JPY")
                .one();
        BigDecimal unit = Objects.requireNonNull(row.getBigDecimal("smallest_unit"));
        return Answer.columns("currency", "symbol", "smallest unit")
                .with(
                        row.getString(0),
                        row.getString("symbol"),
                        unit.stripTrailingZeros().toPlainString());
    }

    private static Answer longestNames(Database db) {
        List<String> names = db.sql("select name from countries")
                .map(row -> Objects.requireNonNull(row.getString("name")))
                .list();
        List<String> longest = names.stream().collect(Longest.of(5));
        return Answer.columns("country", "length").withAll(longest, name -> cells(name, name.length()));
    }

    /// Some 140,000 rows pass by, and no more than a few hundred are in memory at a time.
    private static Answer longestLetters(Database db) {
        List<String> longest = db
                .sql("select name from characters where letter = :letter")
                .bind("letter", true)
                .scalar(String.class)
                .stream(names -> names.collect(Longest.of(3)));
        return Answer.columns("letter", "length").withAll(longest, name -> cells(name, name.length()));
    }

    private static Answer euro(Database db) {
        CodePoint euro = db.sql("select * from characters where code_point = ?")
                .bind(0x20AC)
                .map(CodePoint.class)
                .one();
        return Answer.columns("sign", "name", "category", "bytes")
                .with(Character.toString(euro.codePoint()), euro.name(), euro.category(), euro.utf8().length);
    }

    private static Answer firstChange(Database db) {
        Optional<Row> first = db.sql(
                        "select zone_id, happens_at from transitions where happens_at >= ? order by happens_at, id")
                .bind(Instant.parse("2001-01-01T00:00:00Z"))
                .first();
        return Answer.columns("zone", "changed at")
                .withAll(first.stream().toList(), row -> cells(row.getString("zone_id"), row.getInstant("happens_at")));
    }

    private static Answer unknownCountry(Database db) {
        Optional<String> name = db.sql("select name from countries where code = ?")
                .bind("XX")
                .scalar(String.class)
                .optional();
        return Answer.of("found", name.isPresent());
    }

    /// Enums are stored by name and come back as enums.
    record ScriptSize(UnicodeScript script, long size) {}

    private static Answer scripts(Database db) {
        List<ScriptSize> sizes =
                db.sql("""
                        select script, count(*) as size
                        from characters
                        group by script
                        having count(*) > :least
                        order by size desc""").bind("least", 1_000).map(ScriptSize.class).list();
        return Answer.columns("script", "characters").withAll(sizes, size -> cells(size.script(), size.size()));
    }
}
