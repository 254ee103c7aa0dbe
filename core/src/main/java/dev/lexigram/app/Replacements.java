package dev.lexigram.app;

import io.avaje.inject.BeanScopeBuilder;
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

    void leaveOut(BeanScopeBuilder builder, List<AvajeModule> modules) {
        if (!replaced.isEmpty()) {
            builder.modules(modules.stream()
                    .filter(module -> !(module instanceof AvajeModule.Custom))
                    .map(Part::new)
                    .toArray(AvajeModule[]::new));
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
    private Builder without(Builder builder) {
        return (Builder) Proxy.newProxyInstance(
                Builder.class.getClassLoader(), new Class<?>[] {Builder.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("isBeanAbsent") && isReplaced(arguments)) {
                        return Boolean.FALSE;
                    }
                    try {
                        return method.invoke(builder, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    /// A module, wired without what is replaced.
    private final class Part implements AvajeModule {
        private final AvajeModule module;

        Part(AvajeModule module) {
            this.module = module;
        }

        @Override
        public Class<?>[] classes() {
            return module.classes();
        }

        @Override
        public void build(Builder builder) {
            builder.currentModule(module.getClass());
            module.build(without(builder));
        }

        @Override
        public String[] providesBeans() {
            return module.providesBeans();
        }

        @Override
        public String[] definesScopes() {
            return module.definesScopes();
        }

        @Override
        public String[] requiresBeans() {
            return module.requiresBeans();
        }

        @Override
        public String[] requiresPackagesFromType() {
            return module.requiresPackagesFromType();
        }
    }
}
