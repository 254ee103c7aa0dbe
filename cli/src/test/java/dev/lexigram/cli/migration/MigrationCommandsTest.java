package dev.lexigram.cli.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands on migrations, on a SQLite file and a folder with three versions.
class MigrationCommandsTest {

    private final Path directory;
    private final Shell shell;

    MigrationCommandsTest(@TempDir Path directory) {
        this.directory = directory;
        this.shell = Shell.in(directory);
    }

    @BeforeEach
    void threeVersions() throws IOException {
        shell.file("application.yaml", "sql:\n  backend:\n    url: " + shell.sqlite() + "\n");
        Files.createDirectory(directory.resolve("migrations"));
        shell.file("migrations/V1__users.sql", "create table users (id integer primary key, name text);\n");
        shell.file("migrations/U1__users.sql", "drop table users;\n");
        shell.file("migrations/V2__orders.sql", """
                -- migrate:up
                create table orders (id integer primary key, users_id integer references users (id));
                create index orders_users on orders (users_id);
                -- migrate:down
                drop table orders;
                """);
        shell.file("migrations/V3__email.sql", "alter table users add email text;\n");
        shell.file("migrations/U3__email.sql", "alter table users drop column email;\n");
    }

    private static List<String> lines(Shell.Outcome outcome) {
        return outcome.out()
                .lines()
                .map(line ->
                        line.replaceAll("\\d+ ms", "N ms").replaceAll(" +", " ").strip())
                .toList();
    }

    @Test
    void upgradePrintsEachVersion() {
        assertThat(lines(shell.run("db", "upgrade").succeeds()))
                .containsExactly(
                        "Version Name Duration",
                        "------- ------ --------",
                        "1 users N ms",
                        "2 orders N ms",
                        "3 email N ms",
                        "Applied 3 migrations; the database is at version 3.");
        assertThat(shell.run("db", "upgrade").succeeds().out())
                .isEqualToIgnoringNewLines("There is nothing to apply; the database is at version 3.");
    }

    @Test
    void upgradeGoesToAVersionOrSomeSteps() {
        assertThat(shell.run("db", "upgrade", "--steps", "1").succeeds().out())
                .contains("Applied 1 migration; the database is at version 1.");
        assertThat(shell.run("db", "migrate", "run", "--target", "2").succeeds().out())
                .contains("Applied 1 migration; the database is at version 2.");
        assertThat(shell.run("db", "upgrade", "--to", "3", "--json").json().toString())
                .contains("\"summary\":{\"current\":\"3\"}", "\"version\":\"3\"", "\"name\":\"email\"");
        assertThat(shell.run("db", "upgrade", "--to", "3", "--steps", "1").code())
                .isEqualTo(2);
        assertThat(shell.run("db", "upgrade", "--steps", "0").code()).isEqualTo(2);
        shell.run("db", "upgrade", "--to", "9").fails("LEX_ERR_SQL_034", "9");
        shell.run("db", "upgrade", "--to", "x").fails("LEX_ERR_SQL_035", "version: x");
    }

    @Test
    void aDryRunPrintsTheSqlAndDoesNothing() {
        assertThat(shell.run("db", "upgrade", "--dry-run", "--to", "1")
                        .succeeds()
                        .out()
                        .lines()
                        .toList())
                .last()
                .isEqualTo("create table users (id integer primary key, name text);");
        assertThat(shell.run("db", "inspect").out()).contains("0 tables.");
        assertThat(shell.run("db", "upgrade", "--try").succeeds().out())
                .isEqualToIgnoringNewLines("Tried 3 migrations and rolled them back.");
        assertThat(shell.run("db", "inspect").out()).doesNotContain("users");
    }

    @Test
    void statusTellsVersionAndWhatIsPending() {
        assertThat(lines(shell.run("db", "status").succeeds()))
                .containsExactly(
                        "Version Name State",
                        "------- ------ -------",
                        "1 users pending",
                        "2 orders pending",
                        "3 email pending",
                        "No version is applied; 3 migrations pending.");
        assertThat(shell.run("db", "status", "--check").code()).isEqualTo(3);
        shell.run("db", "upgrade", "--to", "2").succeeds();
        assertThat(shell.run("db", "status").out()).contains("The database is at version 2; 1 migration pending.");
        var json = shell.run("db", "status", "--json").json();
        assertThat(json.get("summary").toString()).isEqualTo("{\"current\":\"2\",\"head\":\"3\",\"pending\":1}");
        assertThat(json.get("data").get(0).toString())
                .isEqualTo("{\"version\":\"3\",\"name\":\"email\",\"state\":\"pending\"}");
        shell.run("db", "upgrade").succeeds();
        assertThat(shell.run("db", "status", "--check").succeeds().out())
                .isEqualToIgnoringNewLines("The database is at version 3, and up to date.");
        assertThat(lines(shell.run("db", "status", "--all"))).contains("1 users applied");
    }

