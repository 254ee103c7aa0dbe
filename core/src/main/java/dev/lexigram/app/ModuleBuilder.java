package dev.lexigram.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Puts a {@link Module} together. Not thread-safe.
public final class ModuleBuilder {

    // One instance for all modules, so that modules with equal content are equal.
    private static final Runnable NOTHING = ModuleBuilder::doNothing;

    private final String name;
    private final List<Provider> providers = new ArrayList<>();
    private final List<Module> imports = new ArrayList<>();
    private final Set<Class<?>> exports = new LinkedHashSet<>();
    private final List<Class<?>> components = new ArrayList<>();
    private Module.Reach reach = Module.Reach.IMPORTERS;
    private Runnable onBooted = NOTHING;
    private Runnable onShutdown = NOTHING;

    ModuleBuilder(String name) {
        this.name = name;
    }

    /// Adds a provider.
    public ModuleBuilder provider(Provider provider) {
        providers.add(provider);
        return this;
    }

    /// Lets the module's components use what these modules export.
    public ModuleBuilder imports(ModuleSource... modules) {
        for (ModuleSource each : modules) {
            imports.add(each.toModule());
        }
        return this;
    }

    /// Lets others use these types, whether bound here or exported by an import.
    public ModuleBuilder exports(Class<?>... types) {
        exports.addAll(List.of(types));
        return this;
    }

    /// Adds classes with one public constructor, whose parameters are found by type and `@Named`.
    public ModuleBuilder component(Class<?>... classes) {
        components.addAll(List.of(classes));
        return this;
    }

    /// Shows the exports to every module, imported or not.
    public ModuleBuilder global() {
        this.reach = Module.Reach.GLOBAL;
        return this;
    }

    /// Runs when all providers have booted and all components are made; a failure fails the boot.
    public ModuleBuilder onBooted(Runnable action) {
        this.onBooted = action;
        return this;
    }

    /// Runs when the application stops, before anything is stopped.
    public ModuleBuilder onShutdown(Runnable action) {
        this.onShutdown = action;
        return this;
    }

    /// The module.
    public Module build() {
        return new Module(name, providers, imports, exports, reach, components, onBooted, onShutdown);
    }

    private static void doNothing() {}
}
