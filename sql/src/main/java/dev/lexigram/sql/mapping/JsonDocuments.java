package dev.lexigram.sql.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.sql.dialect.Codec;
import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Values of one type as JSON text; the rules are those of {@link dev.lexigram.contracts.mapping.Json}.
///
/// @param reader from text
/// @param writer to text
/// @param text how the text travels
record JsonDocuments(ObjectReader reader, ObjectWriter writer, Codec<String> text) implements Codec<Object> {

    /// Made when the first document is mapped: loading Jackson would be felt at each start.
    private static final class Shared {
        static final JsonMapper MAPPER = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                // A decimal number in a Map keeps its digits.
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                // An offset comes back as it was, not as the same instant at UTC.
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                // Equal maps have equal documents.
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.ALWAYS))
                .build();
    }

    /// @param type the component's type, type arguments included
    /// @throws MappingException when Jackson cannot read or write it
    static Codec<?> of(Type type, Codec<String> text) {
        JavaType known = Shared.MAPPER.constructType(type);
        return new JsonDocuments(Shared.MAPPER.readerFor(known), Shared.MAPPER.writerFor(known), text);
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
        text.bind(statement, index, json(value));
    }

    private String json(Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JacksonException e) {
            throw new MappingException(
                    Problem.of("The value cannot be written as a JSON document.")
                            .with("type", value.getClass().getName())
                            .hint("Use records, lists, maps with text keys, numbers, texts and java.time types; open"
                                    + " the record's package to tools.jackson.databind if it is in a module."),
                    e);
        }
    }
}
