package dev.lexigram.benchmarks;

import java.sql.SQLException;
import java.util.List;

/// The four tasks that are measured, done in one way. Used by one thread.
interface ItemStore extends AutoCloseable {

    /// The item with a key that exists.
    Item readOne(long id) throws SQLException;

    /// The {@link Item#READ_ROWS} items, without any order.
    List<Item> readMany() throws SQLException;

    /// Stores a new item, and gives it with the key that the database made.
    Item insert(Item item) throws SQLException;

    /// Stores a changed item if the row still has its version, and gives it with the next version.
    Item update(Item item) throws SQLException;

    /// Deletes what was inserted, so that the table does not grow from round to round. Not measured.
    void deleteInserted() throws SQLException;

    @Override
    void close() throws SQLException;
}
