package dev.lexigram.app;

import dev.lexigram.config.Config;
import dev.lexigram.contracts.hook.HookRegistry;

/// What a provider binds its objects with. Valid during {@link Provider#register} only; not thread-safe.
public interface Binder {

    /// Binds the object that is meant when the type is asked for without a name.
    ///
    /// @throws ContainerException when the type is already bound, naming both providers
    <T> void bind(Class<T> type, T instance);

    /// Binds an object under a type and a name, as `@Named` asks for it.
    ///
    /// @throws ContainerException when type and name are already bound, naming both providers
    <T> void bind(Class<T> type, String name, T instance);

    /// Says that a type stays unbound on purpose, because it is switched off; modules may export it all the same.
    void withhold(Class<?> type);

    /// The configuration of the application.
    Config config();

    /// The hooks of the application.
    HookRegistry hooks();
}
