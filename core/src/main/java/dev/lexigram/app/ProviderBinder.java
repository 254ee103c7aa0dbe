package dev.lexigram.app;

import dev.lexigram.config.Config;
import dev.lexigram.contracts.hook.HookRegistry;

/// Binds on behalf of one provider.
record ProviderBinder(BeanTable table, String provider, String module, Config config, HookRegistry hooks)
        implements Binder {

    @Override
    public <T> void bind(Class<T> type, T instance) {
        bind(type, Bean.UNNAMED, instance);
    }

    @Override
    public <T> void bind(Class<T> type, String name, T instance) {
        table.add(Bean.bound(type, name, type.cast(instance), provider, module));
    }

    @Override
    public void withhold(Class<?> type) {
        table.withhold(type);
    }
}
