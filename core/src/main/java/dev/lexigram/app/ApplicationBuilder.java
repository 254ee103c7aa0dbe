package dev.lexigram.app;

import dev.lexigram.config.Config;
import dev.lexigram.hook.Hooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Puts an {@link Application} together; once it runs nothing can be added any more. Not thread-safe.
public final class ApplicationBuilder {

    private final String name;
    private final List<Module> modules = new ArrayList<>();
    private final List<Provider> providers = new ArrayList<>();
    private ApplicationParts.Discovery discovery = ApplicationParts.Discovery.ON;
    private Hooks hooks = Hooks.create();
    private @Nullable Config config;

    ApplicationBuilder(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    /// Adds modules; what these export every module may use.
    public ApplicationBuilder with(ModuleSource... sources) {
        for (ModuleSource each : sources) {
            modules.add(each.toModule());
        }
        return this;
    }

    /// Adds providers that belong to no module; what they bind every module may use.
    public ApplicationBuilder with(Provider... more) {
        providers.addAll(List.of(more));
        return this;
    }

    /// The configuration; without this call {@link Config#load} reads it.
    public ApplicationBuilder config(Config configuration) {
        this.config = Objects.requireNonNull(configuration, "configuration");
        return this;
    }

    /// The hooks; needed only to hear of the application's start from outside.
    public ApplicationBuilder hooks(Hooks registry) {
        this.hooks = Objects.requireNonNull(registry, "registry");
        return this;
    }

    /// Leaves out the beans that were wired at compile time: for tools and tests that need the modules only.
    public ApplicationBuilder withoutCompiledBeans() {
        this.discovery = ApplicationParts.Discovery.OFF;
        return this;
    }

    /// Boots the application and gives it running; close it to shut it down.
    ///
    /// When anything fails, what has been booted is shut down in reverse order; then the first failure is thrown
    /// with later ones suppressed.
    ///
    /// @throws ModuleException when the modules do not fit together
    /// @throws ContainerException when something that is asked for is not bound
    /// @throws ProviderException when a provider is late or fails with a checked exception
    public Application boot() {
        ApplicationParts parts = new ApplicationParts(List.copyOf(modules), List.copyOf(providers), discovery);
        return Application.boot(name, parts, config == null ? Config.load() : config, hooks);
    }
}
