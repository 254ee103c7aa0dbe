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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demo on real servers: the same data, and the same answers as on SQLite.
class EveryDatabaseTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    private static final class Expected {
        private static final Map<String, List<String>> ANSWERS = onSqlite();

        private static Map<String, List<String>> onSqlite() {
            String url = "sqlite:" + folder.resolve("atlas.db");
            assertThat(Run.of("--url", url).exitCode()).isZero();
            return answers(url);
        }
    }

    private static Map<String, List<String>> answers(String url) {
        try (DatabaseService db = DatabaseService.open(url)) {
            Map<String, List<String>> answers = new LinkedHashMap<>();
            Question.all().forEach(question -> answers.put(question.title(), answer(db, question)));
            return answers;
        }
    }

    private static List<String> answer(Database db, Question question) {
        return TextTable.of(question.asking().ask(db)).body();
    }

    private static void runsOn(TestServer server) {
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
        assertThat(answers(url)).containsExactlyEntriesOf(Expected.ANSWERS);
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
        runsOn(TestServers.postgres());
        refusesAWrongPassword(TestServers.postgres());
    }

    @Test
    @RequiresServer(ServerKind.MYSQL)
    void answersOnMysqlAreThoseOnSqlite() {
        runsOn(TestServers.mysql());
        refusesAWrongPassword(TestServers.mysql());
    }

    @Test
    @RequiresServer(ServerKind.MARIADB)
    void answersOnMariadbAreThoseOnSqlite() {
        runsOn(TestServers.mariadb());
        refusesAWrongPassword(TestServers.mariadb());
    }
}
