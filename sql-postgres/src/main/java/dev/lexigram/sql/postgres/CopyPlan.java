package dev.lexigram.sql.postgres;

import dev.lexigram.sql.driver.BulkLoader.BlockColumn;
import dev.lexigram.sql.driver.BulkTarget;
import dev.lexigram.sql.driver.Lease;
import dev.lexigram.sql.driver.RowBlock;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// A copy in the binary form into one table.
///
/// @param texts the statements
/// @param types the columns' types in the table
/// @param keyType the key's type in the table, or null when no key is asked for
record CopyPlan(
        PostgresLoad.Texts texts,
        List<BinaryType> types,
        @Nullable BinaryType keyType) {

    // Signature, flags, length of the extension (postgresql.org/docs/18/sql-copy.html).
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int CHUNK = 1 << 16;

    /// The plan, or null when the rows cannot be copied.
    static @Nullable CopyPlan of(PostgresLoad.Texts texts, RowBlock rows) {
        TableShape shape = texts.shape();
        BulkTarget target = texts.target();
        List<BinaryType> types = new ArrayList<>();
        for (int i = 0; i < target.columns().size(); i++) {
            TableShape.Shape column = shape.of(target.columns().get(i));
            BinaryType type = column == null ? null : BinaryType.ofColumn(column.type());
            // A copy would write what an insertion may not.
            if (column == null
                    || column.always()
                    || type == null
                    || !PostgresArrays.accepts(
                            type, new BlockColumn(target.types().get(i), rows, i))) {
                return null;
            }
            types.add(type);
        }
        BinaryType keyType = keyType(shape, target.key());
        boolean possible = shape.copyable() && (target.key() == null || keyType != null);
        return possible ? new CopyPlan(texts, types, keyType) : null;
    }

    private static @Nullable BinaryType keyType(TableShape shape, BulkTarget.@Nullable Key key) {
        TableShape.Shape column = key == null ? null : shape.of(key.column());
        return column == null ? null : BinaryType.ofColumn(column.type());
    }

    List<?> insert(Lease lease, RowBlock rows) throws SQLException {
        BulkTarget.Key key = texts.target().key();
        if (key == null) {
            copy(lease, rows, List.of());
            return List.of();
        }
        TableShape.Shape column = Objects.requireNonNull(texts.shape().of(key.column()));
        List<Object> keys = new KeyBlock(key, column).take(lease, rows.rows());
        copy(lease, rows, keys);
        return keys;
    }

    private void copy(Lease lease, RowBlock rows, List<Object> keys) throws SQLException {
        CopyIn copy = lease.connection().unwrap(PGConnection.class).getCopyAPI().copyIn(texts.copy());
        try {
            send(copy, rows, keys);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void send(CopyIn copy, RowBlock rows, List<Object> keys) throws SQLException {
        BinaryBuffer out = new BinaryBuffer(CHUNK + CHUNK / 4);
        for (byte b : SIGNATURE) {
            out.writeByte(b);
        }
        out.writeLong(0);
        int fields = types.size() + (keyType == null ? 0 : 1);
        for (int row = 0; row < rows.rows(); row++) {
            out.writeShort(fields);
            if (keyType != null) {
                keyType.write(keys.get(row), out);
            }
            for (int i = 0; i < types.size(); i++) {
                write(types.get(i), rows.value(row, i), out);
            }
            if (out.length() >= CHUNK) {
                copy.writeToCopy(out.bytes(), 0, out.length());
                out.clear();
            }
        }
        out.writeShort(-1);
        copy.writeToCopy(out.bytes(), 0, out.length());
    }

    private static void write(BinaryType type, @Nullable Object value, BinaryBuffer out) {
        if (value == null) {
            out.writeInt(-1);
        } else {
            type.write(value, out);
        }
    }
}
