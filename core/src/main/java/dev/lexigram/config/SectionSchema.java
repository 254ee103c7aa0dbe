package dev.lexigram.config;

import dev.lexigram.contracts.error.Masking;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Describes the keys of a section in the words of JSON Schema, by which editors complete and check.
public final class SectionSchema {

    private SectionSchema() {}

    /// The schema of a section with these defaults: maps, lists, texts, numbers and truth values only. Defaults of
    /// secrets are left out.
    public static Map<String, Object> of(Record defaults) {
        return object(defaults.getClass(), defaults);
    }

    private static Map<String, Object> object(Class<?> type, @Nullable Object defaults) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordShape.Part part : RecordShape.of(type).parts()) {
            Object value = defaults == null ? null : part.of(defaults);
            properties.put(part.key(), property(part.key(), part.type(), value));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("properties", properties);
        return schema;
    }

    private static Map<String, Object> property(String key, Type type, @Nullable Object value) {
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            return property(key, argument(type, 0), value instanceof Optional<?> held ? held.orElse(null) : null);
        }
        if (raw.isRecord()) {
            return object(raw, value == null ? RecordShape.of(raw).ownDefaults() : value);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return Map.of("type", "array", "items", property(key, argument(type, 0), null));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return Map.of("type", "object", "additionalProperties", property(key, argument(type, 1), null));
        }
        return scalar(key, raw, value);
    }

    private static Map<String, Object> scalar(String key, Class<?> type, @Nullable Object value) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", name(type));
        if (type.isEnum()) {
            schema.put("enum", constants(type));
        }
        if (type == Duration.class) {
            schema.put("description", Scalars.expected(type));
        }
        if (value != null && !(value instanceof Secret) && !Masking.isSecretKey(key)) {
            schema.put("default", value instanceof Number || value instanceof Boolean ? value : Scalars.text(value));
        }
        return schema;
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String name(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "integer";
        }
        return type == double.class || type == Double.class ? "number" : "string";
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> raw(generic.getRawType());
            default -> Object.class;
        };
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[index] : Object.class;
    }
}
