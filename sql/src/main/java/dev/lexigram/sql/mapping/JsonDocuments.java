package dev.lexigram.sql.mapping;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.dialect.Codec;
import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/// Values of one type as JSON text; the rules are those of {@link dev.lexigram.contracts.mapping.Json}.
///
/// @param reader from text
/// @param writer to text
/// @param text how the text travels
record JsonDocuments(ObjectReader reader, ObjectWriter writer, Codec<String> text) implements Codec<Object> {

    /// @param type the component's type, type arguments included
    /// @throws MappingException when Jackson cannot read or write it
    static Codec<?> of(Type type, Codec<String> text) {
        return new JsonDocuments(JsonValues.reader(type), JsonValues.writer(type), text);
    }

    @Override
    public @Nullable Object read(ResultSet row, int index) throws SQLException {
        String json = text.read(row, index);
        if (json == null) {
            return null;
        }
        try {
            return reader.readValue(json);
        } catch (JacksonException e) {
            throw new MappingException(
                    Problem.of("The stored document does not fit the component's type.")
                            .with("column", row.getMetaData().getColumnLabel(index))
                            .with("type", reader.getValueType())
                            .hint("Correct the row, or give the record what its rows hold."),
                    e);
        }
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        text.bind(statement, index, JsonValues.write(writer, value));
    }
}
