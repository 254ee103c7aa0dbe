package dev.lexigram.sql.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.MigrationExecutionException;
import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.migration.Migrations;
import dev.lexigram.sql.migration.Target;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Statements that PostgreSQL alone has, in migrations.
@RequiresServer(ServerKind.POSTGRES)
class PostgresMigrationTest {

    private static final String INDEX = "create unique index concurrently if not exists people_name on people (name);";

    private final Path folder;
    private final String url = TestServers.postgres().freshDatabase();
    private DatabaseService db;

    PostgresMigrationTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void open() throws IOException {
        db = DatabaseService.open(url);
        file("V1__people.sql", "create table people (name text);\ninsert into people values ('Ann'), ('Bob');");
    }

    @AfterEach
    void close() {
        db.close();
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Migrations migrations(DatabaseService database) {
        return Migrations.on(database, o -> o.locations(folder.toString()));
    }

    private boolean isValid() {
        return db.sql("select indisvalid from pg_index where indexrelid = to_regclass('people_name')")
                .scalar(Boolean.class)
                .one();
    }

    @Test
    void programsThatBuildAnIndexConcurrentlyDoNotWaitForEachOtherForEver()
            throws IOException, ExecutionException, InterruptedException, TimeoutException {
        file("V2__index.sql", INDEX);
        try (DatabaseService other = DatabaseService.open(url)) {
            List<CompletableFuture<Integer>> runs = List.of(run(db), run(other), run(db), run(other));
            int applied = 0;
            for (CompletableFuture<Integer> run : runs) {
                applied += run.get(60, TimeUnit.SECONDS);
            }
            assertThat(applied).isEqualTo(2);
        }
        assertThat(isValid()).isTrue();
    }

    private CompletableFuture<Integer> run(DatabaseService database) {
        return CompletableFuture.supplyAsync(
                () -> migrations(database).upgrade().size(), Thread::startVirtualThread);
    }

    @Test
    void anInvalidIndexThatAFailureLeftIsBuiltAgain() throws IOException {
        file("V2__index.sql", INDEX);
        file("V1__people.sql", "create table people (name text);\ninsert into people values ('Ann'), ('Ann');");
        assertThatThrownBy(() -> migrations(db).upgrade()).isInstanceOf(MigrationExecutionException.class);
        assertThat(isValid()).isFalse();
        db.sql("delete from people where ctid = (select min(ctid) from people)").execute();
        assertThat(migrations(db).upgrade()).hasSize(1);
        assertThat(isValid()).isTrue();
    }

    @Test
    void anIndexWhoseBuilderWasCutOffIsBuiltAgainOrFoundReady() throws IOException {
        file("V2__index.sql", INDEX);
        migrations(db).upgrade();
        asCutOff();
        assertThat(migrations(db).upgrade()).hasSize(1);
        assertThat(isValid()).isTrue();

        asCutOff();
        db.sql("drop index people_name").execute();
        db.sql("insert into people values ('Ann')").execute();
        assertThatThrownBy(() -> db.sql(INDEX).execute()).isInstanceOf(DuplicateKeyException.class);
        assertThat(isValid()).isFalse();
        db.sql("delete from people where ctid = (select min(ctid) from people)").execute();
        assertThat(migrations(db).upgrade()).hasSize(1);
        assertThat(isValid()).isTrue();
    }

    /// As a run leaves its row that is killed in the statement.
    private void asCutOff() {
        db.sql("update schema_migrations set success = false, phase = 'UP', underway = true where version = '2'")
                .execute();
        db.sql("delete from schema_migrations where entry = '#folder'").execute();
    }

    @Test
    void whatCannotBeInATransactionIsAloneInAFileOrSaysSo() throws IOException {
        file("V2__mixed.sql", "create table more (id integer);\n" + INDEX);
        assertThatThrownBy(() -> migrations(db).upgrade())
                .isInstanceOf(MigrationValidationException.class)
                .hasMessageContaining("does not do this statement in a transaction")
                .hasMessageContaining("line: 2")
                .hasMessageContaining("lexigram: no-transaction");
        assertThat(db.table("people")).as("nothing was begun").isEmpty();
        file("V2__mixed.sql", "-- migrate:up transaction:false\ncreate table more (id integer);\n" + INDEX);
        assertThat(migrations(db).upgrade()).hasSize(2);
        assertThat(isValid()).isTrue();
        file("V3__vacuum.sql", "vacuum people;\nvacuum more;");
        assertThat(migrations(db)
                        .planUpgrade(Target.latest())
                        .steps()
                        .getFirst()
                        .transactional())
                .isFalse();
        assertThat(migrations(db).upgrade()).hasSize(1);
    }

    @Test
    void ownTransactionsAreForScriptsThatRunWithoutOurs() throws IOException {
        file("V2__own.sql", "begin;\ninsert into people values ('Cid');\ncommit;");
        assertThatThrownBy(() -> migrations(db).upgrade())
                .isInstanceOf(MigrationValidationException.class)
                .hasMessageContaining("begins or ends a transaction");
        file(
                "V2__own.sql",
                "-- lexigram: no-transaction\nbegin;\ninsert into people values ('Cid');\n"
                        + "insert into nothing values (1);\ncommit;\ninsert into people values ('Dee');");
        assertThatThrownBy(() -> migrations(db).upgrade()).isInstanceOf(MigrationExecutionException.class);
        db.sql("create table nothing (id integer)").execute();
        migrations(db).upgrade();
        assertThat(db.sql("select name from people order by name")
                        .scalar(String.class)
                        .list())
                .containsExactly("Ann", "Bob", "Cid", "Dee");
    }

    @Test
    void aScriptMayChangeItsSession() throws IOException {
        file(
                "V2__dump.sql",
                "select pg_catalog.set_config('search_path', '', false);\nset statement_timeout = 0;\n"
                        + "create table public.dumped (id integer);\nset role none;");
        file("V3__steps.sql", "-- lexigram: no-transaction\nset search_path = '';\ncreate table public.more (id int);");
        assertThat(migrations(db).upgrade()).hasSize(3);
        assertThat(migrations(db).upgrade()).isEmpty();
        for (int i = 0; i < 20; i++) {
            assertThat(db.sql("show search_path").scalar(String.class).one()).contains("public");
        }
    }

    @Test
    void procedureBodiesAndOperatorsAreRunAsTheyAre() throws IOException {
        file(
                "V2__function.sql",
                "create function twice(n int) returns int language plpgsql as $$\nbegin\n  return n * 2; -- ? :x\nend;\n$$;\n"
                        + "create table docs (j jsonb);\ninsert into docs select '{\"a\":1}'::jsonb where '{\"a\":1}'::jsonb ? 'a';");
        migrations(db).upgrade();
        assertThat(db.sql("select twice(count(*)::int) from docs")
                        .scalar(Integer.class)
                        .one())
                .isEqualTo(2);
    }
}
