package dev.lexigram.sql.flyway;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.testkit.server.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// Flyway on MySQL.
class MysqlFlywayTest implements FlywayContract {

    private static DatabaseService database;

    @BeforeAll
    static void open() {
        database = DatabaseService.open(TestServers.mysqlOrSkip().freshDatabase());
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
