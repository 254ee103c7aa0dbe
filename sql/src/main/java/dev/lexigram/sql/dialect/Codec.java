package dev.lexigram.sql.dialect;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How one Java type travels to and from one database. Stateless and thread-safe.
///
/// For a type of the application's own, {@link #text} or {@link #via} is all that is needed:
/// `Codec.via(BigDecimal.class, Money::new, Money::amount)`.
///
/// @param <T> the Java type
public interface Codec<T> {

    /// The value of a column by its index from 1, or null.
    @Nullable
    T read(ResultSet row, int index) throws SQLException;

    /// Sets a parameter by its index from 1.
    void bind(PreparedStatement statement, int index, T value) throws SQLException;

    /// The type whose column type this codec's type has when a table is created from a record; empty when it has
    /// one itself.
    default Optional<Class<?>> stored() {
        return Optional.empty();
    }

    /// The value as what stands for it in the column, such as its text; itself where nothing does.
    default Object toStored(T value) {
        return value;
    }

    /// This codec for one database; a codec that makes use of another takes that database's here.
    default Codec<T> on(Codecs database) {
        return this;
    }

    /// A codec that stores values as text.
    ///
    /// An `IllegalArgumentException`, `DateTimeException` or `ArithmeticException` of a function becomes a
    /// {@link dev.lexigram.contracts.error.MappingException} without the value.
    static <T> Codec<T> text(Function<String, T> parse, Function<T, String> format) {
        return via(String.class, parse, format);
    }

    /// A codec that stores values as another type, in the form that each database has for it. Errors as with
    /// {@link #text}.
    ///
    /// @param stored a type that every database can store
    static <T, S> Codec<T> via(Class<S> stored, Function<S, T> read, Function<T, S> write) {
        return ConvertingCodec.of(stored, Codecs.standard(), read, write);
    }

    /// A codec out of two methods, for a column type that is written by hand.
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
