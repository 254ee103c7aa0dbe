package dev.lexigram.example.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServer;
import dev.lexigram.testkit.server.TestServers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demo on real servers: the same data, the same answers as on SQLite, and those that SQLite cannot give.
class EveryDatabaseTest {

    private static final Map<String, List<String>> WITH_LOCKS = Map.of(
            "Which digits do two workers take?", List.of("     1  the digit 7", "     2  the digit 8"),
            "May the job run twice at once?", List.of("is left out  runs"));

    private static final Map<String, List<String>> ON_POSTGRES = Map.of(
            "What is new?", List.of("Utopia joined  false"),
            "Which letters end an alphabet?",
                    List.of(
                            "ARMENIAN       38  Ֆ     true",
                            "DESERET        40  𐐧     false",
                            "OSAGE          36  𐓓     false"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    private static final class Expected {
        private static final Map<String, List<String>> ANSWERS = onSqlite();
        private static final List<String> TABLES = Stream.concat(
                        AtlasData.all().stream().map(Dataset::table), Stream.of("atlas_loads"))
                .toList();

        private static Map<String, List<String>> onSqlite() {
            String url = "sqlite:" + folder.resolve("atlas.db");
            assertThat(Run.of("--url", url).exitCode()).isZero();
            return answers(url);
        }
    }

    private static Map<String, List<String>> answers(String url) {
        try (DatabaseService db = DatabaseService.open(url)) {
            Map<String, List<String>> answers = new LinkedHashMap<>();
            Question.all().stream()
                    .filter(question -> question.obstacle(db).isEmpty())
                    .forEach(question -> answers.put(question.title(), answer(db, question)));
            return answers;
        }
    }

    private static List<String> answer(Database db, Question question) {
        return TextTable.of(question.asking().ask(db)).body();
    }

    /// The answers that SQLite cannot give must be among those of the server, and only they.
    private static void runsOn(TestServer server, Map<String, List<String>> more) {
        String url = server.freshDatabase();

        Run first = Run.of("--url", url, "--json");
        Run second = Run.of("--url", url, "--no-color");

        assertThat(first.err()).isEmpty();
        assertThat(first.exitCode()).isZero();
        AtlasData.all()
                .forEach(dataset -> assertThat(
                                first.json().get("tables").get(dataset.table()).asLong())
                        .as(dataset.table())
                        .isEqualTo(dataset.count()));
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).doesNotContain("rows loaded", server.password());
        Map<String, List<String>> expected = new LinkedHashMap<>(Expected.ANSWERS);
        expected.putAll(more);
        areEqual(answers(url), expected);
        assertThat(tables(url)).containsExactlyInAnyOrderElementsOf(Expected.TABLES);
    }

    /// One by one: a map of all answers says too much when one is wrong.
    private static void areEqual(Map<String, List<String>> answers, Map<String, List<String>> expected) {
        assertThat(answers).containsOnlyKeys(expected.keySet());
        SoftAssertions.assertSoftly(softly -> answers.forEach(
                (title, answer) -> softly.assertThat(answer).as(title).isEqualTo(expected.get(title))));
    }

    private static List<String> tables(String url) {
        try (DatabaseService db = DatabaseService.open(url)) {
            return db.tables();
        }
    }

    private static void refusesAWrongPassword(TestServer server) {
        Run run = Run.of("--url", server.url().replace(":" + server.password() + "@", ":s3cret@"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .hasLineCount(1)
                .startsWith("error: [LEX_ERR_SQL_")
                .doesNotContain("s3cret", server.password());
    }

    @Test
    @RequiresServer(ServerKind.POSTGRES)
    void answersOnPostgresAreThoseOnSqlite() {
        Map<String, List<String>> more = new LinkedHashMap<>(WITH_LOCKS);
        more.putAll(ON_POSTGRES);
        runsOn(TestServers.postgres(), more);
        refusesAWrongPassword(TestServers.postgres());
    }

    @Test
    @RequiresServer(ServerKind.MYSQL)
    void answersOnMysqlAreThoseOnSqlite() {
        runsOn(TestServers.mysql(), WITH_LOCKS);
        refusesAWrongPassword(TestServers.mysql());
    }

    @Test
    @RequiresServer(ServerKind.MARIADB)
    void answersOnMariadbAreThoseOnSqlite() {
        runsOn(TestServers.mariadb(), WITH_LOCKS);
        refusesAWrongPassword(TestServers.mariadb());
    }
}
