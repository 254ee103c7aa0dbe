package dev.lexigram.app;

import dev.lexigram.contracts.error.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which component gets which beans, decided before anything boots.
final class ComponentGraph {

    /// One component with the beans for its constructor.
    record Plan(Bean bean, ComponentClass shape, List<Optional<Bean>> arguments) {}

    private final BeanTable table;
    private final Map<String, Set<Bean>> visible;
    private final Map<Bean, Plan> ordered = new LinkedHashMap<>();

    private ComponentGraph(BeanTable table, Map<String, Set<Bean>> visible) {
        this.table = table;
        this.visible = visible;
    }

    /// The plans in an order in which each finds its arguments made.
    ///
    /// @throws ContainerException when an argument is missing or components need each other in a circle
    /// @throws ModuleException when an argument exists but may not be seen
    static List<Plan> plan(Map<Bean, ComponentClass> components, BeanTable table, Map<String, Set<Bean>> visible) {
        ComponentGraph graph = new ComponentGraph(table, visible);
        components.keySet().forEach(bean -> graph.visit(bean, components, List.of()));
        return List.copyOf(graph.ordered.values());
    }

    private void visit(Bean bean, Map<Bean, ComponentClass> components, List<Bean> path) {
        ComponentClass shape = components.get(bean);
        if (shape == null || ordered.containsKey(bean)) {
            return;
        }
        List<Bean> extended = new ArrayList<>(path);
        extended.add(bean);
        if (path.contains(bean)) {
            throw circle(extended.subList(path.indexOf(bean), extended.size()));
        }
        List<Optional<Bean>> arguments =
                shape.needs().stream().map(need -> argument(bean, need)).toList();
        arguments.forEach(argument -> argument.ifPresent(each -> visit(each, components, extended)));
        ordered.put(bean, new Plan(bean, shape, arguments));
    }

    private Optional<Bean> argument(Bean component, ComponentClass.Need need) {
        Set<Bean> seen = visible.getOrDefault(component.module(), new LinkedHashSet<>());
        Optional<Bean> found = BeanTable.select(seen, need.type(), need.name());
        if (found.isPresent() || need.presence() == ComponentClass.Presence.OPTIONAL) {
            return found;
        }
        Optional<Bean> hidden = table.all().stream()
                .filter(bean -> bean.is(need.type(), need.name()))
                .findFirst();
        throw hidden.<RuntimeException>map(bean -> invisible(component, need, bean))
                .orElseGet(() -> missing(component, need));
    }

    private static ModuleException invisible(Bean component, ComponentClass.Need need, Bean hidden) {
        return new ModuleException(
                ModuleException.VISIBILITY,
                Problem.of("A component asks for what its module may not see.")
                        .with("component", component.owner())
                        .with("module", component.module())
                        .with("type", need.type().getName())
                        .with("name", BeanTable.shown(need.name()))
                        .with("found in", hidden.module())
                        .hint("Export the type from module " + hidden.module() + " and import that module."));
    }

    private ContainerException missing(Bean component, ComponentClass.Need need) {
        Problem unknown = table.unknown(need.type(), need.name()).problem();
        return new ContainerException(
                ContainerException.UNRESOLVABLE,
                Problem.of("Nothing is bound for a parameter of a component.")
                        .with("component", component.owner())
                        .with("module", component.module())
                        .with("type", need.type().getName())
                        .with("name", BeanTable.shown(need.name()))
                        .hint(unknown.hint()));
    }

    private static ContainerException circle(List<Bean> path) {
        List<String> names =
                path.stream().map(bean -> bean.type().getSimpleName()).toList();
        return new ContainerException(
                ContainerException.CIRCULAR,
                Problem.of("Components need each other in a circle.")
                        .with("path", String.join(" -> ", names))
                        .hint("Move what both need into a third class."));
    }
}
