package dev.lexigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands on a database, on a SQLite file that the configuration names.
class DbCommandsTest {

    private final Shell shell;

    DbCommandsTest(@TempDir Path directory) {
        this.shell = Shell.in(directory);
    }

    @BeforeEach
    void users() {
        shell.file("application.yaml", "sql:\n  backend:\n    url: " + shell.sqlite() + "\n");
        shell.run("db", "execute", """
                create table users (id integer primary key, name text not null, age integer default 18, photo blob)""").succeeds();
        String insert = "insert into users values (?, ?, ?, x'00ff')";
        shell.run("db", "execute", insert, "-p", "1", "-p", "Ann", "-p", "31").succeeds();
        shell.run("db", "execute", insert, "-p", "2", "-p", "'007'", "-p", "null")
                .succeeds();
    }

    @Test
    void executePrintsTheNumberOfRows() {
        assertThat(shell.run("db", "execute", "update users set age = ?", "-p", "-1")
                        .succeeds()
                        .out())
                .isEqualToIgnoringNewLines("2 rows changed.");
        JsonNode json = shell.run("db", "execute", "--json", "delete from users where id = 1")
                .json();
        assertThat(json.get("status").asString()).isEqualTo("success");
        assertThat(json.get("data").get("rows").asInt()).isEqualTo(1);
    }

    @Test
    void queryPrintsAnAlignedTable() {
        assertThat(shell.run("db", "query", "select * from users order by id")
                        .succeeds()
                        .out()
                        .lines())
                .containsExactly(
                        "id  name   age  photo",
                        "--  ----  ----  ------",
                        " 1  Ann     31  \\x00ff",
                        " 2  007   NULL  \\x00ff",
                        "2 rows.");
    }

    @Test
    void queryPrintsJsonWithTheTypesOfTheValues() {
        JsonNode data = shell.run("--json", "db", "query", "select name, age, photo, name from users order by id")
                .succeeds()
                .json()
                .get("data");

        assertThat(data).hasSize(2);
        assertThat(data.get(0).toString())
                .isEqualTo("{\"name\":\"Ann\",\"age\":31,\"photo\":\"\\\\x00ff\",\"name_2\":\"Ann\"}");
        assertThat(data.get(1).get("age").isNull()).isTrue();
    }

    @Test
    void queryStopsAtTheLimitAndSaysSo() {
        assertThat(shell.run("db", "query", "--limit", "1", "select id from users order by id")
                        .succeeds()
                        .out())
                .contains("1 row, and there are more: raise --limit.");
        assertThat(shell.run("db", "query", "--limit=0", "-q", "select id from users")
                        .succeeds()
                        .out()
                        .lines())
                .hasSize(4);
        assertThat(shell.run("db", "query", "--limit", "-1", "select 1").code()).isEqualTo(2);
    }

    @Test
    void queryCannotWrite() {
        shell.run("db", "query", "delete from users returning id").fails("LEX_ERR_SQL_013", "cannot write");

        assertThat(shell.run("db", "query", "select count(*) as n from users").out())
                .contains("2");
    }

    @Test
    void aTableIsCutToTheTerminal() {
        String long100 = "x".repeat(100);
        assertThat(shell.wide(40)
                        .run("db", "query", "select 1 as id, ? as text", "-p", long100)
                        .out()
                        .lines())
                .contains(" 1  " + "x".repeat(35) + "…")
                .allMatch(line -> line.length() <= 40);
        assertThat(shell.run("db", "query", "select ? as text", "-p", long100).out())
                .contains(long100);
    }

    @Test
    void valuesCannotCommandTheTerminal() {
        assertThat(shell.run("db", "query", "select ? as text", "-p", "a\nb\u001b[31m日本")
                        .out())
                .contains("a\\nb\\x1b[31m日本");
    }

    @Test
    void inspectListsTablesAndColumns() {
        assertThat(shell.run("db", "inspect", "-q").succeeds().out().lines())
                .containsExactly(
                        "Table  Kind   Columns  Rows  Bytes",
                        "-----  -----  -------  ----  -----",
                        "users  table        4     2   4096");
        assertThat(shell.run("db", "inspect", "-t", "USERS", "-q")
                        .succeeds()
                        .out()
                        .lines())
                .containsExactly(
                        "Column  Type     Nullable  Default   Key",
                        "------  -------  --------  --------  -------",
                        "id      integer  false     numbered  primary",
                        "name    text     false",
                        "age     integer  true      18",
                        "photo   blob     true");
    }

