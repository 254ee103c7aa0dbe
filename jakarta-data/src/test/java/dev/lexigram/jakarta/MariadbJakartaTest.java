package dev.lexigram.jakarta;

import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.schema.SchemaManager;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// Repositories of Jakarta Data on MariaDB.
@RequiresServer(ServerKind.MARIADB)
class MariadbJakartaTest implements JakartaRepositoryContract {

    private static DatabaseService database;

    @BeforeAll
    static void open() {
        database = DatabaseService.open(TestServers.mariadb().freshDatabase());
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
