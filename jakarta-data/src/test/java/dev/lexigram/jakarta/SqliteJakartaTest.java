package dev.lexigram.jakarta;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.schema.SchemaManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// Repositories of Jakarta Data on SQLite.
class SqliteJakartaTest implements JakartaRepositoryContract {

    private static DatabaseService database;

    @BeforeAll
    static void open() {
        database = DatabaseService.open("sqlite::memory:");
        SchemaManager.on(database).create(Book.class, Member.class);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    public Database database() {
        return database;
    }
}