    @Test
    void downgradeUndoesTheLastOrDownToAVersion() {
        shell.run("db", "upgrade").succeeds();

        assertThat(shell.run("db", "downgrade").succeeds().out())
                .contains("Undid 1 migration; the database is at version 2.");
        assertThat(shell.run("db", "downgrade", "1").succeeds().out())
                .contains("Undid 1 migration; the database is at version 1.");
        shell.run("db", "upgrade").succeeds();
        assertThat(shell.run("db", "migrate", "rollback", "--steps", "2")
                        .succeeds()
                        .out())
                .contains("Undid 2 migrations; the database is at version 1.");
        assertThat(shell.run("db", "downgrade", "base").succeeds().out())
                .contains("Undid 1 migration; no version is applied.");
        assertThat(shell.run("db", "downgrade", "--dry-run").succeeds().out()).contains("There is nothing to do.");
    }

    @Test
    void downgradeAsksWhereRowsWouldBeLost() {
        shell.run("db", "upgrade").succeeds();
        shell.run("db", "execute", "insert into users (name, email) values ('Ann', 'a@b'), ('Bob', null)")
                .succeeds();

        Shell.Outcome refused = shell.run("db", "downgrade");
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err())
                .contains("This takes rows or values from these tables:", "users     2", "Nobody is there to ask.");
        assertThat(shell.run("db", "status").out()).contains("at version 3");
        assertThat(shell.answering("y").run("db", "downgrade").code()).isZero();
        assertThat(shell.run("db", "downgrade", "base", "--force").code()).isZero();
    }

    @Test
    void historyTellsTheLastFirst() {
        shell.run("db", "upgrade").succeeds();

        var history = shell.run("db", "history", "--json", "-n", "2").json().get("data");
        assertThat(history).hasSize(2);
        assertThat(history.get(0).get("version").asString()).isEqualTo("3");
        assertThat(history.get(0).get("outcome").asString()).isEqualTo("↑");
        assertThat(shell.run("db", "migrate", "history").succeeds().out()).contains("3 migrations applied.", "orders");
    }

    @Test
    void validateTellsOfAChangedAndAMissingFileAndRepairAcceptsThem() throws IOException {
        shell.run("db", "upgrade").succeeds();
        assertThat(shell.run("db", "validate").succeeds().out()).contains("3 migrations, 0 problems.");
        shell.file("migrations/V1__users.sql", "create table users (id integer primary key);\n");
        Files.delete(directory.resolve("migrations/V3__email.sql"));
        Files.delete(directory.resolve("migrations/U3__email.sql"));

        Shell.Outcome outcome = shell.run("db", "validate");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("2 problems.");
        assertThat(outcome.out()).contains("users", "email");
        assertThat(shell.run("db", "validate", "--json")
                        .json()
                        .get("summary")
                        .get("kinds")
                        .toString())
                .isEqualTo("[\"changed\",\"missing\"]");
        shell.run("db", "upgrade").fails("LEX_ERR_SQL_035", "V1__users.sql");
        assertThat(shell.run("db", "repair").succeeds().out())
                .contains("accepted change", "forgot missing", "2 repairs. Go on with lexigram db upgrade.");
        assertThat(shell.run("db", "repair").succeeds().out()).contains("There was nothing to repair.");
        shell.run("db", "validate").succeeds();
    }

    @Test
    void aStatementThatFailsIsNamedWithFileAndLine() {
        shell.file("migrations/V4__wrong.sql", "create table a (id integer);\n\ncreate tabel b (id integer);\n");

        shell.run("db", "upgrade").fails("LEX_ERR_SQL_033", "V4__wrong.sql", "line: 3");
        assertThat(shell.run("db", "status").out()).contains("at version 3");
    }

    @Test
    void baselineStampAndSquash() {
        assertThat(shell.run("db", "baseline", "2").succeeds().out())
                .isEqualToIgnoringNewLines("The database begins at version 2.");
        assertThat(shell.run("db", "status").out()).contains("at version 2; 1 migration pending.");
        assertThat(shell.run("db", "stamp", "3").succeeds().out())
                .contains("The database is at version 3, by your word.");
        shell.run("db", "stamp", "9").fails("LEX_ERR_SQL_034", "9");
        assertThat(shell.run("db", "squash", "2").succeeds().out())
                .contains("migrations/V1__users.sql", "Wrote migrations/B2__squashed.sql out of 2 migrations.");
        assertThat(directory.resolve("migrations/B2__squashed.sql")).isRegularFile();
    }

    @Test
    void createWritesAFileAndPrintsItsVersion() {
        assertThat(shell.run("db", "create", "Add a phone!").succeeds().out())
                .isEqualToIgnoringNewLines("Created version 4 in migrations/V4__add_a_phone.sql.");
        assertThat(directory.resolve("migrations/V4__add_a_phone.sql"))
                .hasContent("-- migrate:up\n\n-- migrate:down\n");
        assertThat(shell.run("db", "revision", "-m", "more", "--version-number", "7.1")
                        .succeeds()
                        .out())
                .contains("migrations/V7.1__more.sql");
        assertThat(shell.run("gen", "migration", "last").succeeds().out()).contains("Created version 8 in");
        shell.run("db", "upgrade").succeeds();
        assertThat(shell.run("db", "create", "!").code()).isEqualTo(2);
        assertThat(shell.run("db", "migrate").code()).isEqualTo(2);
        assertThat(shell.run("db", "revision").code()).isEqualTo(2);
    }

    @Test
    void withoutAFolderEachCommandSaysHowToMakeOne() {
        shell.run("db", "create", "x", "--dir", "none").fails("LEX_ERR_DB_002", "folder: none", "lexigram db init");
        shell.run("db", "status", "--dir", "none").fails("LEX_ERR_SQL_035", "none");
        assertThat(shell.run("db", "init").out()).contains("The folder migrations is there already.");
        assertThat(shell.run("db", "init", "other").succeeds().out())
                .contains("Created the folder other. Next: lexigram db revision.");
        assertThat(shell.run("db", "create", "first", "--dir", "other")
                        .succeeds()
                        .out())
                .containsPattern("Created version 20\\d{12} in other/V20\\d{12}__first.sql.");
    }

    @Test
    void resetAndDropShowWhatIsLost() {
        shell.run("db", "upgrade").succeeds();
        shell.run("db", "execute", "insert into users (name) values ('Ann')").succeeds();

        Shell.Outcome refused = shell.run("db", "reset");
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err()).contains("This drops all that is in test.db:", "users                      1");
        assertThat(lines(shell.run("db", "reset", "--force").succeeds()))
                .contains("Applied 3 migrations; the database is at version 3.");
        assertThat(shell.run("db", "query", "-q", "select count(*) as n from users")
                        .out())
                .contains("0");
        assertThat(shell.run("db", "drop", "--env", "production", "--force").code())
                .isEqualTo(4);
        assertThat(shell.run("db", "drop", "--env", "production", "--confirm", "test.db")
                        .succeeds()
                        .out())
                .startsWith("Dropped ");
        assertThat(shell.run("db", "inspect").out()).contains("0 tables.");
        assertThat(shell.run("db", "drop").succeeds().out()).contains("There is nothing to drop in test.db.");
    }

    @Test
    void aBackupIsRestored() {
        shell.run("db", "upgrade").succeeds();
        shell.run("db", "execute", "insert into users (name) values ('Ann')").succeeds();
        shell.run("db", "backup", "-o", "saved.db").succeeds();
        shell.run("db", "execute", "delete from users").succeeds();

        assertThat(shell.run("db", "restore", "saved.db").code()).isEqualTo(4);
        assertThat(shell.run("db", "restore", "saved.db", "--force").succeeds().out())
                .isEqualToIgnoringNewLines("Restored test.db from saved.db.");
        assertThat(shell.run("db", "query", "-q", "select name from users").out())
                .contains("Ann");
        assertThat(shell.run("db", "restore", "none.db", "--force").code()).isEqualTo(2);
        shell.file("noise.db", "this is not a database, and much longer than its header would have to be. ".repeat(20));
        shell.run("db", "restore", "noise.db", "--force").fails("LEX_ERR_SQL_001", "not a database");
        assertThat(shell.run("db", "query", "-q", "select name from users").out())
                .contains("Ann");
    }

    @Test
    void setupMakesTheTablesOfParts() {
        assertThat(shell.run("db", "setup").succeeds().out()).contains("outbox", "Name those whose tables to make.");
        assertThat(shell.run("db", "setup", "outbox").succeeds().out())
                .contains("outbox_events", "created", "The tables are there.");
        assertThat(shell.run("db", "setup", "outbox").succeeds().out()).contains("already present");
        assertThat(shell.run("db", "setup", "outbax")
                        .isOneLine("LEX_ERR_USAGE", "Did you mean outbox?")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void seedsRunOnceAndByTheKindOfEnvironment() throws IOException {
        Files.createDirectories(directory.resolve("seeds/production"));
        shell.file("seeds/01_users.sql", "insert into users (name) values ('Ann');\n");
        shell.file("seeds/production/02_more.sql", "insert into users (name) values ('Bob');\n");
        shell.run("db", "upgrade").succeeds();

        assertThat(shell.run("db", "seed").succeeds().out()).contains("01_users", "Ran 1 seed.");
        assertThat(shell.run("db", "seed").succeeds().out()).isEqualToIgnoringNewLines("There is nothing to run.");
        assertThat(shell.run("db", "seed", "--status").succeeds().out()).contains("executed");
        assertThat(shell.run("db", "seed", "--env", "production").succeeds().out())
                .contains("Ran 1 seed.");
        assertThat(shell.run("db", "seed", "--reset").succeeds().out()).contains("Ran 1 seed.");
        assertThat(shell.run("db", "reset", "--seed", "--force").succeeds().out())
                .contains("Applied 3 migrations; the database is at version 3. Ran 1 seed.");
        assertThat(shell.run("db", "seed", "--reset", "--status").code()).isEqualTo(2);
    }

    @Test
    void lintSaysWhatLocksAndHowToAvoidIt() {
        shell.file("migrations/V4__index.sql", "create index users_name on users (name);\n");

        Shell.Outcome outcome = shell.run("db", "lint", "--for", "postgres:17", "migrations/V4__index.sql");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out())
                .contains(
                        "migrations/V4__index.sql:1: error:",
                        "instead:",
                        "create index concurrently",
                        "1 file: 1 error");
        assertThat(shell.run("db", "lint", "--for", "postgres:17").out())
                .contains("migrations/V2__orders.sql:2: warning:", "6 files: ");
        assertThat(shell.run("db", "lint", "--for", "postgres:17", "--check").code())
                .isEqualTo(3);
        var finding = shell.run("db", "lint", "--for", "postgres:17", "--json", "migrations/V4__index.sql")
                .json()
                .at("/data/findings/0");
        assertThat(finding.get("file").asString()).isEqualTo("migrations/V4__index.sql");
        assertThat(finding.get("severity").asString()).isEqualTo("error");
        assertThat(shell.run("db", "lint", "--rules").succeeds().out()).contains("Rule", "rules.");
        assertThat(shell.run("db", "lint", "--for", "oracle").code()).isEqualTo(2);
        assertThat(shell.run("db", "lint", "--without", "nothing").code()).isEqualTo(2);
        shell.run("db", "lint", "none.sql").fails("LEX_ERR_DB_002", "path: none.sql");
    }

    @Test
    void lintKnowsTheSizesOfTheDatabase() {
        shell.run("db", "upgrade").succeeds();

        assertThat(shell.run("db", "lint", "--sizes").code()).isIn(0, 3);
        assertThat(shell.run("db", "lint", "--url", shell.sqlite()).out()).contains("files:");
    }

    @Test
    void driftTellsWhatSomebodyChangedByHand() {
        shell.run("db", "upgrade").succeeds();
        assertThat(shell.run("db", "drift", "--check").succeeds().out())
                .isEqualToIgnoringNewLines("The database is what its migrations make.");
        shell.run("db", "execute", "alter table users add nickname text").succeeds();

        Shell.Outcome outcome = shell.run("db", "drift", "--check");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).contains("harmless", "users", "nickname", "1 difference.");
        assertThat(shell.run("db", "drift", "--scratch", shell.sqlite())
                        .isOneLine("LEX_ERR_USAGE", "The database for trying has tables.")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void theFolderComesFromTheConfiguration() throws IOException {
        Files.createDirectories(directory.resolve("src/main/resources/db/database"));
        shell.file(
                "application.yaml",
                "sql:\n  backend:\n    url: " + shell.sqlite()
                        + "\n  migrations:\n    locations: [\"classpath:db/{database}\"]\n    table: applied\n");
        shell.file("src/main/resources/db/database/V1__a.sql", "create table a (id integer);\n");

        assertThat(shell.run("db", "upgrade").out()).contains("Applied 1 migration");
        assertThat(shell.run("db", "inspect").out()).contains("applied");
        assertThat(shell.run("db", "create", "b").succeeds().out())
                .contains("src/main/resources/db/database/V2__b.sql");
    }
}
