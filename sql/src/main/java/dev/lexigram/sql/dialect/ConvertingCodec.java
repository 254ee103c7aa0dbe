package dev.lexigram.sql.dialect;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Stores a type as another one that the database knows.
///
/// @param type the stored type
/// @param inner how the stored type travels
/// @param read from the stored form
/// @param write to the stored form
record ConvertingCodec<T, S>(Class<S> type, Codec<S> inner, Function<S, T> read, Function<T, S> write)
        implements Codec<T> {

    @SuppressWarnings("unchecked")
    static <T, S> Codec<T> of(Class<S> type, Codecs database, Function<S, T> read, Function<T, S> write) {
        return new ConvertingCodec<>(type, (Codec<S>) database.of(type), read, write);
    }

    @Override
    public Codec<T> on(Codecs database) {
        return of(type, database, read, write);
    }

    @Override
    public Optional<Class<?>> stored() {
        return Optional.of(type);
    }

    @Override
    public @Nullable T read(ResultSet row, int index) throws SQLException {
        S value = inner.read(row, index);
        try {
            return value == null ? null : read.apply(value);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new MappingException(
                    Problem.of("The stored value does not fit the Java type.")
                            .with("column", row.getMetaData().getColumnLabel(index))
                            .with("stored as", type.getSimpleName())
                            .hint("Correct the row, or read the column as " + type.getSimpleName() + "."),
                    e);
        }
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        inner.bind(statement, index, converted(value));
    }

    @Override
    public Object toStored(T value) {
        return inner.toStored(converted(value));
    }

    private S converted(T value) {
        try {
            return write.apply(value);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new MappingException(
                    Problem.of("The value has no stored form.")
                            .with("type", value.getClass().getName())
                            .with("stored as", type.getSimpleName())
                            .hint("Keep it within what the stored type can hold."),
                    e);
        }
    }
}
