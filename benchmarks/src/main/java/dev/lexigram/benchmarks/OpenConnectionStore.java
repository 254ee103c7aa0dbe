package dev.lexigram.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// Plain JDBC on one connection that stays open, with a statement of its own for each operation.
record OpenConnectionStore(Connection connection, ItemStatements statements) implements ItemStore {

    @Override
    public Item readOne(long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ItemStatements.READ_ONE)) {
            return statements.readOne(statement, id);
        }
    }

    @Override
    public List<Item> readMany() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ItemStatements.READ_MANY)) {
            return statements.readMany(statement);
        }
    }

    @Override
    public Item insert(Item item) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ItemStatements.INSERT)) {
            return statements.insert(statement, item);
        }
    }

    @Override
    public Item update(Item item) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ItemStatements.UPDATE)) {
            return statements.update(statement, item);
        }
    }

    @Override
    public void deleteInserted() throws SQLException {
        ItemStatements.deleteInserted(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
