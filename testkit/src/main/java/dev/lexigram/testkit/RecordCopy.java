package dev.lexigram.testkit;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Copies of records that differ in one component.
final class RecordCopy {

    private RecordCopy() {}

    static <T> UnaryOperator<T> with(Class<T> type, String component, @Nullable Object value) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " is no record: use a state instead.");
        }
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        int at = names.indexOf(component);
        if (at < 0) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + " has no component '" + component + "'; it has " + names + ".");
        }
        check(type, components[at], value);
        return entity -> copy(type, components, entity, at, value);
    }

    private static void check(Class<?> type, RecordComponent component, @Nullable Object value) {
        boolean fits = value == null
                ? !component.getType().isPrimitive()
                : MethodType.methodType(component.getType()).wrap().returnType().isInstance(value);
        if (!fits) {
            throw new IllegalArgumentException("The component '" + component.getName() + "' of " + type.getSimpleName()
                    + " is of type " + component.getType().getSimpleName() + ", and "
                    + (value == null ? "null" : "a " + value.getClass().getSimpleName()) + " is none.");
        }
    }

    private static <T> T copy(Class<T> type, RecordComponent[] components, T entity, int at, @Nullable Object value) {
        @Nullable Object[] values = new @Nullable Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                components[i].getAccessor().setAccessible(true);
                types[i] = components[i].getType();
                values[i] = i == at ? value : components[i].getAccessor().invoke(entity);
            }
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalArgumentException(type.getSimpleName() + " cannot be copied.", refused);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalArgumentException(type.getSimpleName() + " cannot be copied.", unreadable);
        }
    }
}
