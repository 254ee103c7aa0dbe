package dev.lexigram.app;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A named bundle of providers and components with a boundary: others see only what it exports. Immutable.
///
/// Built with {@link #named}; concrete modules offer static methods such as `configure`, `scope` and `stub` that
/// do so.
///
/// @param name unique in the application
/// @param providers what it starts and stops
/// @param imports the modules whose exports its components may use
/// @param exports the types that others may use, under any name
/// @param reach whether importing is needed to see the exports
/// @param components classes with one public constructor, made after all providers have booted
/// @param onBooted runs when the whole application has been put together
/// @param onShutdown runs before anything is stopped
public record Module(
        String name,
        List<Provider> providers,
        List<Module> imports,
        Set<Class<?>> exports,
        Reach reach,
        List<Class<?>> components,
        Runnable onBooted,
        Runnable onShutdown)
        implements ModuleSource {

    /// Who sees a module's exports.
    public enum Reach {
        /// The modules that import it.
        IMPORTERS,
        /// Every module.
        GLOBAL
    }

    public Module {
        Objects.requireNonNull(name, "name");
        providers = List.copyOf(providers);
        imports = List.copyOf(imports);
        exports = Set.copyOf(exports);
        components = List.copyOf(components);
    }

    /// Begins a module with this name.
    public static ModuleBuilder named(String name) {
        return new ModuleBuilder(name);
    }

    @Override
    public Module toModule() {
        return this;
    }
}
