package dev.lexigram.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Many rows as a careful programmer inserts them with JDBC.
///
/// @param connection one that is open, with auto-commit off
/// @param statements how values are bound
record JdbcBulk(Connection connection, ItemStatements statements) {

    private static final int BATCH = 1_000;
    private static final int CHUNK = 1 << 16;
    private static final String COLUMNS = " (name, email, age, score, active, created, version)";
    private static final String INSERT = "insert into " + Item.TABLE + COLUMNS + " values (?, ?, ?, ?, ?, ?, ?)";
    private static final String COPY = "copy " + Item.TABLE + COLUMNS + " from stdin";

    int batch(List<Item> items) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int from = 0; from < items.size(); from += BATCH) {
                addBatch(insert, items.subList(from, Math.min(from + BATCH, items.size())));
                insert.executeBatch();
            }
        }
        connection.commit();
        return 0;
    }

    int batchWithKeys(List<Item> items) throws SQLException {
        List<Long> keys = new ArrayList<>(items.size());
        try (PreparedStatement insert = connection.prepareStatement(INSERT, new String[] {"id"})) {
            for (int from = 0; from < items.size(); from += BATCH) {
                addBatch(insert, items.subList(from, Math.min(from + BATCH, items.size())));
                insert.executeBatch();
                try (ResultSet made = insert.getGeneratedKeys()) {
                    while (made.next()) {
                        keys.add(made.getLong(1));
                    }
                }
            }
        }
        connection.commit();
        return keys.size();
    }

    private void addBatch(PreparedStatement insert, List<Item> items) throws SQLException {
        for (Item item : items) {
            statements.bind(insert, item, item.version());
            insert.addBatch();
        }
    }

    int rowByRow(List<Item> items) throws SQLException {
        List<Long> keys = new ArrayList<>(items.size());
        try (PreparedStatement insert = connection.prepareStatement(ItemStatements.INSERT)) {
            for (Item item : items) {
                keys.add(statements.insert(insert, item).id());
            }
        }
        connection.commit();
        return keys.size();
    }

    /// The items hold nothing that would have to be escaped, and none of their values is null.
    int copy(List<Item> items) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        StringBuilder text = new StringBuilder(CHUNK + CHUNK / 4);
        for (Item item : items) {
            line(item, text);
            if (text.length() >= CHUNK) {
                send(copy, text);
            }
        }
        send(copy, text);
        copy.endCopy();
        connection.commit();
        return 0;
    }

    private static void line(Item item, StringBuilder to) {
        to.append(item.name()).append('\t').append(item.email()).append('\t').append(item.age());
        to.append('\t').append(item.score()).append('\t').append(item.active() ? 't' : 'f');
        to.append('\t')
                .append(item.created())
                .append('\t')
                .append(item.version())
                .append('\n');
    }

    private static void send(CopyIn copy, StringBuilder text) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }
}
