package dev.lexigram.config;

import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.error.LexigramException;
import dev.lexigram.contracts.error.Problem;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A record type as configuration sees it: its keys, how to read one and how to make one.
///
/// @param type the record type
/// @param parts its components in order
record RecordShape(Class<?> type, List<Part> parts) {

    /// One component and its key.
    record Part(String key, RecordComponent component) {
        Type type() {
            return component.getGenericType();
        }

        boolean isNullable() {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }

        /// The component's value in a record.
        @Nullable
        Object of(Object owner) {
            Method accessor = component.getAccessor();
            return invoke(owner.getClass(), () -> {
                accessor.setAccessible(true);
                return accessor.invoke(owner);
            });
        }
    }

    static RecordShape of(Class<?> type) {
        return new RecordShape(
                type,
                Arrays.stream(type.getRecordComponents())
                        .map(component -> new Part(Keys.ofComponent(component.getName()), component))
                        .toList());
    }

    List<String> keys() {
        return parts.stream().map(Part::key).toList();
    }

    /// A record with the given components.
    Object create(@Nullable Object[] components) {
        Class<?>[] types =
                parts.stream().map(part -> part.component().getType()).toArray(Class<?>[]::new);
        Object made = invoke(type, () -> {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(components);
        });
        return Objects.requireNonNull(made);
    }

    /// What the type's own static `defaults()` gives, or null when it has none.
    @Nullable
    Object ownDefaults() {
        Method method = Arrays.stream(type.getDeclaredMethods())
                .filter(each -> each.getName().equals("defaults") && each.getParameterCount() == 0)
                .filter(each -> each.getReturnType() == type)
                .findFirst()
                .orElse(null);
        return method == null
                ? null
                : invoke(type, () -> {
                    method.setAccessible(true);
                    return method.invoke(null);
                });
    }

    @FunctionalInterface
    private interface Call {
        @Nullable
        Object run() throws ReflectiveOperationException;
    }

    private static @Nullable Object invoke(Class<?> type, Call call) {
        try {
            return call.run();
        } catch (InvocationTargetException refused) {
            throw refusal(refused.getCause());
        } catch (ReflectiveOperationException | InaccessibleObjectException closed) {
            throw new ConfigurationException(
                    Problem.of("The record of a configuration section is not accessible.")
                            .with("type", type.getName())
                            .hint("Open its package to the module dev.lexigram."),
                    closed);
        }
    }

    private static RuntimeException refusal(@Nullable Throwable cause) {
        return switch (cause) {
            case LexigramException known -> known;
            case RuntimeException invalid -> new InvalidRecord(invalid);
            case Error error -> throw error;
            case null, default -> new IllegalStateException("A record's constructor failed.", cause);
        };
    }

    /// The record's own check refused its components.
    static final class InvalidRecord extends RuntimeException {
        InvalidRecord(RuntimeException reason) {
            super(reason.getMessage(), reason);
        }
    }
}
