package dev.lexigram.cli.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Migrations out of records, found among sources or classes.
class AutogenerationTest {

    private static final String FIRST = """
            package shop;

            import dev.lexigram.contracts.mapping.*;

            @Entity(table = "users")
            public record User(@Id long id, String name) {}
            """;

    private final Path directory;
    private final Shell shell;

    AutogenerationTest(@TempDir Path directory) {
        this.directory = directory;
        Shell plain = Shell.in(directory);
        this.shell = plain.with("LEX_SQL__BACKEND__URL", plain.sqlite());
    }

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(directory.resolve("migrations"));
        Files.createDirectories(directory.resolve("src/main/java/shop"));
    }

    private void record(String text) {
        shell.file("src/main/java/shop/User.java", text);
    }

    private Shell.Outcome revision(Shell with, String number, String... more) {
        String[] words = Stream.concat(
                        Stream.of("db", "revision", "-m", "change", "--autogenerate", "--version-number", number),
                        Stream.of(more))
                .toArray(String[]::new);
        return with.run(words);
    }

    @Test
    void whatIsAddedGoesUpAndDown() throws IOException {
        record(FIRST);
        assertThat(revision(shell, "1").succeeds().out()).contains("Creates the table 'users'.", "Wrote version 1 in");
        assertThat(directory.resolve("migrations/V1__change.sql")).content().contains("create table", "users");
        assertThat(directory.resolve("migrations/U1__change.sql")).content().contains("drop table");
        assertThat(revision(shell, "2").code()).isEqualTo(1);
        shell.run("db", "upgrade").succeeds();
        assertThat(shell.run("db", "diff", "--check").succeeds().out())
                .isEqualToIgnoringNewLines("There is no difference.");

        record(FIRST.replace("String name)", "String name, @Length(20) String phone)"));
        assertThat(revision(shell, "2", "--check").code()).isEqualTo(3);
        assertThat(shell.run("db", "diff", "--check").code()).isEqualTo(3);
        assertThat(shell.run("db", "diff", "--sql").succeeds().out()).contains("phone");
        assertThat(shell.run("db", "migrate", "phone").succeeds().out()).contains("Adds the column 'phone'");
        assertThat(directory.resolve("migrations/V2__phone.sql")).isRegularFile();
        shell.run("db", "upgrade").succeeds();
        shell.run("db", "diff", "--check").succeeds();
        shell.run("db", "downgrade", "base").succeeds();
    }

    @Test
    void aRenameIsAskedFor() {
        record(FIRST);
        revision(shell, "1").succeeds();
        shell.run("db", "upgrade").succeeds();
        record(FIRST.replace("String name", "String fullName"));

        Shell.Outcome nobody = revision(shell, "2");
        assertThat(nobody.code()).isEqualTo(4);
        assertThat(nobody.err()).contains("--rename users.name=full_name, or --no-rename");
        assertThat(revision(shell, "2", "--no-rename", "--check").out()).contains("Drops the column 'name'", "Loses");
        assertThat(revision(shell, "2", "--rename", "users.name=full_name", "--check")
                        .out())
                .contains("Renames the column 'name' of 'users' to 'full_name'.");
        Shell.Outcome asked = revision(shell.answering("y"), "2");
        assertThat(asked.err()).contains("Was the column 'name' of 'users' renamed to 'full_name'? [y/N]");
        assertThat(asked.out()).contains("Renames the column");
        assertThat(shell.run("db", "diff", "--rename", "nonsense").code()).isEqualTo(2);
    }

    @Test
    void recordsOfABuildAreReadFromItsClasses() throws IOException {
        Files.createDirectories(directory.resolve("target/classes"));
        record(FIRST);
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        directory.resolve("target/classes").toString(),
                        directory.resolve("src/main/java/shop/User.java").toString());
        assertThat(compiled).isZero();

        assertThat(revision(shell, "1", "--package", "shop").succeeds().out()).contains("Creates the table 'users'.");
        assertThat(shell.run("db", "diff", "--package", "store")
                        .isOneLine("LEX_ERR_USAGE", "No record has the annotation @Entity.", "package: store")
                        .code())
                .isEqualTo(2);
        assertThat(shell.run("db", "diff", "--classpath", "none")
                        .isOneLine("LEX_ERR_USAGE", "An entry of the class path does not exist.")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void aRecordThatDoesNotCompileIsNamedWithItsLine() {
        record(FIRST.replace("long id", "lng id"));

        revision(shell, "1")
                .fails("LEX_ERR_CONF_001", "The records cannot be compiled.", "User.java", "line: 6", "lng");
    }

    @Test
    void withoutRecordsTheCommandSaysWhereItLooked() throws IOException {
        for (String name : List.of("src/main/java/shop", "src/main/java", "src/main", "src")) {
            Files.delete(directory.resolve(name));
        }

        assertThat(revision(shell, "1")
                        .isOneLine("LEX_ERR_USAGE", "The application's records were not found.", "target/classes")
                        .code())
                .isEqualTo(2);
    }
}
