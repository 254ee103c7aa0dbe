package dev.lexigram.sql.dialect;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The codecs of an application's own types, for one database or all: they win over those of the database.
/// Immutable and thread-safe.
///
/// @param codecs a codec for each class; values of its subclasses travel by it too
public record SqlTypes(Map<Class<?>, Codec<?>> codecs) {

    private static final SqlTypes NONE = new SqlTypes(Map.of());

    // Generated classes and `bind` take short cuts for these.
    private static final Set<Class<?>> FIXED = Set.of(
            String.class,
            Boolean.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            Character.class,
            byte[].class);

    public SqlTypes {
        codecs = Map.copyOf(codecs);
        codecs.keySet().forEach(SqlTypes::check);
    }

    private static void check(Class<?> type) {
        if (FIXED.contains(MethodType.methodType(type).wrap().returnType())) {
            throw new MappingException(
                    Problem.of("The codec of this type cannot be replaced.")
                            .with("type", type.getName())
                            .hint("Put @StoredAs on the component, or wrap the value in a record of its own."),
                    null);
        }
    }

    /// No own types.
    public static SqlTypes none() {
        return NONE;
    }

    /// A copy with one more type.
    ///
    /// @throws MappingException for texts, bytes, and primitive types and their wrappers, whose form is fixed
    public <T> SqlTypes with(Class<T> type, Codec<T> codec) {
        Map<Class<?>, Codec<?>> all = new HashMap<>(codecs);
        all.put(type, codec);
        return new SqlTypes(all);
    }
}
