package dev.lexigram.sql.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The rows that a catalog answers with. Thread-safe as long as its connection is.
///
/// @param connection where the catalog is asked
public record CatalogRows(Connection connection) {

    /// Hands over each row of a question.
    ///
    /// @param sql a constant text
    public void each(String sql, Reader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            Row row = new Row(rows);
            while (rows.next()) {
                reader.read(row);
            }
        }
    }

    /// What is done with a row.
    @FunctionalInterface
    public interface Reader {
        void read(Row row) throws SQLException;
    }

    /// The current row; of use until the next one. Not thread-safe.
    ///
    /// @param rows where it is
    public record Row(ResultSet rows) {

        /// A text; empty for null.
        public String text(String column) throws SQLException {
            String text = rows.getString(column);
            return text == null ? "" : text;
        }

        /// A text, or null.
        public @Nullable String nullable(String column) throws SQLException {
            return rows.getString(column);
        }

        public int number(String column) throws SQLException {
            return rows.getInt(column);
        }

        public long size(String column) throws SQLException {
            return rows.getLong(column);
        }

        public boolean is(String column) throws SQLException {
            return rows.getBoolean(column);
        }
    }
}
