package dev.lexigram.app;

import dev.lexigram.contracts.error.Problem;
import jakarta.inject.Named;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A component's class: its name, its one public constructor and what that needs.
///
/// @param type the class
/// @param constructor its constructor
/// @param needs the constructor's parameters
record ComponentClass(Class<?> type, Constructor<?> constructor, List<Need> needs) {

    /// Whether a component can do without.
    enum Presence {
        REQUIRED,
        OPTIONAL
    }

    /// One parameter.
    record Need(Class<?> type, String name, Presence presence) {}

    /// @throws ModuleException when the class has not exactly one public constructor
    static ComponentClass of(Class<?> type, String module) {
        Class<?> made = Replacements.of(type);
        Constructor<?>[] constructors = made.getConstructors();
        if (constructors.length != 1 || type.isInterface()) {
            throw new ModuleException(
                    ModuleException.INVALID,
                    Problem.of("A component must be a class with one public constructor.")
                            .with("component", type.getName())
                            .with("module", module)
                            .with("constructors", constructors.length));
        }
        return new ComponentClass(
                type,
                constructors[0],
                Arrays.stream(constructors[0].getParameters())
                        .map(ComponentClass::need)
                        .toList());
    }

    /// The component's own name by `@Named` on the class.
    String name() {
        return name(type.getAnnotation(Named.class));
    }

    private static Need need(Parameter parameter) {
        String name = name(parameter.getAnnotation(Named.class));
        if (parameter.getParameterizedType() instanceof ParameterizedType generic
                && parameter.getType() == Optional.class
                && generic.getActualTypeArguments()[0] instanceof Class<?> inner) {
            return new Need(inner, name, Presence.OPTIONAL);
        }
        return new Need(parameter.getType(), name, Presence.REQUIRED);
    }

    private static String name(@Nullable Named named) {
        return named == null ? Bean.UNNAMED : named.value();
    }

    /// Makes the component.
    Object create(List<Optional<Bean>> arguments) {
        Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            Optional<Object> value = arguments.get(i).map(Bean::instance);
            values[i] = needs.get(i).presence() == Presence.OPTIONAL ? value : value.orElseThrow();
        }
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException failed) {
            throw failure(failed.getCause());
        } catch (ReflectiveOperationException | RuntimeException closed) {
            throw failure(closed);
        }
    }

    private RuntimeException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case Error error -> throw error;
            case RuntimeException unchecked -> unchecked;
            case null, default ->
                new ContainerException(
                        ContainerException.BUILD,
                        Problem.of("A component could not be made.").with("component", type.getName()),
                        cause);
        };
    }
}
