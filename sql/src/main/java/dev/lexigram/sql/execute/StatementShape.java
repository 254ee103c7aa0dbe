package dev.lexigram.sql.execute;

import dev.lexigram.sql.dialect.Dialect;
import dev.lexigram.sql.dialect.ValueKind;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What a database says of a statement that it has prepared and not run. Immutable and thread-safe.
///
/// @param parameters how many it takes
/// @param columns those of its result; of a change none
public record StatementShape(int parameters, List<Column> columns) {

    public StatementShape {
        columns = List.copyOf(columns);
    }

    /// A column of the result.
    ///
    /// @param label its name
    /// @param table the table it comes from, or empty for an expression; some databases tell the table's name in
    ///     the statement
    /// @param type the name of its type, or empty if that is not known
    /// @param kind what values it has
    /// @param nulls what the driver says of nulls
    public record Column(String label, String table, String type, ValueKind kind, Nulls nulls) {}

    /// Whether there may be nulls.
    public enum Nulls {
        NEVER,
        POSSIBLE,
        UNKNOWN
    }

    static StatementShape of(PreparedStatement statement, Dialect dialect) throws SQLException {
        // First the columns: with some drivers only that sends the statement to the server.
        List<Column> columns = columns(statement, dialect);
        return new StatementShape(statement.getParameterMetaData().getParameterCount(), columns);
    }

    private static List<Column> columns(PreparedStatement statement, Dialect dialect) throws SQLException {
        ResultSetMetaData meta = statement.getMetaData();
        int count = meta == null ? 0 : dialect.columnCount(meta);
        List<Column> columns = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            String table = meta.getTableName(i) == null ? "" : meta.getTableName(i);
            boolean typed = !table.isEmpty() || dialect.knowsTypesOfExpressions();
            String type = typed ? meta.getColumnTypeName(i) : "";
            columns.add(new Column(
                    meta.getColumnLabel(i), table, type, ValueKind.ofType(type), nulls(meta.isNullable(i), typed)));
        }
        return columns;
    }

    private static Nulls nulls(int said, boolean known) {
        if (!known || said == ResultSetMetaData.columnNullableUnknown) {
            return Nulls.UNKNOWN;
        }
        return said == ResultSetMetaData.columnNoNulls ? Nulls.NEVER : Nulls.POSSIBLE;
    }
}
