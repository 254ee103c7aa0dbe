package dev.lexigram.sql.bulk;

import dev.lexigram.sql.driver.RowBlock;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds out whether rows have different keys.
final class DistinctKeys {

    private DistinctKeys() {}

    /// Whether the first columns differ in all rows.
    static boolean in(RowBlock block, int columns) {
        return in(block, IntStream.range(0, columns).toArray());
    }

    /// Whether these columns differ in all rows.
    static boolean in(RowBlock block, int[] columns) {
        Set<@Nullable Object> seen = HashSet.newHashSet(block.rows());
        for (int row = 0; row < block.rows(); row++) {
            if (!seen.add(key(block, row, columns))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object key(RowBlock block, int row, int[] columns) {
        if (columns.length == 1) {
            return comparable(block.value(row, columns[0]));
        }
        List<@Nullable Object> key = new ArrayList<>(columns.length);
        for (int column : columns) {
            key.add(comparable(block.value(row, column)));
        }
        return key;
    }

    /// Values that a database takes for equal must be equal here.
    private static @Nullable Object comparable(@Nullable Object value) {
        return switch (value) {
            case byte[] bytes -> ByteBuffer.wrap(bytes);
            case BigDecimal number -> number.stripTrailingZeros();
            case null, default -> value;
        };
    }
}
