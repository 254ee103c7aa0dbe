package dev.lexigram.sql.execute;

import dev.lexigram.contracts.error.ColumnNotFoundException;
import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.sql.Row;
import dev.lexigram.sql.dialect.Dialect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row in memory; all rows of a result share the list of column names.
final class RowData implements Row {

    private final List<String> columns;
    private final @Nullable Object[] values;

    private RowData(List<String> columns, @Nullable Object[] values) {
        this.columns = columns;
        this.values = values;
    }

    static RowReader<Row> reader(ResultSet result, Dialect dialect) throws SQLException {
        List<String> columns = ColumnLabels.of(result);
        int count = columns.size();
        return row -> {
            @Nullable Object[] values = new @Nullable Object[count];
            for (int i = 0; i < count; i++) {
                values[i] = dialect.readAny(row, i + 1);
            }
            return new RowData(columns, values);
        };
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    private int index(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equalsIgnoreCase(column)) {
                return i;
            }
        }
        throw new ColumnNotFoundException(
                Problem.of("The result has no column of that name.")
                        .with("column", column)
                        .hint("Its columns: " + String.join(", ", columns) + "."),
                null);
    }

    private @Nullable Object at(int index) {
        if (index < 0 || index >= values.length) {
            throw new ColumnNotFoundException(
                    Problem.of("The result has no column at that index.")
                            .with("index", index)
                            .hint("Indexes go from 0 to " + (values.length - 1) + "."),
                    null);
        }
        return values[index];
    }

    private <T> T present(int index, Class<T> type) {
        T value = get(index, type);
        if (value == null) {
            throw new MappingException(
                    Problem.of("The value is null and the asked type cannot hold that.")
                            .with("column", columns.get(index))
                            .hint("Ask with get(column, " + type.getSimpleName() + ".class)."),
                    null);
        }
        return value;
    }

    @Override
    public @Nullable Object get(String column) {
        return at(index(column));
    }

    @Override
    public @Nullable Object get(int index) {
        return at(index);
    }

    @Override
    public <T> @Nullable T get(String column, Class<T> type) {
        return get(index(column), type);
    }

    @Override
    public <T> @Nullable T get(int index, Class<T> type) {
        Object value = at(index);
        return value == null ? null : Conversions.convert(value, type, columns.get(index));
    }

    @Override
    public long getLong(String column) {
        return present(index(column), Long.class);
    }

    @Override
    public long getLong(int index) {
        return present(index, Long.class);
    }

    @Override
    public int getInt(String column) {
        return present(index(column), Integer.class);
    }

    @Override
    public int getInt(int index) {
        return present(index, Integer.class);
    }

    @Override
    public double getDouble(String column) {
        return present(index(column), Double.class);
    }

    @Override
    public double getDouble(int index) {
        return present(index, Double.class);
    }

    @Override
    public boolean getBoolean(String column) {
        return present(index(column), Boolean.class);
    }

    @Override
    public boolean getBoolean(int index) {
        return present(index, Boolean.class);
    }

    @Override
    public @Nullable String getString(String column) {
        return get(column, String.class);
    }

    @Override
    public @Nullable String getString(int index) {
        return get(index, String.class);
    }

    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put(columns.get(i), values[i]);
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowData that && columns.equals(that.columns) && Arrays.deepEquals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }

    /// The names only: values may be secret.
    @Override
    public String toString() {
        return "Row" + columns;
    }
}
