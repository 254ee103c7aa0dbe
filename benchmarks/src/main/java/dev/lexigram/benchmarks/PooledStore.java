package dev.lexigram.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// Plain JDBC over a pool: a connection and a statement for each operation, as programs do with a server.
record PooledStore(HikariDataSource pool, ItemStatements statements) implements ItemStore {

    @Override
    public Item readOne(long id) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(ItemStatements.READ_ONE)) {
            return statements.readOne(statement, id);
        }
    }

    @Override
    public List<Item> readMany() throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(ItemStatements.READ_MANY)) {
            return statements.readMany(statement);
        }
    }

    @Override
    public Item insert(Item item) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(ItemStatements.INSERT)) {
            return statements.insert(statement, item);
        }
    }

    @Override
    public Item update(Item item) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(ItemStatements.UPDATE)) {
            return statements.update(statement, item);
        }
    }

    @Override
    public void deleteInserted() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            ItemStatements.deleteInserted(connection);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
