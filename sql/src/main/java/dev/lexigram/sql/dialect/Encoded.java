package dev.lexigram.sql.dialect;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/// A value with the codec that it must travel by, for values whose class does not tell, such as lists.
///
/// @param codec how it travels
/// @param value the value, of the codec's type
public record Encoded(Codec<?> codec, Object value) {

    @SuppressWarnings("unchecked")
    void bind(PreparedStatement statement, int index) throws SQLException {
        ((Codec<Object>) codec).bind(statement, index, value);
    }

    /// Without the value, which may be secret.
    @Override
    public String toString() {
        return "Encoded[value=?]";
    }
}
