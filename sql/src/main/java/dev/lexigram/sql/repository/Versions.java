package dev.lexigram.sql.repository;

import dev.lexigram.sql.mapping.ColumnModel;
import org.jspecify.annotations.Nullable;

/// Counts versions in the type of their component.
final class Versions {
    private Versions() {}

    /// The version after this one; no version yet counts as zero.
    ///
    /// @throws ArithmeticException when the type has no greater value
    static Object next(@Nullable Object version, ColumnModel column) {
        long next = Math.addExact(version instanceof Number number ? number.longValue() : 0, 1);
        Class<?> type = column.type();
        if (type == int.class || type == Integer.class) {
            return Math.toIntExact(next);
        }
        if (type == short.class || type == Short.class) {
            if (next > Short.MAX_VALUE) {
                throw new ArithmeticException("A version of type short cannot exceed " + Short.MAX_VALUE + ".");
            }
            return (short) next;
        }
        return next;
    }
}
