package dev.lexigram.sql.execute;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.dialect.Dialect;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Reads the first column as a type.
///
/// @param type the type
/// @param dialect how it is read
record ScalarReader<T>(Class<T> type, Dialect dialect) implements RowReader<T> {

    @Override
    @SuppressWarnings("unchecked")
    public T read(ResultSet row) throws SQLException {
        T value = (T) dialect.codecs().of(type).read(row, 1);
        if (value == null) {
            throw new MappingException(
                    Problem.of("The value is null.")
                            .with("type", type.getSimpleName())
                            .hint("Exclude nulls in the statement, or read rows."),
                    null);
        }
        return value;
    }
}
