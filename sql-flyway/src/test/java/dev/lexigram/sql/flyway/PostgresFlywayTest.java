package dev.lexigram.sql.flyway;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.testkit.server.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// Flyway on PostgreSQL.
class PostgresFlywayTest implements FlywayContract {

    private static DatabaseService database;

    @BeforeAll
    static void open() {
        database = DatabaseService.open(TestServers.postgresOrSkip().freshDatabase());
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
