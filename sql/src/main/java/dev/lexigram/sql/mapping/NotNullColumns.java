package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Reads columns into primitives and refuses null, which JDBC would turn into zero. Called by generated classes
/// only.
public final class NotNullColumns {
    private NotNullColumns() {}

    public static long getLong(ResultSet row, int index) throws SQLException {
        long value = row.getLong(index);
        return (value != 0 || !row.wasNull()) ? value : fail(row, index, value);
    }

    public static int getInt(ResultSet row, int index) throws SQLException {
        int value = row.getInt(index);
        return (value != 0 || !row.wasNull()) ? value : fail(row, index, value);
    }

    public static short getShort(ResultSet row, int index) throws SQLException {
        short value = row.getShort(index);
        return (value != 0 || !row.wasNull()) ? value : fail(row, index, value);
    }

    public static byte getByte(ResultSet row, int index) throws SQLException {
        byte value = row.getByte(index);
        return (value != 0 || !row.wasNull()) ? value : fail(row, index, value);
    }

    public static boolean getBoolean(ResultSet row, int index) throws SQLException {
        boolean value = row.getBoolean(index);
        return (value || !row.wasNull()) ? value : fail(row, index, value);
    }

    public static double getDouble(ResultSet row, int index) throws SQLException {
        double value = row.getDouble(index);
        return (value != 0 || !row.wasNull()) ? value : fail(row, index, value);
    }

    public static float getFloat(ResultSet row, int index) throws SQLException {
        float value = row.getFloat(index);
        return (value != 0 || !row.wasNull()) ? value : fail(row, index, value);
    }

    /// The value, read already, of a component that is not read by a JDBC getter of its own.
    public static Object present(@Nullable Object value, ResultSet row, int index) throws SQLException {
        if (value == null) {
            throw failure(row, index, "one with a codec");
        }
        return value;
    }

    private static <V> V fail(ResultSet row, int index, V zero) throws SQLException {
        throw failure(row, index, zero.getClass().getSimpleName());
    }

    private static MappingException failure(ResultSet row, int index, String type) throws SQLException {
        return new MappingException(
                Problem.of("The column is null and the component is primitive.")
                        .with("column", row.getMetaData().getColumnLabel(index))
                        .with("component type", type)
                        .hint("Use the wrapper type for columns that may be null."),
                null);
    }
}
