package dev.lexigram.sql.security;

import dev.lexigram.sql.identifier.Identifier;
import dev.lexigram.sql.query.Column;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A column that says to whom a row belongs. Immutable and thread-safe.
///
/// Name the type: some databases compare a number with a text in surprising ways (in MySQL every text that is no
/// number equals 0).
///
/// @param identifier the column's name
/// @param type String, Short, Integer, Long or UUID, or null when any of them will do
public record ScopeColumn(Identifier identifier, @Nullable Class<?> type) {

    private static final List<Class<?>> TYPES =
            List.of(String.class, Short.class, Integer.class, Long.class, UUID.class);

    public ScopeColumn {
        if (type != null && !TYPES.contains(type)) {
            throw new IllegalArgumentException("A scope column is a String, Short, Integer, Long or UUID.");
        }
    }

    /// A column of any of the types.
    ///
    /// @throws dev.lexigram.contracts.error.InvalidIdentifierException when the name is not an identifier
    public static ScopeColumn of(String name) {
        return new ScopeColumn(Identifier.of(name), null);
    }

    /// A column of one type; a primitive type counts as its wrapper.
    ///
    /// @throws dev.lexigram.contracts.error.InvalidIdentifierException when the name is not an identifier
    /// @throws IllegalArgumentException when the type is none of a scope column
    public static ScopeColumn of(String name, Class<?> type) {
        return new ScopeColumn(
                Identifier.of(name), MethodType.methodType(type).wrap().returnType());
    }

    /// The column's name.
    public String name() {
        return identifier.name();
    }

    Column column() {
        return new Column(null, identifier);
    }

    /// The value as it is compared and written. Anything but a plain value is refused: an expression would be
    /// computed by the database, for each row anew.
    Object checked(@Nullable Object value) {
        Object suited = value == null ? null : suited(value);
        if (suited == null || (suited instanceof String text && text.isBlank())) {
            throw new IllegalArgumentException("The scope column '" + name()
                    + "' needs a text that is not blank, a whole number or a UUID"
                    + (type == null ? "." : ", here of type " + type.getSimpleName() + "."));
        }
        return suited;
    }

    private @Nullable Object suited(Object value) {
        if (type == null) {
            return TYPES.contains(value.getClass()) ? value : null;
        }
        if (value instanceof Number number && TYPES.contains(value.getClass())) {
            return whole(number.longValue());
        }
        return type.isInstance(value) ? value : null;
    }

    private @Nullable Object whole(long number) {
        if (type == Long.class) {
            return number;
        }
        if (type == Integer.class && number == (int) number) {
            return (int) number;
        }
        return type == Short.class && number == (short) number ? (Object) (short) number : null;
    }
}
