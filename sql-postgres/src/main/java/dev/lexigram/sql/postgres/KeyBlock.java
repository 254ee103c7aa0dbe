package dev.lexigram.sql.postgres;

import dev.lexigram.sql.driver.BulkTarget;
import dev.lexigram.sql.driver.Lease;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes many keys at once from where the table would take them one by one.
///
/// @param key the key
/// @param column its column
record KeyBlock(BulkTarget.Key key, TableShape.Shape column) {

    private static final String EACH = " from generate_series(1, ?)";

    List<Object> take(Lease lease, int count) throws SQLException {
        TableShape.Sequence sequence = column.sequence();
        if (sequence != null && key.of(1) != null) {
            List<Object> run = run(lease, count, sequence);
            if (run != null) {
                return run;
            }
        }
        return each(lease, count);
    }

    /// The keys by the first and the last, or null when others took some in between; then these are left unused.
    private @Nullable List<Object> run(Lease lease, int count, TableShape.Sequence sequence) throws SQLException {
        String sql = "select min(k), max(k) from (select " + column.filler() + " as k" + EACH + ") as keys";
        long[] ends = ask(lease, sql, count, rows -> {
            rows.next();
            return new long[] {rows.getLong(1), rows.getLong(2)};
        });
        long step = sequence.increment();
        if (ends[1] - ends[0] != Math.abs(step) * (count - 1)) {
            return null;
        }
        long first = step > 0 ? ends[0] : ends[1];
        List<Object> keys = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Object value = key.of(first + i * step);
            if (value == null) {
                return null;
            }
            keys.add(value);
        }
        return keys;
    }

    private List<Object> each(Lease lease, int count) throws SQLException {
        return ask(lease, "select " + column.filler() + EACH, count, rows -> {
            List<Object> keys = new ArrayList<>(count);
            while (rows.next()) {
                Object value = key.codec().read(rows, 1);
                if (value != null) {
                    keys.add(value);
                }
            }
            return keys;
        });
    }

    /// What is made of an answer.
    private interface Reading<R> {
        R of(ResultSet rows) throws SQLException;
    }

    private static <R> R ask(Lease lease, String sql, int count, Reading<R> reading) throws SQLException {
        PreparedStatement statement = lease.prepare(sql);
        try {
            statement.setInt(1, count);
            R result;
            try (ResultSet rows = statement.executeQuery()) {
                result = reading.of(rows);
            }
            lease.keep(sql, statement);
            return result;
        } catch (SQLException e) {
            Lease.closeAfter(e, statement);
            throw e;
        }
    }
}
