package dev.lexigram.sql.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import java.lang.reflect.Type;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Values as JSON text and back, by the rules of {@link dev.lexigram.contracts.mapping.Json}. Thread-safe.
public final class JsonValues {

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

    private JsonValues() {}

    static ObjectReader reader(Type type) {
        return Shared.MAPPER.readerFor(Shared.MAPPER.constructType(type));
    }

    static ObjectWriter writer(Type type) {
        return Shared.MAPPER.writerFor(Shared.MAPPER.constructType(type));
    }

    static String write(ObjectWriter writer, Object value) {
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

    /// The value as JSON text: members in a fixed order, those of maps by their keys, without white space.
    ///
    /// @throws MappingException when it has no form in JSON
    public static String write(Object value) {
        return write(writer(value.getClass()), value);
    }

    /// The value that a JSON text says.
    ///
    /// @param type what it becomes, type arguments included
    /// @throws MappingException when the text is not JSON, is `null`, or does not fit the type
    public static Object read(String json, Type type) {
        try {
            Object value = reader(type).readValue(json);
            if (value == null) {
                throw new MappingException(
                        Problem.of("The JSON text is null.").with("type", type).hint("Store a value."), null);
            }
            return value;
        } catch (JacksonException e) {
            throw new MappingException(
                    Problem.of("The JSON text does not fit the type.")
                            .with("type", type)
                            .hint("Ask for the type that was stored, or one with the same members."),
                    e);
        }
    }

    /// As {@link #read(String, Type)}, for a class.
    public static <T> T read(String json, Class<T> type) {
        return type.cast(read(json, (Type) type));
    }
}
