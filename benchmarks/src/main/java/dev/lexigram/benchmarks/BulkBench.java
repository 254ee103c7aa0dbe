package dev.lexigram.benchmarks;

import dev.lexigram.sql.DatabaseService;
import dev.lexigram.sql.driver.DatabaseUrl;
import dev.lexigram.sql.schema.SchemaManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// Many rows on each database; run by `./lexigram bench --bulk`.
///
/// @param rows how many rows are inserted at a time
/// @param rounds how many ratios there are of each
record BulkBench(int rows, int rounds) {

    private static final int DEFAULT_PORT = 5432;

    /// On PostgreSQL, beside a copy and batches.
    List<String> postgres(String url) throws SQLException {
        try (PostgresBed bed = PostgresBed.at(url);
                DatabaseService database = DatabaseService.open(url);
                Connection connection = connect(url)) {
            connection.setAutoCommit(false);
            JdbcBulk jdbc = new JdbcBulk(connection, new ItemStatements(InstantForm.OFFSET_DATE_TIME));
            LexigramBulk ours = LexigramBulk.on(database);
            Map<BulkWay, BulkLane> lanes = new LinkedHashMap<>();
            lanes.put(BulkWay.COPY, jdbc::copy);
            lanes.put(BulkWay.COPY_AGAIN, jdbc::copy);
            lanes.put(BulkWay.LEXIGRAM, ours::withoutKeys);
            lanes.put(BulkWay.LEXIGRAM_KEYS, ours::withKeys);
            lanes.put(BulkWay.BATCH, jdbc::batch);
            lanes.put(BulkWay.BATCH_KEYS, jdbc::batchWithKeys);
            return new BulkRace(bed.name(), lanes, () -> clear(connection, "truncate " + Item.TABLE)).run(rows, rounds);
        }
    }

    private static Connection connect(String url) throws SQLException {
        DatabaseUrl parts = DatabaseUrl.parse(url);
        Properties login = new Properties();
        String user = parts.user();
        String password = parts.password();
        if (user != null) {
            login.setProperty("user", user);
        }
        if (password != null) {
            login.setProperty("password", password);
        }
        parts.parameters().forEach(login::setProperty);
        String raw = parts.raw();
        String place = "jdbc:postgresql://" + parts.place(DEFAULT_PORT) + "/" + parts.database();
        return DriverManager.getConnection(raw == null ? place : raw, login);
    }

    /// On SQLite in memory, beside a batch and single rows.
    List<String> sqlite() throws SQLException {
        try (DatabaseService database = DatabaseService.open("sqlite::memory:");
                Connection connection = SqliteBed.loaded()) {
            SchemaManager.on(database).create(Item.class);
            connection.setAutoCommit(false);
            JdbcBulk jdbc = new JdbcBulk(connection, new ItemStatements(InstantForm.TEXT));
            LexigramBulk ours = LexigramBulk.on(database);
            Map<BulkWay, BulkLane> lanes = new LinkedHashMap<>();
            lanes.put(BulkWay.BATCH, jdbc::batch);
            lanes.put(BulkWay.LEXIGRAM, ours::withoutKeys);
            lanes.put(BulkWay.EACH_KEYS, jdbc::rowByRow);
            lanes.put(BulkWay.LEXIGRAM_KEYS, ours::withKeys);
            return new BulkRace("SQLite in memory", lanes, () -> {
                        clear(connection, "delete from " + Item.TABLE);
                        database.sql("delete from " + Item.TABLE).execute();
                    })
                    .run(rows, rounds);
        }
    }

    private static void clear(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        connection.commit();
    }
}
