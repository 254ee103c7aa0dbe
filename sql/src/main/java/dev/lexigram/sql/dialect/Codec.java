package dev.lexigram.sql.dialect;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// How one Java type travels to and from one database. Stateless and thread-safe.
///
/// @param <T> the Java type
public interface Codec<T> {

    /// The value of a column by its index from 1, or null.
    @Nullable
    T read(ResultSet row, int index) throws SQLException;

    /// Sets a parameter by its index from 1.
    void bind(PreparedStatement statement, int index, T value) throws SQLException;

    /// A codec out of two methods.
    static <T> Codec<T> of(Reader<T> reader, Binder<T> binder) {
        return new Codec<>() {
            @Override
            public @Nullable T read(ResultSet row, int index) throws SQLException {
                return reader.read(row, index);
            }

            @Override
            public void bind(PreparedStatement statement, int index, T value) throws SQLException {
                binder.bind(statement, index, value);
            }
        };
    }

    /// Reads a column.
    @FunctionalInterface
    interface Reader<T> {
        @Nullable
        T read(ResultSet row, int index) throws SQLException;
    }

    /// Sets a parameter.
    @FunctionalInterface
    interface Binder<T> {
        void bind(PreparedStatement statement, int index, T value) throws SQLException;
    }
}
