package dev.lexigram.sql.driver;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Some rows on their way to a database, kept column by column. Filled and emptied again and again; not
/// thread-safe.
public final class RowBlock {

    // What a value without a length of its own takes at most on its way, about.
    private static final int PLAIN_BYTES = 16;
    private static final int BYTES_PER_CHARACTER = 3;

    private final @Nullable Object[][] columns;
    private long[] bytes;
    private int rows;

    /// An empty block.
    ///
    /// @param columns how many values a row has
    /// @param rows for how many rows there is room at first
    public RowBlock(int columns, int rows) {
        this.columns = new Object[columns][Math.max(rows, 1)];
        this.bytes = new long[Math.max(rows, 1) + 1];
    }

    /// How many rows it holds.
    public int rows() {
        return rows;
    }

    /// How many values a row has.
    public int columns() {
        return columns.length;
    }

    /// A value; rows and columns count from 0.
    public @Nullable Object value(int row, int column) {
        return columns[column][Objects.checkIndex(row, rows)];
    }

    /// The values of a column; those after the last row mean nothing. To be read only.
    public @Nullable Object[] column(int column) {
        return columns[column];
    }

    /// Forgets all rows.
    public void clear() {
        for (@Nullable Object[] column : columns) {
            Arrays.fill(column, 0, rows, null);
        }
        rows = 0;
    }

    /// Begins a further row, whose values are null.
    public void addRow() {
        if (rows == bytes.length - 1) {
            int more = rows * 2;
            bytes = Arrays.copyOf(bytes, more + 1);
            for (int i = 0; i < columns.length; i++) {
                columns[i] = Arrays.copyOf(columns[i], more);
            }
        }
        bytes[rows + 1] = bytes[rows];
        rows++;
    }

    /// Sets a value of the last row, which was null.
    public void set(int column, @Nullable Object value) {
        columns[column][rows - 1] = value;
        bytes[rows] += size(value);
    }

    /// About how many bytes the rows from one to before another take on their way, rather more than less.
    public long bytes(int from, int to) {
        return bytes[to] - bytes[from];
    }

    private static long size(@Nullable Object value) {
        return switch (value) {
            case String text -> PLAIN_BYTES + (long) BYTES_PER_CHARACTER * text.length();
            case byte[] raw -> PLAIN_BYTES + (long) raw.length;
            case null, default -> PLAIN_BYTES;
        };
    }
}
