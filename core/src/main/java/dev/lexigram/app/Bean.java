package dev.lexigram.app;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One object of the application: what it is asked for by, who brought it, and the object once it exists.
///
/// Providers bind objects that exist; a component's object is made after boot, by the booting thread, before any
/// other thread can see the application.
final class Bean {

    /// The name of what is bound without one.
    static final String UNNAMED = "";

    /// The module of what belongs to the application itself.
    static final String APPLICATION = "";

    private final Class<?> type;
    private final Set<Class<?>> types;
    private final String name;
    private final String owner;
    private final String module;
    private volatile @Nullable Object instance;

    private Bean(
            Class<?> type, Set<Class<?>> types, String name, String owner, String module, @Nullable Object instance) {
        this.type = type;
        this.types = Set.copyOf(types);
        this.name = name;
        this.owner = owner;
        this.module = module;
        this.instance = instance;
    }

    /// An object that a provider binds to one type.
    static Bean bound(Class<?> type, String name, Object instance, String provider, String module) {
        return new Bean(type, Set.of(type), name, provider, module, instance);
    }

    /// A component that will be made; it can be asked for by its class and its interfaces.
    static Bean component(Class<?> type, String name, String module) {
        Set<Class<?>> types = new LinkedHashSet<>();
        collectTypes(type, types);
        return new Bean(type, types, name, type.getName(), module, null);
    }

    private static void collectTypes(@Nullable Class<?> type, Set<Class<?>> types) {
        if (type == null || type.getName().startsWith("java.")) {
            return;
        }
        types.add(type);
        collectTypes(type.getSuperclass(), types);
        for (Class<?> each : type.getInterfaces()) {
            collectTypes(each, types);
        }
    }

    Class<?> type() {
        return type;
    }

    Set<Class<?>> types() {
        return types;
    }

    String name() {
        return name;
    }

    /// The provider's name or the component's class.
    String owner() {
        return owner;
    }

    String module() {
        return module;
    }

    @Nullable
    Object instance() {
        return instance;
    }

    void made(Object made) {
        this.instance = made;
    }

    boolean is(Class<?> wanted, String wantedName) {
        return types.contains(wanted) && name.equals(wantedName);
    }
}
