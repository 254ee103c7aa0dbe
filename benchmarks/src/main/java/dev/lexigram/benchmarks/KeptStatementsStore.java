package dev.lexigram.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// JDBC at its hardest to beat: one connection, each statement prepared once and kept.
record KeptStatementsStore(
        Connection connection,
        ItemStatements statements,
        PreparedStatement one,
        PreparedStatement many,
        PreparedStatement insertion,
        PreparedStatement change)
        implements ItemStore {

    static KeptStatementsStore on(Connection connection, ItemStatements statements) throws SQLException {
        return new KeptStatementsStore(
                connection,
                statements,
                connection.prepareStatement(ItemStatements.READ_ONE),
                connection.prepareStatement(ItemStatements.READ_MANY),
                connection.prepareStatement(ItemStatements.INSERT),
                connection.prepareStatement(ItemStatements.UPDATE));
    }

    @Override
    public Item readOne(long id) throws SQLException {
        return statements.readOne(one, id);
    }

    @Override
    public List<Item> readMany() throws SQLException {
        return statements.readMany(many);
    }

    @Override
    public Item insert(Item item) throws SQLException {
        return statements.insert(insertion, item);
    }

    @Override
    public Item update(Item item) throws SQLException {
        return statements.update(change, item);
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
