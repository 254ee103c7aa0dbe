package dev.lexigram.sql.driver;

import dev.lexigram.sql.dialect.Codec;
import dev.lexigram.sql.query.Column;
import dev.lexigram.sql.query.Table;
import java.lang.invoke.MethodType;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where many rows go. Immutable.
///
/// @param table the table
/// @param columns the columns that are written, in the order of the values
/// @param types the Java type of each column; `Object` where nothing is known of it
/// @param key the column that the database fills, or null when none is asked for
public record BulkTarget(
        Table table,
        List<Column> columns,
        List<Class<?>> types,
        @Nullable Key key) {
    public BulkTarget {
        columns = List.copyOf(columns);
        types = List.copyOf(types);
    }

    /// The same for the table with its schema.
    public BulkTarget at(Table placed) {
        return new BulkTarget(placed, columns, types, key);
    }

    /// A key that the database makes.
    ///
    /// @param column its column
    /// @param type its Java type
    /// @param codec reads it
    public record Key(Column column, Class<?> type, Codec<?> codec) {

        /// A whole number as a key of this type, or null when keys of this type are no whole numbers.
        ///
        /// @throws ArithmeticException when the type cannot hold the number
        public @Nullable Object of(long number) {
            return switch (MethodType.methodType(type).wrap().returnType().getSimpleName()) {
                case "Long" -> number;
                case "Integer" -> Math.toIntExact(number);
                case "BigInteger" -> BigInteger.valueOf(number);
                default -> null;
            };
        }
    }
}
