package dev.lexigram.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The four tasks as a careful programmer writes them with JDBC: one statement each, read by index, no
/// reflection.
///
/// @param instants how the driver takes points in time
record ItemStatements(InstantForm instants) {

    static final String READ_ONE =
            "select id, name, email, age, score, active, created, version from " + Item.TABLE + " where id = ?";
    static final String READ_MANY =
            "select id, name, email, age, score, active, created, version from " + Item.TABLE + " where id <= ?";
    static final String INSERT = "insert into " + Item.TABLE
            + " (name, email, age, score, active, created, version) values (?, ?, ?, ?, ?, ?, ?) returning id";
    static final String UPDATE = "update " + Item.TABLE
            + " set name = ?, email = ?, age = ?, score = ?, active = ?, created = ?, version = ?"
            + " where id = ? and version = ?";

    Item readOne(PreparedStatement statement, long id) throws SQLException {
        statement.setLong(1, id);
        try (ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("There is no item " + id + ".");
            }
            return item(rows);
        }
    }

    List<Item> readMany(PreparedStatement statement) throws SQLException {
        statement.setLong(1, Item.READ_ROWS);
        List<Item> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(item(rows));
            }
        }
        return all;
    }

    Item insert(PreparedStatement statement, Item item) throws SQLException {
        bind(statement, item, item.version());
        try (ResultSet keys = statement.executeQuery()) {
            if (!keys.next()) {
                throw new SQLException("The database made no key.");
            }
            return item.withId(keys.getLong(1));
        }
    }

    Item update(PreparedStatement statement, Item item) throws SQLException {
        Item changed = item.withVersion(item.version() + 1);
        bind(statement, changed, changed.version());
        statement.setLong(8, item.id());
        statement.setInt(9, item.version());
        if (statement.executeUpdate() != 1) {
            throw new SQLException("Someone else changed item " + item.id() + ".");
        }
        return changed;
    }

    void bind(PreparedStatement statement, Item item, int version) throws SQLException {
        statement.setString(1, item.name());
        statement.setString(2, item.email());
        statement.setInt(3, item.age());
        statement.setDouble(4, item.score());
        statement.setBoolean(5, item.active());
        instants.bind(statement, 6, item.created());
        statement.setInt(7, version);
    }

    private Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getDouble(5),
                row.getBoolean(6),
                instants.read(row, 7),
                row.getInt(8));
    }

    static void deleteInserted(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from " + Item.TABLE + " where id > " + Item.LAST_KEY);
        }
    }
}