    @Test
    void healthNamesTheProduct() {
        assertThat(shell.run("db", "health").succeeds().out()).contains("healthy", "SQLite 3.", "1 database healthy.");
        JsonNode row = shell.run("db", "health", "--json").json().get("data").get(0);
        assertThat(row.get("database").asString()).isEqualTo("database");
        assertThat(row.get("status").asString()).isEqualTo("healthy");
    }

    @Test
    void errorsAreJsonToo() {
        Shell.Outcome outcome = shell.run("db", "inspect", "--json", "-t", "user");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.json().get("status").asString()).isEqualTo("error");
        assertThat(outcome.json().get("code").asString()).isEqualTo("LEX_ERR_SQL_020");
        assertThat(outcome.json().get("message").asString()).isEqualTo("The table does not exist.");
        assertThat(outcome.json().get("details").get("table").asString()).isEqualTo("user");
        assertThat(outcome.json().get("hint").asString()).isEqualTo("Did you mean users?");
    }

    @Test
    void oneOfSeveralDatabasesIsChosenByName() {
        shell.file("several.yaml", """
                sql:
                  backends:
                    - name: main
                      backend: {url: "%s"}
                    - name: scratch
                      backend: {url: "sqlite::memory:"}
                """.formatted(shell.sqlite()));

        assertThat(shell.run("db", "inspect", "-c", "several.yaml").out()).contains("users");
        assertThat(shell.run("db", "inspect", "-c", "several.yaml", "--database", "scratch")
                        .out())
                .contains("0 tables.");
        assertThat(shell.run("db", "health", "-c", "several.yaml").succeeds().out())
                .contains("2 databases healthy.");
    }

    @Test
    void inspectShowsKeysAndReferences() {
        shell.run("db", "execute", "create table orders (id integer primary key, buyer integer references users (id))")
                .succeeds();
        shell.run("db", "execute", "create unique index orders_buyer on orders (buyer)")
                .succeeds();

        assertThat(shell.run("db", "inspect", "-t", "orders", "-q").out().lines())
                .element(3)
                .asString()
                .endsWith("-> users.id, unique orders_buyer");
    }

    @Test
    void inspectPrintsJsonSqlADiagramAndJava() {
        JsonNode schema = JsonMapper.shared()
                .readTree(shell.run("db", "inspect", "--format", "json")
                        .succeeds()
                        .out());
        assertThat(schema.at("/tables/0/name").asString()).isEqualTo("users");
        assertThat(schema.at("/tables/0/primary_key/columns/0").asString()).isEqualTo("id");
        assertThat(schema.at("/tables/0/columns/1/type").asString()).isEqualTo("text");
        assertThat(shell.run("db", "inspect", "--format", "json", "--json")
                        .json()
                        .at("/data/schema/tables/0/name")
                        .asString())
                .isEqualTo("users");
        assertThat(shell.run("db", "inspect", "--format", "sql").succeeds().out())
                .contains("create table \"users\" (", ";");
        assertThat(shell.run("db", "inspect", "--format", "mermaid").succeeds().out())
                .startsWith("erDiagram");
        assertThat(shell.run("db", "inspect", "--format", "java").succeeds().out())
                .contains("package model;", "record ");
        assertThat(shell.run("db", "inspect", "--format", "xml").code()).isEqualTo(2);
    }

    @Test
    void genWritesRecordsAndRepositories() {
        assertThat(shell.run("gen", "model", "--package", "shop", "-o", "src")
                        .succeeds()
                        .out())
                .contains("src/shop/", "Wrote 1 file.");
        assertThat(shell.run("gen", "model", "--package", "shop", "-o", "src")
                        .isOneLine("LEX_ERR_USAGE", "A file is there already.", "--overwrite")
                        .code())
                .isEqualTo(2);
        shell.run("gen", "model", "--package", "shop", "-o", "src", "--overwrite")
                .succeeds();
        assertThat(shell.run("gen", "repository", "users", "--print").succeeds().out())
                .contains("package model;", "Repository");
        shell.run("gen", "model", "user", "--print").fails("LEX_ERR_SQL_020", "Did you mean users?");
    }
}
