package dev.lexigram.sql.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.MigrationValidationException;
import dev.lexigram.sql.migration.MigrationFolder.Form;
import dev.lexigram.sql.migration.MigrationFolder.Numbering;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How new migrations are written.
class MigrationFolderTest {

    private final Path folder;

    MigrationFolderTest(@TempDir Path folder) {
        this.folder = folder.resolve("new");
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }

    @Test
    void aTimestampIsTheVersion() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T09:30:00.5Z"), ZoneOffset.UTC);
        MigrationFolder files = new MigrationFolder(folder, Numbering.TIMESTAMP, Form.ONE_FILE, clock);
        List<Path> written = files.create("add users & posts!", "create table u (id int);", "drop table u;");
        assertThat(names(written)).containsExactly("V20261122093000__add_users_posts.sql");
        assertThat(written.getFirst())
                .hasContent("-- migrate:up\ncreate table u (id int);\n\n-- migrate:down\ndrop table u;\n");
        assertThat(names(files.create("in the same second")))
                .containsExactly("V20261122093001__in_the_same_second.sql");
        Folder read = FolderReader.read(
                MigrationOptions.defaults().locations(folder.toString()), new Locations("x", "SQLite"));
        assertThat(read.versioned())
                .as("without statements there is no way down")
                .extracting(each -> each.down() != null)
                .containsExactly(true, false);
    }

    @Test
    void numbersGoOn() {
        MigrationFolder files =
                MigrationFolder.at(folder).numbered(Numbering.NEXT_NUMBER).form(Form.PAIR);
        assertThat(names(files.create("one"))).containsExactly("V1__one.sql", "U1__one.sql");
        for (int i = 2; i <= 10; i++) {
            files.create("more");
        }
        assertThat(names(files.create("Ünïcode", "select 1", "")))
                .containsExactly("V11__Ünïcode.sql", "U11__Ünïcode.sql");
    }

    @Test
    void aNameIsNeeded() {
        assertThatThrownBy(() -> MigrationFolder.at(folder).create(" !? "))
                .isInstanceOf(MigrationValidationException.class);
    }
}
