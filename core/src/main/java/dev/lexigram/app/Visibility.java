package dev.lexigram.app;

import dev.lexigram.contracts.error.Problem;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Which beans the components of each module may use.
///
/// @param graph the modules
/// @param table the beans
record Visibility(ModuleGraph graph, BeanTable table) {

    /// The visible beans by module: its own, the application's, and the exports of its imports, of global modules
    /// and of the modules that were passed to the application.
    ///
    /// @throws ModuleException when a module exports what it does not have
    Map<String, Set<Bean>> byModule() {
        graph.ordered().forEach(this::checkExports);
        Set<Bean> everywhere = new LinkedHashSet<>(own(Bean.APPLICATION));
        graph.roots().forEach(root -> everywhere.addAll(exported(root)));
        graph.ordered().stream()
                .filter(module -> module.reach() == Module.Reach.GLOBAL)
                .forEach(module -> everywhere.addAll(exported(module)));
        Map<String, Set<Bean>> visible = new LinkedHashMap<>();
        for (Module module : graph.ordered()) {
            Set<Bean> seen = new LinkedHashSet<>(own(module.name()));
            seen.addAll(everywhere);
            module.imports().forEach(each -> seen.addAll(exported(each)));
            visible.put(module.name(), seen);
        }
        return visible;
    }

    private void checkExports(Module module) {
        for (Class<?> type : module.exports()) {
            if (exported(module, type).isEmpty() && !table.isWithheld(type)) {
                throw new ModuleException(
                        ModuleException.EXPORT,
                        Problem.of("A module exports what it does not have.")
                                .with("module", module.name())
                                .with("type", type.getName())
                                .hint("Bind it in one of the module's providers, list it as a component, "
                                        + "or import a module that exports it."));
            }
        }
    }

    private Set<Bean> exported(Module module) {
        Set<Bean> all = new LinkedHashSet<>();
        module.exports().forEach(type -> all.addAll(exported(module, type)));
        return all;
    }

    private Set<Bean> exported(Module module, Class<?> type) {
        Set<Bean> found = new LinkedHashSet<>();
        if (module.exports().contains(type)) {
            own(module.name()).stream()
                    .filter(bean -> bean.types().contains(type))
                    .forEach(found::add);
            module.imports().forEach(each -> found.addAll(exported(each, type)));
        }
        return found;
    }

    private Set<Bean> own(String module) {
        Set<Bean> found = new LinkedHashSet<>();
        table.all().stream().filter(bean -> bean.module().equals(module)).forEach(found::add);
        return found;
    }
}
