package dev.lexigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.sql.dialect.ValueKind;
import dev.lexigram.sql.manifest.ManifestColumn;
import dev.lexigram.sql.manifest.ManifestEntry;
import dev.lexigram.sql.manifest.ManifestTable;
import dev.lexigram.sql.manifest.ManifestVariant;
import dev.lexigram.sql.manifest.Nulls;
import dev.lexigram.sql.manifest.QueryManifest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `lexigram check`.
class CheckCommandTest {

    private static final ManifestColumn NAME =
            new ManifestColumn("name", "name", "", "java.lang.String", ValueKind.TEXT, Nulls.UNEXPECTED);

    @TempDir
    Path directory;

    private Shell shell;

    @BeforeEach
    void database() throws IOException {
        shell = Shell.in(directory);
        Path migrations = Files.createDirectories(directory.resolve("migrations"));
        Files.writeString(
                migrations.resolve("V1__users.sql"),
                "create table users (id integer primary key, name text not null);\n");
    }

    private static ManifestEntry entry(String method, String sql) {
        return new ManifestEntry(
                method, ManifestEntry.Kind.NATIVE, 0, List.of(new ManifestVariant("", sql)), List.of(), List.of(NAME));
    }

    private static QueryManifest manifest(String repository, ManifestEntry... entries) {
        return new QueryManifest(QueryManifest.VERSION, repository, "", List.of(entries), List.of());
    }

    private void compiled(QueryManifest manifest) throws IOException {
        Path file = directory.resolve("target/classes").resolve(manifest.path());
        Files.createDirectories(file.getParent());
        Files.writeString(file, manifest.json());
    }

    private String[] call(String... more) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("check", "--url", shell.sqlite()), java.util.stream.Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void whatFitsIsFine() throws IOException {
        shell.run("db", "upgrade", "--url", shell.sqlite()).succeeds();
        compiled(manifest("shop.Users", entry("names()", "select name from users where id = :id")));

        assertThat(shell.run(call()).succeeds().out())
                .isEqualToNormalizingNewlines("1 statement and 0 entities of 1 repository: 0 errors, 0 warnings.\n");
    }

    @Test
    void whatDoesNotFitIsATableAndEndsWithThree() throws IOException {
        shell.run("db", "upgrade", "--url", shell.sqlite()).succeeds();
        compiled(new QueryManifest(
                QueryManifest.VERSION,
                "shop.Users",
                "",
                List.of(
                        entry("names()", "select name from user"),
                        entry("all()", "select * from users"),
                        new ManifestEntry(
                                "others()",
                                ManifestEntry.Kind.NATIVE,
                                0,
                                List.of(new ManifestVariant("mysql", "select 1 from dual")),
                                List.of(),
                                List.of())),
                List.of(new ManifestTable(
                        "shop.User",
                        "users",
                        List.of(
                                NAME,
                                new ManifestColumn(
                                        "mail", "mail", "", "java.lang.String", ValueKind.TEXT, Nulls.ALLOWED))))));

        Shell.Outcome outcome = shell.run(call());
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out())
                .contains("shop.Users", "names()", "no such table: user", "Did you mean 'users'?")
                .contains("The column 'id' goes to no component.")
                .contains("The table 'users' has no column 'mail' for 'mail'.")
                .contains(
                        "2 statements and 1 entity of 1 repository: 2 errors, 1 warning. 1 statement for other dialects.");

        JsonNode json = shell.run(call("--json")).json();
        assertThat(json.toString()).contains("\"of\":\"names()\"", "\"severity\":\"error\"");
    }

    @Test
    void aWarningEndsWithThreeOnlyIfThatIsWanted() throws IOException {
        shell.run("db", "upgrade", "--url", shell.sqlite()).succeeds();
        compiled(manifest("shop.Users", entry("all()", "select * from users")));

        assertThat(shell.run(call()).code()).isZero();
        assertThat(shell.run(call("--strict")).code()).isEqualTo(3);
    }

    @Test
    void theMigrationsMakeADatabaseForTheCheck() throws IOException {
        compiled(manifest("shop.Users", entry("names()", "select name from users")));

        assertThat(shell.run(call()).code()).isEqualTo(3);
        shell.run(call("--migrations")).succeeds();
        shell.run(call("--migrations", "--dir", "migrations")).succeeds();
        assertThat(shell.run("check", "--migrations", "--url", "postgresql://localhost/shop")
                        .isOneLine("LEX_ERR_USAGE", "Only SQLite has databases in memory.")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void jarsAreReadToo() throws IOException {
        QueryManifest manifest = manifest("shop.Users", entry("names()", "select name from users"));
        Path jar = directory.resolve("shop.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            entries.putNextEntry(new JarEntry(manifest.path()));
            entries.write(manifest.json().getBytes(StandardCharsets.UTF_8));
        }

        assertThat(shell.run(call("--migrations", "--classes", "shop.jar"))
                        .succeeds()
                        .out())
                .startsWith("1 statement ");
    }

    @Test
    void withoutManifestsItFails() {
        shell.run(call()).fails("LEX_ERR_CONF_001", "No manifest of a repository was found.", "--classes");
        shell.run(call("--classes", "none.jar")).fails("LEX_ERR_CONF_001", "The classes cannot be read.");
    }

    @Test
    void aManifestComesBackAsItWasWritten() {
        QueryManifest manifest =
                manifest("shop.Users", entry("names()", "select \"name\"\nfrom\tusers where x = '\\'"));
        assertThat(QueryManifest.parse(manifest.json())).isEqualTo(manifest);
    }
}
