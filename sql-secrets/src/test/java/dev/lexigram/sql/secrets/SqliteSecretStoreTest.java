package dev.lexigram.sql.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.error.SecretException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Secrets on SQLite.
class SqliteSecretStoreTest implements SecretStoreContract {

    private static DatabaseService database;

    @BeforeAll
    static void open(@TempDir Path folder) {
        database = DatabaseService.open("sqlite:" + folder.resolve("shared.db"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public Database db() {
        return database;
    }

    @Test
    void theFilesHoldNoPlainSecret(@TempDir Path folder) throws IOException {
        try (DatabaseService own = DatabaseService.open("sqlite:" + folder.resolve("own.db"))) {
            SqlSecretStore store = SqlSecretStore.on(own, SecretKeys.generate());
            store.createTable();
            store.put("known.name", "correct horse battery staple");
            store.rotate();
            List<Path> files;
            try (Stream<Path> all = Files.list(folder)) {
                files = all.filter(Files::isRegularFile).toList();
            }
            assertThat(files).extracting(file -> file.getFileName().toString()).contains("own.db", "own.db-wal");
            boolean found = false;
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                assertThat(Plain.isIn(bytes, "horse")).as(file.toString()).isFalse();
                found |= Plain.isIn(bytes, "known.name");
            }
            assertThat(found).as("the search sees what is there").isTrue();
        }
    }

    @Test
    void aCopyOfTheFileIsReadableWithItsKeysOnly(@TempDir Path folder) throws IOException {
        SecretKeys keys = SecretKeys.generate();
        Path file = folder.resolve("own.db");
        try (DatabaseService own = DatabaseService.open("sqlite:" + file)) {
            SqlSecretStore store = SqlSecretStore.on(own, keys);
            store.createTable();
            store.put("a", "one");
        }
        Path copy = Files.copy(file, folder.resolve("copy.db"));
        try (DatabaseService restored = DatabaseService.open("sqlite:" + copy)) {
            assertThat(SqlSecretStore.on(restored, keys).get("a").orElseThrow().text())
                    .isEqualTo("one");
            SqlSecretStore other = SqlSecretStore.on(restored, SecretKeys.generate());
            assertThatThrownBy(() -> other.get("a")).isInstanceOf(SecretException.class);
        }
    }
}
