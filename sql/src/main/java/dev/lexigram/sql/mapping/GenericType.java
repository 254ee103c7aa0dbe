package dev.lexigram.sql.mapping;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A class with its type arguments, told without reflection: `GenericType.of(List.class, String.class)`. Immutable
/// and thread-safe; equal to what reflection gives for the same type.
///
/// @param rawType the class
/// @param arguments its arguments: classes, or such types again
public record GenericType(Class<?> rawType, List<Type> arguments) implements ParameterizedType {

    public GenericType {
        arguments = List.copyOf(arguments);
    }

    public static GenericType of(Class<?> rawType, Type... arguments) {
        return new GenericType(rawType, List.of(arguments));
    }

    /// An argument that may be anything of a type: `?`, `? extends Shape`.
    public static Type any(Type upper) {
        return new Any(upper);
    }

    private record Any(Type upper) implements WildcardType {
        @Override
        public Type[] getUpperBounds() {
            return new Type[] {upper};
        }

        @Override
        public Type[] getLowerBounds() {
            return new Type[0];
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WildcardType type
                    && Arrays.equals(type.getUpperBounds(), getUpperBounds())
                    && type.getLowerBounds().length == 0;
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(getLowerBounds()) ^ Arrays.hashCode(getUpperBounds());
        }

        @Override
        public String toString() {
            return "? extends " + upper.getTypeName();
        }
    }

    @Override
    public Type[] getActualTypeArguments() {
        return arguments.toArray(Type[]::new);
    }

    @Override
    public Type getRawType() {
        return rawType;
    }

    @Override
    public @Nullable Type getOwnerType() {
        return rawType.getDeclaringClass();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParameterizedType type
                && type.getRawType().equals(rawType)
                && Objects.equals(type.getOwnerType(), getOwnerType())
                && Arrays.equals(type.getActualTypeArguments(), getActualTypeArguments());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(getActualTypeArguments()) ^ Objects.hashCode(getOwnerType()) ^ rawType.hashCode();
    }

    @Override
    public String toString() {
        return rawType.getName()
                + arguments.stream().map(Type::getTypeName).collect(Collectors.joining(", ", "<", ">"));
    }
}
