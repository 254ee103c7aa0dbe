package dev.lexigram.app;

import io.avaje.inject.spi.AvajeModule;
import io.avaje.inject.spi.Builder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Classes that are never made, as a generated subclass is made in their place.
///
/// Both are beans for the generator of the wiring, which knows nothing of this. When the wiring asks whether it is
/// to make the superclass, it is told that there is one.
///
/// @param replaced the superclasses
record Replacements(Set<Class<?>> replaced) {

    private static final String SUFFIX = "_";

    static Replacements of(List<AvajeModule> modules) {
        Set<Class<?>> replaced = new HashSet<>();
        for (AvajeModule module : modules) {
            ClassLoader loader = module.getClass().getClassLoader();
            CompiledNeeds.made(module).stream()
                    .filter(name -> name.endsWith(SUFFIX))
                    .forEach(name -> find(name, loader)
                            .map(type -> type.getAnnotation(InPlaceOf.class))
                            .ifPresent(mark -> replaced.add(mark.value())));
        }
        return new Replacements(Set.copyOf(replaced));
    }

    /// The class that is made for a component: the generated one beside it, if there is one, or itself.
    static Class<?> of(Class<?> component) {
        String name = component.getName().replace('$', '_') + SUFFIX;
        Optional<Class<?>> found = find(name, component.getClassLoader());
        InPlaceOf mark = found.map(type -> type.getAnnotation(InPlaceOf.class)).orElse(null);
        return mark != null && mark.value().equals(component) ? found.get() : component;
    }

    private static Optional<Class<?>> find(String name, @Nullable ClassLoader loader) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException none) {
            return Optional.empty();
        }
    }

    private boolean isReplaced(Object[] arguments) {
        return arguments[arguments.length - 1] instanceof Type[] types
                && types.length > 0
                && types[0] instanceof Class<?> type
                && replaced.contains(type);
    }

    /// The wiring of a module without what is replaced. The interface is large and not ours, hence no class that
    /// implements it; it is used while the beans are wired, and never afterwards.
    Builder without(Builder builder) {
        if (replaced.isEmpty()) {
            return builder;
        }
        return (Builder) Proxy.newProxyInstance(
                Builder.class.getClassLoader(), new Class<?>[] {Builder.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("isBeanAbsent") && isReplaced(arguments)) {
                        return false;
                    }
                    try {
                        return method.invoke(builder, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
