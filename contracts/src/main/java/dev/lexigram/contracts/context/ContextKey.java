package dev.lexigram.contracts.context;

/// The name and type of a further value of a request: `ContextKey.of("shop.cart", Long.class)`.
///
/// Keys of equal name and type are the same key, so begin the name with what it belongs to. Immutable and
/// thread-safe.
///
/// @param <T> the value's type
/// @param name what logs and errors call it; never a value
/// @param type the value's type, not a primitive one
public record ContextKey<T>(String name, Class<T> type) {

    /// @throws IllegalArgumentException when the name is blank or the type primitive
    public ContextKey {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A context key needs a name.");
        }
        if (type.isPrimitive()) {
            throw new IllegalArgumentException("A context key names the wrapper of a primitive type.");
        }
    }

    /// A key.
    ///
    /// @throws IllegalArgumentException when the name is blank or the type primitive
    public static <T> ContextKey<T> of(String name, Class<T> type) {
        return new ContextKey<>(name, type);
    }

    /// The value in the key's type. Unlike a cast's error, the one of this says nothing of the value.
    T checked(Object value) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(
                    "The value of the context key '" + name + "' must be of type " + type.getName() + ".");
        }
        return type.cast(value);
    }
}
