package dev.lexigram.app;

import dev.lexigram.contracts.error.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All modules of an application, each once, imports before importers.
///
/// @param roots the modules that were passed to the application
/// @param ordered all modules
record ModuleGraph(List<Module> roots, List<Module> ordered) {

    /// @throws ModuleException for a circle of imports or two different modules of one name
    static ModuleGraph of(List<Module> roots) {
        Map<String, Module> collected = new LinkedHashMap<>();
        for (Module root : roots) {
            collect(root, List.of(), collected);
        }
        return new ModuleGraph(List.copyOf(roots), List.copyOf(collected.values()));
    }

    private static void collect(Module module, List<String> path, Map<String, Module> collected) {
        List<String> extended = new ArrayList<>(path);
        extended.add(module.name());
        if (path.contains(module.name())) {
            throw new ModuleException(
                    ModuleException.CYCLE,
                    Problem.of("Modules import each other in a circle.")
                            .with("path", String.join(" -> ", extended))
                            .hint("Move what both need into a third module."));
        }
        Module present = collected.get(module.name());
        if (present != null && !present.equals(module)) {
            throw new ModuleException(
                    ModuleException.DUPLICATE,
                    Problem.of("Two different modules have one name.")
                            .with("module", module.name())
                            .hint("Keep the module in one variable and import that, or give the second another name."));
        }
        module.imports().forEach(each -> collect(each, extended, collected));
        collected.putIfAbsent(module.name(), module);
    }
}
