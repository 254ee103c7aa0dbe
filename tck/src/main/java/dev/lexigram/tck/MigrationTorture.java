package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.MigrationExecutionException;
import dev.lexigram.contracts.migration.MigrationRecord;
import dev.lexigram.contracts.migration.MigrationState;
import dev.lexigram.contracts.sql.OpenTransaction;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.migration.Migrations;
import dev.lexigram.sql.query.QueryRunner;
import dev.lexigram.sql.store.SqlLockStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Programs that are killed, as by `kill -9`, in the middle of a migration of each kind, and programs that migrate
/// at the same time: what the next run finds is what the guide says.
public final class MigrationTorture {

    private final DatabaseService database;
    private final String url;
    private final Path folder;
    private final String slow;
    private final boolean atomic;

    private MigrationTorture(DatabaseService database, String url, Path folder, String slow) {
        this.database = database;
        this.url = url;
        this.folder = folder;
        this.slow = slow;
        Dialect dialect = database.unwrap(QueryRunner.class).dialect();
        this.atomic = dialect.can(Capability.TRANSACTIONAL_DDL);
    }

    /// Kills a program in each kind of migration.
    ///
    /// @param url an empty database
    /// @param folder an empty folder
    /// @param slow a question that takes some seconds
    public static void run(String url, Path folder, String slow) throws IOException, InterruptedException {
        try (DatabaseService database = DatabaseService.open(url)) {
            MigrationTorture torture = new MigrationTorture(database, url, folder, slow);
            torture.manyAtOnce();
            torture.script("whole", "");
            torture.script("steps", "-- lexigram: no-transaction\n");
            torture.repeatable();
            torture.java();
            torture.down();
        }
    }

    /// Kills a program while PostgreSQL builds an index for it, concurrently and kept waiting by a transaction.
    ///
    /// @param url an empty database
    /// @param folder an empty folder
    public static void runIndex(String url, Path folder) throws IOException, InterruptedException {
        try (DatabaseService database = DatabaseService.open(url)) {
            MigrationTorture torture = new MigrationTorture(database, url, folder, "");
            Migrating index = torture.begin("index").table("1", "a");
            index.migrations().upgrade();
            index.file("V2__index.sql", "create index concurrently if not exists {t}_i on {t}_a (id);");
            try (OpenTransaction open = database.begin(TxOptions.defaults())) {
                open.call(tx -> database.sql("insert into " + index.t() + "_a values (1)")
                        .execute());
                Process program = torture.start(index, "up");
                torture.awaitInvalid(index);
                program.destroyForcibly().waitFor();
            }
            torture.breakLock(index);
            assertThat(index.migrations().upgrade()).hasSize(1);
            assertThat(torture.isValid(index)).contains(true);
        }
    }

    private Optional<Boolean> isValid(Migrating index) {
        return database.sql("select indisvalid from pg_index where indexrelid = to_regclass(?)")
                .bind(index.t() + "_i")
                .scalar(Boolean.class)
                .optional();
    }

    private void awaitInvalid(Migrating index) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (isValid(index).isEmpty()) {
            assertThat(System.nanoTime()).as("the index was not begun").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private Migrating begin(String name) throws IOException {
        return new Migrating(database, Files.createDirectory(folder.resolve(name)), "mig_" + name);
    }

    private Process start(Migrating migrating, String way, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                MigrationProgram.class.getName(),
                url,
                migrating.folder().toString(),
                migrating.t(),
                way));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// Kills a program when it has begun its second step.
    private void kill(Migrating migrating, String way, String... more) throws IOException, InterruptedException {
        Process program = start(migrating, way, more);
        try (BufferedReader out = program.inputReader()) {
            String line = out.readLine();
            while (line != null && !line.equals("at 2")) {
                line = out.readLine();
            }
            assertThat(line).as("the program ended before").isNotNull();
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    /// So that not every test waits for the end of the dead one's lease.
    private void breakLock(Migrating migrating) {
        assertThat(SqlLockStore.on(database, o -> o.table(migrating.history() + "_lock"))
                        .breakLock(migrating.history()))
                .as("the dead program held the lock")
                .isTrue();
    }

    private void manyAtOnce() throws IOException, InterruptedException {
        Migrating many = begin("many");
        for (int i = 1; i <= 10; i++) {
            many.file(
                    "V" + i + "__t.sql",
                    "create table {t}_" + i + " (id integer);\ninsert into {t}_" + i + " values (1);\n");
        }
        List<Process> programs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            programs.add(start(many, "up"));
        }
        for (Process program : programs) {
            assertThat(program.waitFor()).isZero();
        }
        for (int i = 1; i <= 10; i++) {
            assertThat(many.count(String.valueOf(i))).isEqualTo(1);
        }
        assertThat(many.migrations().history()).hasSize(10).allMatch(MigrationRecord::success);
    }

    private void script(String name, String head) throws IOException, InterruptedException {
        Migrating script = begin(name)
                .file(
                        "V1__killed.sql",
                        head + "create table {t}_a (id integer);\n" + slow + ";\ninsert into {t}_a values (1);\n");
        Migrations migrations = script.migrations();
        kill(script, "up");
        if (head.isEmpty()) {
            // Here the lease ends by itself, within ten seconds.
            assertThat(migrations.history()).hasSize(atomic ? 0 : 1);
        } else {
            breakLock(script);
        }
        if (!atomic || !head.isEmpty()) {
            assertAsked(migrations);
        }
        assertThat(migrations.upgrade()).hasSize(1);
        assertThat(script.count("a")).isEqualTo(1);
        assertThat(migrations.status().isUpToDate()).isTrue();
    }

    private static void assertAsked(Migrations migrations) {
        assertThat(migrations.status().migrations().getLast().state()).isEqualTo(MigrationState.FAILED);
        assertThatThrownBy(migrations::upgrade)
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("It is not known whether");
        migrations.repair();
    }

    private void repeatable() throws IOException, InterruptedException {
        Migrating again = begin("again")
                .table("1", "a")
                .file("R__killed.sql", "delete from {t}_a;\n" + slow + ";\ninsert into {t}_a values (1);\n");
        kill(again, "up");
        breakLock(again);
        assertThat(again.migrations().upgrade()).hasSize(1);
        assertThat(again.count("a")).isEqualTo(1);
    }

    private void java() throws IOException, InterruptedException {
        Migrating java = begin("java");
        kill(java, "up", slow);
        breakLock(java);
        Migrations migrations =
                java.migrations(o -> o.migrations(new MigrationProgram.Slow(java.t(), "select 1", quiet())));
        if (!atomic) {
            assertAsked(migrations);
        }
        assertThat(migrations.upgrade()).hasSize(1);
        assertThat(java.has("java")).isTrue();
    }

    private static PrintStream quiet() {
        return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    }

    private void down() throws IOException, InterruptedException {
        Migrating down = begin("down")
                .table("1", "a")
                .file("U1__drop_a.sql", "create table {t}_log (id integer);\n" + slow + ";\ndrop table {t}_a;\n");
        Migrations migrations = down.migrations();
        migrations.upgrade();
        kill(down, "down");
        breakLock(down);
        assertThat(down.has("a")).isTrue();
        if (!atomic) {
            assertThatThrownBy(migrations::rollback).hasMessageContaining("It is not known whether");
            migrations.repair();
        }
        assertThat(migrations.rollback()).hasSize(1);
        assertThat(down.has("a")).isFalse();
        assertThat(down.has("log")).isTrue();
        assertThat(migrations.history()).isEmpty();
    }
}
