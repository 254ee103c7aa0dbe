package dev.lexigram.app;

import io.avaje.inject.BeanScope;
import io.avaje.inject.spi.Builder;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds objects in the table first, then among the compile-time beans once these are wired.
final class Container implements Beans {

    private final BeanTable table;
    private volatile @Nullable BeanScope scope;
    private volatile @Nullable Builder making;

    Container(BeanTable table) {
        this.table = table;
    }

    /// The compile-time beans are constructed and have not begun: they can be listed from now on.
    void constructed(Builder beans) {
        this.making = beans;
    }

    void wired(BeanScope wiredScope) {
        this.scope = wiredScope;
        this.making = null;
    }

    @Override
    public <T> T get(Class<T> type) {
        return get(type, Bean.UNNAMED);
    }

    @Override
    public <T> T get(Class<T> type, String name) {
        return find(type, name).orElseThrow(() -> table.unknown(type, name));
    }

    @Override
    public <T> Optional<T> find(Class<T> type) {
        return find(type, Bean.UNNAMED);
    }

    @Override
    public <T> Optional<T> find(Class<T> type, String name) {
        return BeanTable.select(table.all(), type, name)
                .map(Bean::instance)
                .map(type::cast)
                .or(() -> wiredBean(type, name));
    }

    /// A bean of the scope itself. The scope also holds the table's objects and gives a lone one out under any
    /// name, so those do not count here, and names are compared by listing.
    private <T> Optional<T> wiredBean(Class<T> type, String name) {
        BeanScope wired = scope;
        if (wired == null) {
            return Optional.empty();
        }
        Optional<T> found = name.equals(Bean.UNNAMED)
                ? wired.getOptional(type)
                : wired.<T>list((Type) type, name).stream().findFirst();
        return found.filter(instance -> table.all().stream().noneMatch(bean -> bean.instance() == instance));
    }

    @Override
    public <T> List<T> list(Class<T> type) {
        List<T> all = new ArrayList<>();
        table.all().stream()
                .filter(bean -> bean.types().contains(type))
                .map(Bean::instance)
                .forEach(instance -> add(type, instance, all));
        BeanScope wired = scope;
        Builder beans = making;
        if (wired != null) {
            wired.list(type).forEach(instance -> add(type, instance, all));
        } else if (beans != null) {
            beans.list(type).forEach(instance -> add(type, instance, all));
        }
        // The scope lists the objects it was given too.
        Set<T> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return all.stream().filter(seen::add).toList();
    }

    private static <T> void add(Class<T> type, @Nullable Object instance, List<T> all) {
        if (instance != null) {
            all.add(type.cast(instance));
        }
    }
}
