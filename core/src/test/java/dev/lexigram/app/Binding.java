package dev.lexigram.app;

import java.util.function.Consumer;

/// A provider that only binds.
record Binding(String name, Consumer<Binder> binds) implements Provider {
    @Override
    public void register(Binder binder) {
        binds.accept(binder);
    }

    static <T> Binding of(Class<T> type, T instance) {
        return new Binding(type.getSimpleName(), binder -> binder.bind(type, instance));
    }
}
