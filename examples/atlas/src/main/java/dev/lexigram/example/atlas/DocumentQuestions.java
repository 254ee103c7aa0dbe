package dev.lexigram.example.atlas;

import static dev.lexigram.example.atlas.Answer.cells;

import dev.lexigram.contracts.query.F;
import dev.lexigram.contracts.query.Predicate;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.json.JsonField;
import dev.lexigram.sql.query.Functions;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.query.Table;
import dev.lexigram.sql.repository.GenericRepository;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Columns that hold more than one value: JSON documents and arrays.
final class DocumentQuestions {

    static final List<Question> ALL = List.of(
            Question.of(
                    "What does a country look like as a document?",
                    "@Json: records in, records out",
                    db -> Scratch.with(db, Profile.class, () -> document(db))),
            Question.of(
                    "In which documents is Italian written?",
                    "JsonField.of(): text(), length(), contains()",
                    db -> Scratch.with(db, Profile.class, () -> questions(db))),
            Question.of(
                    "Which currencies do the documents name?",
                    "JsonField in groupBy(), isNull()",
                    db -> Scratch.with(db, Profile.class, () -> groups(db))),
            Question.of(
                    "What if the franc got a new name?",
                    "JsonField.path().set(), remove()",
                    db -> Scratch.with(db, Profile.class, () -> change(db))),
            Question.of(
                            "Which letters end an alphabet?",
                            "List<String>: an array",
                            db -> Scratch.with(db, Alphabet.class, () -> arrays(db)))
                    .needing(Capability.ARRAYS));

    private static final JsonField SHEET = JsonField.of("sheet");
    private static final Table PROFILES = Table.of("atlas_profiles");

    private DocumentQuestions() {}

    /// The repository of a few countries' documents.
    private static GenericRepository<Profile, String> written(Database db) {
        var profiles = GenericRepository.of(db, Profile.class, String.class);
        Map<String, List<String>> languages =
                QueryBuilder.from("country_languages").fetch(db, CountryLanguage.class).stream()
                        .collect(Collectors.groupingBy(
                                CountryLanguage::country,
                                Collectors.mapping(CountryLanguage::language, Collectors.toUnmodifiableList())));
        GenericRepository.of(db, Country.class, String.class)
                .find(F.of("code").in("AQ", "CH", "IT", "LI", "SM", "VA"))
                .forEach(country -> profiles.create(profile(country, languages)));
        return profiles;
    }

    private static Profile profile(Country country, Map<String, List<String>> languages) {
        List<String> sorted = languages.getOrDefault(country.code(), List.of()).stream()
                .sorted()
                .toList();
        return new Profile(country.code(), new Profile.Sheet(country.name(), country.currency(), sorted));
    }

    private static Answer document(Database db) {
        Profile.Sheet sheet = written(db).getById("CH").sheet();
        return Answer.columns("name", "currency", "languages")
                .with(sheet.name(), sheet.currency(), String.join(" ", sheet.languages()));
    }

    private static Answer questions(Database db) {
        written(db);
        List<Row> rows = QueryBuilder.select(
                        SHEET.text("name").as("name"),
                        SHEET.length("languages").as("languages"),
                        SHEET.text("languages", 0).as("first"))
                .from("atlas_profiles")
                .where(SHEET.path("languages").contains("it"))
                .orderBy("country")
                .fetch(db);
        return Answer.columns("name", "languages", "first of them")
                .withAll(rows, row -> cells(row.getString("name"), row.getInt("languages"), row.getString("first")));
    }

    private static Answer groups(Database db) {
        written(db);
        List<Row> rows = QueryBuilder.select(
                        SHEET.text("currency").as("currency"), Functions.count().as("countries"))
                .from("atlas_profiles")
                .where(SHEET.text("currency").isNotNull())
                .groupBy(SHEET.text("currency"))
                .orderBy(SHEET.text("currency").asc())
                .fetch(db);
        long none = PROFILES.select().where(SHEET.text("currency").isNull()).count(db);
        return Answer.columns("currency", "countries")
                .withAll(rows, row -> cells(row.getString("currency"), row.getLong("countries")))
                .with(null, none);
    }

    private static Answer change(Database db) {
        var profiles = written(db);
        Predicate francs = SHEET.text("currency").eq("CHF");
        long changed = PROFILES.update(Map.of("sheet", SHEET.path("currency").set("CHX")))
                .where(francs)
                .execute(db);
        PROFILES.update(Map.of("sheet", SHEET.path("languages", 0).remove()))
                .where(F.of("country").eq("CH"))
                .execute(db);
        Profile.Sheet swiss = profiles.getById("CH").sheet();
        return Answer.columns("changed", "francs left", "in Switzerland", "languages there")
                .with(
                        changed,
                        PROFILES.select().where(francs).count(db),
                        swiss.currency(),
                        swiss.languages().size());
    }

    private static Answer arrays(Database db) {
        var alphabets = GenericRepository.of(db, Alphabet.class, String.class);
        for (UnicodeScript script : List.of(UnicodeScript.ARMENIAN, UnicodeScript.DESERET, UnicodeScript.OSAGE)) {
            alphabets.create(new Alphabet(script.name(), capitals(db, script)));
        }
        List<String> withAyb = db.sql("select script from atlas_alphabets where ? = any(letters)")
                .bind("Ա")
                .scalar(String.class)
                .list();
        List<Alphabet> all =
                alphabets.find(Predicate.always(), q -> q.orderBy(F.of("script").asc()));
        return Answer.columns("script", "letters", "last", "has an ayb")
                .withAll(
                        all,
                        alphabet -> cells(
                                alphabet.script(),
                                alphabet.letters().size(),
                                alphabet.letters().getLast(),
                                withAyb.contains(alphabet.script())));
    }

    private static List<String> capitals(Database db, UnicodeScript script) {
        return QueryBuilder.select("code_point")
                .from("characters")
                .where("script", script)
                .where("category", Category.UPPERCASE_LETTER)
                .where(F.of("name").notLike("% WITH %"))
                .orderBy("code_point")
                .scalar(db, Integer.class)
                .list()
                .stream()
                .map(Character::toString)
                .toList();
    }
}
