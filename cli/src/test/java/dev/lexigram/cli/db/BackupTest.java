package dev.lexigram.cli.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands that start a database's own programs, with programs that write down how they are called.
class BackupTest {

    private final Path directory;

    BackupTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private Shell with(String... programs) throws IOException {
        Path bin = Files.createDirectories(directory.resolve("bin"));
        for (String program : programs) {
            Path file = Files.writeString(bin.resolve(program), """
                    #!/bin/sh
                    for each in "$@"; do echo "$each" >>called.txt; done
                    echo "password $PGPASSWORD ssl $PGSSLMODE" >>called.txt
                    case $1 in --defaults-extra-file=*) cat "${1#*=}" >>called.txt;; esac
                    echo "create table t (id int);"
                    exit ${PROGRAM_CODE:-0}
                    """);
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        return Shell.in(directory).with("PATH", bin + ":/usr/bin:/bin");
    }

    private String called() throws IOException {
        return Files.readString(directory.resolve("called.txt"));
    }

    @Test
    void postgresGetsThePasswordByAVariable() throws IOException {
        Shell.Outcome outcome = with("pg_dump")
                .run(
                        "db",
                        "backup",
                        "-o",
                        "shop.sql",
                        "--url",
                        "postgresql://ann:s3cret@db.example:5433/shop?sslmode=require");

        assertThat(outcome.succeeds().out()).isEqualToIgnoringNewLines("Saved shop in shop.sql, 25 bytes.");
        assertThat(called().lines())
                .containsExactly(
                        "--host=db.example",
                        "--port=5433",
                        "--username=ann",
                        "--dbname=shop",
                        "--no-owner",
                        "--no-privileges",
                        "password s3cret ssl require");
        assertThat(directory.resolve("shop.sql")).hasContent("create table t (id int);");
    }

    @Test
    void mysqlGetsThePasswordByAFileThatIsDeleted() throws IOException {
        with("mysqldump")
                .run("db", "backup", "-o", "shop.sql", "--url", "mysql://ann:s3%22cret@db.example/shop")
                .succeeds();

        assertThat(called()).contains("--host=db.example", "\nshop\n", "user=\"ann\"\npassword=\"s3\\\"cret\"\n");
        String file = called().lines().findFirst().orElseThrow().replace("--defaults-extra-file=", "");
        assertThat(Path.of(file)).doesNotExist();
    }

    @Test
    void aProgramThatIsMissingIsNamedWithItsPackage() {
        Shell shell = Shell.in(directory).with("PATH", directory.toString());

        shell.run("db", "backup", "--url", "postgresql://ann:s3cret@db/shop")
                .fails("LEX_ERR_SQL_025", "program: pg_dump", "postgresql-client");
        shell.run("db", "shell", "--url", "mariadb://ann:s3cret@db/shop")
                .fails("LEX_ERR_SQL_025", "program: mariadb or mysql");
        shell.run("db", "shell", "--url", shell.sqlite()).fails("LEX_ERR_SQL_025", "program: sqlite3");
    }

    @Test
    void aBackupThatFailsLeavesNoFile() throws IOException {
        with("pg_dump")
                .with("PROGRAM_CODE", "3")
                .run("db", "backup", "-o", "shop.sql", "--url", "postgresql://ann:s3cret@db/shop")
                .fails("LEX_ERR_SQL_025", "The backup failed.", "code: 3");

        assertThat(directory.resolve("shop.sql")).doesNotExist();
        assertThat(directory.resolve("shop.sql.part")).doesNotExist();
    }

    @Test
    void aBackupReplacesNoFile() throws IOException {
        Files.writeString(directory.resolve("shop.sql"), "precious");

        Shell.Outcome outcome =
                with("pg_dump").run("db", "backup", "-o", "shop.sql", "--url", "postgresql://ann:s3cret@db/shop");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(directory.resolve("shop.sql")).hasContent("precious");
    }

    @Test
    void theShellOpensTheClientAndTellsHowItEnded() throws IOException {
        Shell shell = with("psql").with("PROGRAM_CODE", "2");

        Shell.Outcome outcome = shell.run("db", "shell", "--url", "postgresql://ann:s3cret@db/shop", "--", "--csv");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("The client ended with 2.");
        assertThat(called()).contains("--dbname=shop\n--csv\npassword s3cret");
    }

    @Test
    void sqliteIsCopiedWithoutAnyProgram() {
        Shell shell = Shell.in(directory);
        String copy = "sqlite:" + directory.resolve("copy.db");
        shell.run("db", "execute", "--url", shell.sqlite(), "create table users (id integer primary key)")
                .succeeds();
        shell.run("db", "execute", "--url", shell.sqlite(), "insert into users values (1), (2)")
                .succeeds();

        assertThat(shell.run("db", "backup", "-o", "copy.db", "--url", shell.sqlite())
                        .succeeds()
                        .out())
                .startsWith("Saved test.db in copy.db, ");

        assertThat(shell.run("db", "query", "-q", "--url", copy, "select count(*) as n from users")
                        .succeeds()
                        .out())
                .contains("2");
        shell.run("db", "backup", "--url", shell.sqlite()).succeeds();
        assertThat(directory.toFile().list((in, name) -> name.matches("backup_sqlite_\\d{8}_\\d{6}\\.db")))
                .hasSize(1);
    }
}
