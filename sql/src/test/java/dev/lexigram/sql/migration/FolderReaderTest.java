package dev.lexigram.sql.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.MigrationNotFoundException;
import dev.lexigram.contracts.error.MigrationValidationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read from a folder, and what is refused.
class FolderReaderTest {

    private final Path folder;

    FolderReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private void file(String name) throws IOException {
        file(name, "select 1;\n");
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Folder read(Migration... migrations) {
        MigrationOptions options =
                MigrationOptions.defaults().locations(folder.toString()).migrations(migrations);
        return FolderReader.read(options, new Locations("shop", "PostgreSQL"));
    }

    private void assertRefused(String... texts) {
        assertThatThrownBy(this::read)
                .isInstanceOf(MigrationValidationException.class)
                .message()
                .contains(texts);
    }

    @Test
    void filesAreSortedByKindAndVersion() throws IOException {
        file("V10__ten_things.sql");
        file("V9__nine.sql");
        file("sub/V2.1__two.sql");
        file("U9__not_nine.sql");
        file("R__views.sql");
        file("B9__all.sql");
        file("README.md");
        file("notes.txt");
        Folder read = read(SqlMigration.of("3", "in code", "select 1"));
        assertThat(read.versioned())
                .extracting(each -> each.version() + " " + each.name() + " " + (each.down() != null))
                .containsExactly("2.1 two false", "3 in code false", "9 nine true", "10 ten things false");
        assertThat(read.repeatable()).extracting(Definition::name).containsExactly("views");
        assertThat(read.baselines()).extracting(Definition::name).containsExactly("all");
        assertThat(read.head()).contains(Version.of("10"));
        assertThat(read.known("009")).isEqualTo(Version.of("9"));
        assertThatThrownBy(() -> read.known("4")).isInstanceOf(MigrationNotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "V1_name.sql",
                "v1__name.sql",
                "V__name.sql",
                "V1__.sql",
                "V1a__name.sql",
                "R1__name.sql",
                "R__.sql",
                "U__name.sql",
                "1__name.sql",
                "20261122093000_name.sql",
                "init.sql",
                "V1__name.SQL",
                "B__name.sql"
            })
    void namesThatSayNoMigrationAreRefused(String name) throws IOException {
        file(name);
        assertRefused("does not say which migration", name);
    }

    @Test
    void doublesAreRefused() throws IOException {
        file("V1__one.sql");
        file("sub/V01__other.sql");
        assertRefused("same version", "V1__one.sql", "V01__other.sql");
    }

    @Test
    void doublesInCodeAreRefused() throws IOException {
        file("V1__one.sql");
        assertThatThrownBy(() -> read(SqlMigration.of("1.0", "again", "select 1")))
                .hasMessageContaining("same version");
    }

    @Test
    void repeatablesThatDifferInCaseAreDoubles() throws IOException {
        file("R__views.sql");
        file("sub/R__Views.sql");
        assertRefused("same version or name");
    }

    @Test
    void aWayDownNeedsAWayUp() throws IOException {
        file("U1__one.sql");
        assertRefused("does not exist", "U1__one.sql");
    }

    @Test
    void twoWaysDownAreRefused() throws IOException {
        file("V1__one.sql", "-- migrate:up\nselect 1;\n-- migrate:down\nselect 2;\n");
        file("U1__one.sql");
        assertRefused("twice");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        MigrationOptions options =
                MigrationOptions.defaults().locations("filesystem:" + folder + "/{database}/{dialect}");
        assertThatThrownBy(() -> FolderReader.read(options, new Locations("shop", "PostgreSQL")))
                .isInstanceOf(MigrationValidationException.class)
                .hasMessageContaining("/shop/postgresql");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Files.write(folder.resolve("V1__latin.sql"), new byte[] {'-', '-', (byte) 0xe4, '\n'});
        assertRefused("cannot be read");
    }

    @Test
    void theHashChangesWithEveryMigrationAndNotWithTheWayDown() throws IOException {
        file("V1__one.sql", "select 1;\n-- end");
        String before = read().hash();
        file("V1__one.sql", "\uFEFFselect 1;\r\n-- end\r\n");
        assertThat(read().hash()).isEqualTo(before);
        file("U1__one.sql");
        assertThat(read().hash()).isEqualTo(before);
        file("R__views.sql");
        String more = read().hash();
        assertThat(more).isNotEqualTo(before);
        file("R__views.sql", "select 2;");
        assertThat(read().hash()).isNotEqualTo(more);
    }

    @Test
    void theChecksumOfAFileWithBothWaysIsOfTheWayUp() throws IOException {
        file("V1__one.sql", "-- migrate:up\nselect 1;\n-- migrate:down\nselect 2;\n");
        String before = read().versioned().getFirst().checksum();
        file("V1__one.sql", "-- migrate:up\nselect 1;\n\n-- migrate:down\nselect 3;\n");
        assertThat(read().versioned().getFirst().checksum()).isEqualTo(before);
        file("V1__one.sql", "-- migrate:up\nselect 5;\n-- migrate:down\nselect 3;\n");
        assertThat(read().versioned().getFirst().checksum()).isNotEqualTo(before);
    }
}
