package dev.lexigram.sql.postgres;

import dev.lexigram.sql.driver.BulkLoader;
import dev.lexigram.sql.driver.BulkLoader.BlockColumn;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.jdbc.PgArray;

/// Columns of values as arrays in the binary form.
final class PostgresArrays implements BulkLoader.Arrays {

    static final PostgresArrays INSTANCE = new PostgresArrays();
    private static final int BYTES_PER_VALUE = 16;

    @Override
    public @Nullable String typeOf(Class<?> type) {
        BinaryType binary = BinaryType.of(type);
        return binary == null ? null : binary.arrayName();
    }

    @Override
    public boolean accepts(BlockColumn values) {
        BinaryType type = BinaryType.of(values.type());
        return type != null && accepts(type, values);
    }

    static boolean accepts(BinaryType type, BlockColumn values) {
        @Nullable Object[] all = values.rows().column(values.column());
        for (int i = 0; i < values.rows().rows(); i++) {
            Object value = all[i];
            if (value != null && !type.accepts(value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void bind(PreparedStatement statement, int index, BlockColumn values) throws SQLException {
        BinaryType type = BinaryType.of(values.type());
        if (type == null) {
            throw new IllegalArgumentException(
                    "There is no array of " + values.type().getName() + ".");
        }
        BaseConnection connection = statement.getConnection().unwrap(BaseConnection.class);
        statement.setArray(index, new PgArray(connection, type.arrayOid(), bytes(type, values)));
    }

    /// Dimensions, whether there are nulls, the elements' type, their number, the first index, the elements.
    private static byte[] bytes(BinaryType type, BlockColumn values) {
        int count = values.rows().rows();
        BinaryBuffer out = new BinaryBuffer(20 + count * BYTES_PER_VALUE);
        out.writeInt(1);
        out.writeInt(1);
        out.writeInt(type.oid());
        out.writeInt(count);
        out.writeInt(1);
        @Nullable Object[] all = values.rows().column(values.column());
        for (int i = 0; i < count; i++) {
            Object value = all[i];
            if (value == null) {
                out.writeInt(-1);
            } else {
                type.write(value, out);
            }
        }
        return out.copy();
    }
}
