package dev.lexigram.app;

import dev.lexigram.contracts.error.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// All beans of an application; fixed once registration has ended.
final class BeanTable {

    private final List<Bean> beans = new ArrayList<>();
    private final Set<Class<?>> withheld = new HashSet<>();
    private boolean frozen;

    /// @throws ContainerException when registration has ended or type and name are taken
    void add(Bean bean) {
        if (frozen) {
            throw new ContainerException(
                    ContainerException.FROZEN,
                    Problem.of("Objects can be bound during registration only.")
                            .with("type", bean.type().getName())
                            .with("provider", bean.owner())
                            .hint("Bind in register(), connect in boot()."));
        }
        for (Bean present : beans) {
            if (present.type() == bean.type() && present.name().equals(bean.name())) {
                throw new ContainerException(
                        ContainerException.DUPLICATE,
                        Problem.of("A type is bound twice under one name.")
                                .with("type", bean.type().getName())
                                .with("name", shown(bean.name()))
                                .with("first", owner(present))
                                .with("second", owner(bean))
                                .hint("Give one of them another name."));
            }
        }
        beans.add(bean);
    }

    private static String owner(Bean bean) {
        return bean.module().equals(Bean.APPLICATION) ? bean.owner() : bean.owner() + " of module " + bean.module();
    }

    void withhold(Class<?> type) {
        withheld.add(type);
    }

    boolean isWithheld(Class<?> type) {
        return withheld.contains(type);
    }

    void freeze() {
        frozen = true;
    }

    List<Bean> all() {
        return beans;
    }

    /// The one bean that fits; one that is bound to the very type goes before components that merely implement
    /// it.
    ///
    /// @throws ContainerException when several fit
    static Optional<Bean> select(Collection<Bean> beans, Class<?> type, String name) {
        List<Bean> fitting = beans.stream().filter(bean -> bean.is(type, name)).toList();
        List<Bean> exact = fitting.stream().filter(bean -> bean.type() == type).toList();
        List<Bean> chosen = exact.isEmpty() ? fitting : exact;
        if (chosen.size() > 1) {
            throw new ContainerException(
                    ContainerException.UNRESOLVABLE,
                    Problem.of("Several objects fit a type.")
                            .with("type", type.getName())
                            .with("name", shown(name))
                            .with("found", chosen.stream().map(Bean::owner).collect(Collectors.joining(", ")))
                            .hint("Ask for one of these classes, or name them with @Named."));
        }
        return chosen.stream().findFirst();
    }

    /// Says that nothing fits, and what is there instead.
    ContainerException unknown(Class<?> type, String name) {
        List<String> names = beans.stream()
                .filter(bean -> bean.types().contains(type))
                .map(bean -> shown(bean.name()))
                .toList();
        return new ContainerException(
                ContainerException.UNRESOLVABLE,
                Problem.of("Nothing is bound for a type.")
                        .with("type", type.getName())
                        .with("name", shown(name))
                        .hint(hint(type, names)));
    }

    private String hint(Class<?> type, List<String> names) {
        if (!names.isEmpty()) {
            return "Bound of that type: " + String.join(", ", names) + ".";
        }
        return isWithheld(type)
                ? "It is switched off in the configuration."
                : "Nothing of that type is bound at all: add the module or provider that binds it.";
    }

    static String shown(String name) {
        return name.equals(Bean.UNNAMED) ? "(unnamed)" : name;
    }
}
