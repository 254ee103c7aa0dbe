package dev.lexigram.sql.flyway;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseService;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// Flyway on SQLite.
class SqliteFlywayTest implements FlywayContract {

    private static DatabaseService database;

    @BeforeAll
    static void open(@TempDir Path folder) {
        database = DatabaseService.open("sqlite:" + folder.resolve("flyway.db"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public Database db() {
        return database;
    }
}
