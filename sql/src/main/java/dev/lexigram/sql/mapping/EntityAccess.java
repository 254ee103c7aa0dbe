package dev.lexigram.sql.mapping;

import dev.lexigram.sql.dialect.Codec;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Makes and opens the records of one class, as fast as written code. Implemented by generated classes only.
///
/// @param <T> the record
public interface EntityAccess<T> {

    /// A record out of the row that a result stands on.
    ///
    /// @param at for each component the index of its column, from 1
    /// @param codecs for each component how it is read
    T read(ResultSet row, int[] at, Codec<?>[] codecs) throws SQLException;

    /// The value of a component by its index from 0.
    @Nullable
    Object get(T entity, int component);

    /// A record out of a value for each component.
    T create(@Nullable Object[] values);

    /// Gives an object these values of its components.
    ///
    /// @return false when that is impossible, as for records
    boolean assign(T entity, @Nullable Object[] values);
}
