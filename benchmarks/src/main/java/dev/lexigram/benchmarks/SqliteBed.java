package dev.lexigram.benchmarks;

import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.schema.SchemaManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/// SQLite in memory: no disk and no network, so that only the work of the program remains.
///
/// Each way has a database of its own, all of the same kind: SQLite's in-memory file system, with equal settings
/// and equal tables.
final class SqliteBed implements TestBed {

    private static final List<String> PREPARATION = List.of(
            "pragma busy_timeout = 5000",
            "pragma synchronous = off",
            "pragma foreign_keys = on",
            "create table " + Item.TABLE + " (id integer primary key, name text, email text, age integer not null,"
                    + " score real not null, active integer not null, created text, version integer not null)");
    private static final ItemStatements STATEMENTS = new ItemStatements(InstantForm.TEXT);

    @Override
    public String name() {
        return "SQLite in memory";
    }

    @Override
    public List<Way> ways() {
        return List.of(Way.values());
    }

    @Override
    public ItemStore open(Way way) throws SQLException {
        return switch (way) {
            case JDBC, JDBC_AGAIN -> new OpenConnectionStore(loaded(), STATEMENTS);
            case JDBC_KEPT -> KeptStatementsStore.on(loaded(), STATEMENTS);
            case LEXIGRAM -> repository();
        };
    }

    static Connection loaded() throws SQLException {
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:file:/bench-" + UUID.randomUUID() + "?vfs=memdb");
        try (Statement statement = connection.createStatement()) {
            for (String sql : PREPARATION) {
                statement.execute(sql);
            }
        }
        OpenConnectionStore store = new OpenConnectionStore(connection, STATEMENTS);
        for (long number = 1; number <= Item.LAST_KEY; number++) {
            store.insert(Item.sample(number));
        }
        return connection;
    }

    private static RepositoryStore repository() {
        DatabaseService database = DatabaseService.open("sqlite::memory:");
        SchemaManager.on(database).create(Item.class);
        RepositoryStore store = RepositoryStore.on(database);
        store.load();
        return store;
    }

    @Override
    public void close() {
        // A database in memory goes with its last connection.
    }
}
