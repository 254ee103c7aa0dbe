package dev.lexigram.app;

import dev.lexigram.contracts.error.Problem;
import io.avaje.inject.BeanScope;
import io.avaje.inject.BeanScopeBuilder;
import io.avaje.inject.spi.AvajeModule;
import io.avaje.inject.spi.Builder;
import io.avaje.inject.spi.InjectExtension;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The application's own beans, whose wiring was generated at compile time.
///
/// @param loader where they are looked for
/// @param modules what was found
record CompiledBeans(ClassLoader loader, List<AvajeModule> modules) {

    static CompiledBeans none() {
        return new CompiledBeans(CompiledBeans.class.getClassLoader(), List.of());
    }

    /// Looks on the class path, or module path, of the calling thread.
    static CompiledBeans discover() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context == null ? CompiledBeans.class.getClassLoader() : context;
        List<AvajeModule> found = ServiceLoader.load(InjectExtension.class, loader).stream()
                .filter(each -> AvajeModule.class.isAssignableFrom(each.type()))
                .map(each -> (AvajeModule) each.get())
                .toList();
        return new CompiledBeans(loader, found);
    }

    /// @throws ContainerException listing everything that the beans require and nothing binds
    void validate(BeanTable table) {
        Set<String> provided = modules.stream()
                .flatMap(module -> Stream.of(module.providesBeans()))
                .collect(Collectors.toSet());
        Set<String> missing = modules.stream()
                .flatMap(module -> Stream.of(module.requiresBeans()))
                .filter(type -> !provided.contains(type) && !isBound(table, type))
                .collect(Collectors.toCollection(TreeSet::new));
        modules.stream()
                .flatMap(module -> CompiledNeeds.named(module).stream())
                .filter(need -> !provided.contains(need) && isNameMissing(table, need))
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            throw new ContainerException(
                    ContainerException.VALIDATION,
                    Problem.of("Beans of the application require what nothing binds.")
                            .with("missing", String.join(", ", missing))
                            .hint("Add the modules or providers that bind it."));
        }
    }

    private static boolean isBound(BeanTable table, String type) {
        return table.all().stream()
                .flatMap(bean -> bean.types().stream())
                .anyMatch(each -> each.getName().equals(type));
    }

    /// Only for types that the table has: names among the compile-time beans were checked when they were
    /// compiled.
    private static boolean isNameMissing(BeanTable table, String need) {
        int colon = need.indexOf(':');
        String type = need.substring(0, colon);
        String name = need.substring(colon + 1);
        return isBound(table, type)
                && table.all().stream()
                        .filter(bean -> bean.name().equalsIgnoreCase(name))
                        .flatMap(bean -> bean.types().stream())
                        .noneMatch(each -> each.getName().equals(type));
    }

    /// The types by which the beans can be asked for.
    Set<String> types() {
        return modules.stream()
                .flatMap(module -> CompiledNeeds.provided(module).stream())
                .collect(Collectors.toSet());
    }

    /// Wires the beans; those of the table are handed in.
    ///
    /// @param constructed runs once all are constructed, before any `@PostConstruct`
    BeanScope wire(BeanTable table, Consumer<Builder> constructed) {
        BeanScopeBuilder builder = BeanScope.builder().classLoader(loader).shutdownHook(false);
        Replacements replacements = Replacements.of(modules);
        AtomicBoolean told = new AtomicBoolean();
        builder.modules(modules.stream()
                // Beans of other scopes are made elsewhere.
                .filter(module -> !(module instanceof AvajeModule.Custom))
                .map(module -> new WiredModule(module, making -> {
                    if (told.compareAndSet(false, true)) {
                        // The first of what runs after the construction.
                        making.addPostConstruct(() -> constructed.accept(making));
                    }
                    return replacements.without(making);
                }))
                .toArray(AvajeModule[]::new));
        table.all().forEach(bean -> supply(builder, bean));
        return builder.build();
    }

    private static void supply(BeanScopeBuilder builder, Bean bean) {
        Object instance = bean.instance();
        if (instance == null) {
            return;
        }
        // A component goes in by each of its types, a bound object by the one it was bound to.
        Stream.concat(Stream.of(bean.type()), bean.types().stream())
                .distinct()
                .forEach(type -> supply(builder, bean.name(), type, instance));
    }

    @SuppressWarnings("unchecked") // the table checked the instance against its types
    private static void supply(BeanScopeBuilder builder, String name, Class<?> type, Object instance) {
        if (name.equals(Bean.UNNAMED)) {
            builder.bean((Class<Object>) type, instance);
        } else {
            builder.bean(name, (Class<Object>) type, instance);
        }
    }
}
