package dev.lexigram.sql.driver;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a database takes many rows at once: what it has beyond `values` lists and batches. Backends implement it.
///
/// Stateless and thread-safe. The rows that it is given have passed the rules about their table.
public interface BulkLoader {

    /// `values` lists and batches only.
    BulkLoader STANDARD = new BulkLoader() {};

    /// How many rows go into what.
    default BulkLimits limits() {
        return BulkLimits.STANDARD;
    }

    /// The database's own way of inserting into these columns, or empty when it has none.
    ///
    /// @param rows how many rows come first, by which it may decide
    default Optional<Load> insertion(Lease lease, BulkTarget target, int rows) throws SQLException {
        return Optional.empty();
    }

    /// How rows become one array for each column, or null when the database has no arrays.
    default @Nullable Arrays arrays() {
        return null;
    }

    /// How far apart the keys of one `values` list are.
    default long keyStep(Lease lease) throws SQLException {
        return 1;
    }

    /// An insertion that the database takes in its own way. Used by one thread, inside one transaction.
    interface Load {

        /// Inserts the rows, all or none.
        ///
        /// @return the keys in the rows' order, empty when none was asked for; or null when the rows
        /// hold a value that cannot go this way: then nothing was sent
        @Nullable
        List<?> insert(Lease lease, RowBlock rows) throws SQLException;

        /// What listeners are told as the statement.
        String text(RowBlock rows);
    }

    /// Columns of values as arrays.
    interface Arrays {

        /// The array's type in the database's words, such as `int8[]`, or null when the type has none.
        @Nullable
        String typeOf(Class<?> type);

        /// Whether these values can be sent so.
        boolean accepts(BlockColumn values);

        /// Sets a parameter by its index from 1.
        void bind(PreparedStatement statement, int index, BlockColumn values) throws SQLException;
    }

    /// The values of one column.
    ///
    /// @param type their Java type
    /// @param rows all rows
    /// @param column which of their values, from 0
    record BlockColumn(Class<?> type, RowBlock rows, int column) {}
}
