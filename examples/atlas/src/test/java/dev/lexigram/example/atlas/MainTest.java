package dev.lexigram.example.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.query.QueryBuilder;
import dev.lexigram.sql.repository.GenericRepository;
import dev.lexigram.sql.schema.SchemaManager;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class MainTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static String url;

    @SuppressWarnings("NullAway.Init")
    private static Run firstRun;

    @BeforeAll
    static void loadOnce() {
        url = "sqlite:" + folder.resolve("atlas.db");
        firstRun = Run.of("--url", url, "--no-color");
    }

    private static Map<String, Long> expectedCounts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        AtlasData.all().forEach(dataset -> counts.put(dataset.table(), dataset.count()));
        return counts;
    }

    private static Map<String, Long> counts(JsonNode json) {
        Map<String, Long> counts = new LinkedHashMap<>();
        json.get("tables")
                .properties()
                .forEach(e -> counts.put(e.getKey(), e.getValue().asLong()));
        return counts;
    }

    private static long answeredOnSqlite() {
        try (DatabaseService db = DatabaseService.open(url)) {
            return Question.all().stream()
                    .filter(question -> question.obstacle(db).isEmpty())
                    .count();
        }
    }

    @Test
    void theFirstRunLoadsEverythingAndAnswersAllQuestions() {
        assertThat(firstRun.err()).isEmpty();
        assertThat(firstRun.exitCode()).isZero();
        assertThat(firstRun.out()).doesNotContain("rows found").contains("155,063 rows loaded in");
        assertThat(firstRun.out()).contains("Which countries have the longest names?", "Åland Islands");
        assertThat(firstRun.out()).contains(answeredOnSqlite() + " questions answered.");
    }

    @Test
    void aLaterRunFindsItsTablesAndPrintsOneObjectWithTheCounts() {
        Run second = Run.of("--url", url, "--json");

        assertThat(second.exitCode()).isZero();
        assertThat(second.err()).isEmpty();
        assertThat(second.out().strip()).hasLineCount(1);
        assertThat(second.json().propertyNames())
                .containsExactly("database", "tables", "rows", "seconds", "rowsPerSecond", "questions");
        assertThat(counts(second.json())).isEqualTo(expectedCounts());
        assertThat(second.json().get("rows").asLong())
                .isEqualTo(expectedCounts().values().stream().mapToLong(n -> n).sum());
        assertThat(second.json().get("rowsPerSecond").asLong()).isZero();
        assertThat(second.json().get("questions").asInt()).isEqualTo((int) answeredOnSqlite());
        assertThat(second.json().get("database").asString()).startsWith("SQLite 3.");
    }

    @Test
    void aLaterRunSaysThatItFoundItsTables() {
        Run second = Run.of("--url", url, "--no-color");

        assertThat(second.out()).doesNotContain("rows loaded").contains("155,063 rows found");
    }

    @Test
    void withSqlEachQuestionShowsItsStatements() {
        assertThat(firstRun.out()).doesNotContain("select count(*) from characters");

        Run withSql = Run.of("--url", url, "--sql", "--no-color");

        assertThat(withSql.out())
                .contains("    select count(*) from characters\n")
                .contains("values (?, ?, ?, ?, ?, ?, ?, ?)  (refused)\n")
                .doesNotContain("insert into characters");
    }

    @Test
    void whatSqliteCannotAnswerIsSkippedWithTheReason() {
        assertThat(answeredOnSqlite()).isEqualTo(Question.all().size() - 4L);
        assertThat(firstRun.out())
                .contains("skipped: SQLite has no row locks.", "skipped: SQLite has no arrays.")
                .contains("skipped: SQLite has no advisory locks.", "skipped: SQLite has no notifications.");
    }

    @Test
    void noQuestionLeavesATableOrARow() {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (DatabaseService db = DatabaseService.open(url)) {
            db.tables()
                    .forEach(table -> counts.put(table, QueryBuilder.from(table).count(db)));
        }
        assertThat(counts.remove("atlas_loads")).isEqualTo(AtlasData.all().size());
        assertThat(counts).containsExactlyInAnyOrderEntriesOf(expectedCounts());
    }

    @Test
    void whatAKilledRunLeftOfItsQuestionsIsNoObstacle() {
        try (DatabaseService db = DatabaseService.open(url)) {
            SchemaManager schema = SchemaManager.on(db);
            List.of(Note.class, Visit.class, Profile.class, Sign.class).forEach(schema::create);
            GenericRepository.of(db, Sign.class, Integer.class).create(new Sign(65, "A LEFT-OVER CAT FACE"));
            SearchQuestions.SIGNS.createIndex(db);
        }

        Run next = Run.of("--url", url, "--no-color");

        assertThat(next.err()).isEmpty();
        assertThat(next.exitCode()).isZero();
        assertThat(next.out()).contains(answeredOnSqlite() + " questions answered.");
        noQuestionLeavesATableOrARow();
    }

    @Test
    void freshLoadsAgain() {
        String other = "sqlite:" + folder.resolve("fresh.db");
        Run.of("--url", other, "--json");

        Run fresh = Run.of("--url", other, "--fresh", "--json");

        assertThat(counts(fresh.json())).isEqualTo(expectedCounts());
        assertThat(fresh.json().get("rowsPerSecond").asLong()).isPositive();
        assertThat(fresh.json().get("seconds").asDouble()).isPositive();
    }

    @Test
    void tablesOfOthersAreNotTouched() {
        String other = "sqlite:" + folder.resolve("other.db");
        try (DatabaseService db = DatabaseService.open(other)) {
            db.sql("create table countries (name text)").execute();
            db.sql("insert into countries values ('Mine')").execute();
        }

        Run plain = Run.of("--url", other);
        Run fresh = Run.of("--url", other, "--fresh");

        assertThat(plain.exitCode()).isEqualTo(1);
        assertThat(plain.err()).hasLineCount(1).contains("tables that the demo would overwrite", "countries", "--url");
        assertThat(fresh.err()).isEqualTo(plain.err());
        try (DatabaseService db = DatabaseService.open(other)) {
            assertThat(db.tables()).containsExactly("countries");
            assertThat(db.sql("select name from countries").scalar(String.class).list())
                    .containsExactly("Mine");
        }
    }

    @Test
    void tablesOfOthersWithTheNamesThatQuestionsUseAreNotTouchedEither() {
        String other = "sqlite:" + folder.resolve("notes.db");
        try (DatabaseService db = DatabaseService.open(other)) {
            db.sql("create table atlas_notes (name text)").execute();
        }

        Run run = Run.of("--url", other);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains("tables that the demo would overwrite", "atlas_notes");
    }

    @ParameterizedTest
    @CsvSource({
        "oracle://ann:s3cret@db.example/x, LEX_ERR_SQL_025",
        "nonsense, LEX_ERR_CONF_001",
        "sqlite:/nowhere/at/all/atlas.db, LEX_ERR_SQL_001",
        "postgresql://ann:s3cret@127.0.0.1:1/x, LEX_ERR_SQL_",
        "mysql://ann:s3cret@127.0.0.1:1/x, LEX_ERR_SQL_",
    })
    void whatCannotBeOpenedIsOneLineWithACodeAndNoSecret(String wrong, String code) {
        Run run = Run.of("--url", wrong);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).startsWith("error: [" + code).doesNotContain("s3cret");
    }

    @Test
    void debugShowsWhereAnErrorCameFrom() {
        Run run = Run.of("--url", "oracle://ann:s3cret@db.example/x", "--debug");

        assertThat(run.err()).contains("\tat dev.lexigram").doesNotContain("s3cret");
    }

    @Test
    void wrongUsageIsOneLineToo() {
        Run run = Run.of("--nothing");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).startsWith("error: ").contains("--nothing", "--help");
    }

    @Test
    void helpNamesAllOptions() {
        Run run = Run.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("--url", "--sql", "--json", "--fresh", "--no-color", "--debug", "sqlite:atlas.db");
    }
}
