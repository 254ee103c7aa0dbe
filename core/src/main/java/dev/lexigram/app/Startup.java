package dev.lexigram.app;

import dev.lexigram.config.Config;
import dev.lexigram.contracts.hook.HookRegistry;
import dev.lexigram.hook.Hooks;
import io.avaje.inject.BeanScope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Boots an application: compile the module graph, register, validate, boot, wire. Whatever has been started is on
/// the undo stack, so a failure at any point leaves nothing behind. Used once, by one thread.
final class Startup {

    private static final System.Logger LOG = System.getLogger(Application.class.getName());

    private final Config config;
    private final Hooks hooks;
    private final BeanTable table = new BeanTable();
    private final Container container = new Container(table);
    private final UndoStack undo = new UndoStack();
    private final Map<Provider, Throwable> failed = new LinkedHashMap<>();
    private List<Owned> owned = List.of();

    Startup(Config config, Hooks hooks) {
        this.config = config;
        this.hooks = hooks;
    }

    Container container() {
        return container;
    }

    UndoStack undo() {
        return undo;
    }

    /// All providers with the failures of those that the application runs without.
    HealthProbe probe() {
        return new HealthProbe(owned.stream().map(Owned::provider).toList(), Map.copyOf(failed));
    }

    void run(ApplicationParts parts) {
        ModuleGraph graph = ModuleGraph.of(parts.modules());
        CompiledBeans compiled = parts.discover();
        register(graph, parts.providers());
        List<ComponentGraph.Plan> plans = validate(graph, compiled);
        Set<String> brought = new HashSet<>(compiled.types());
        plans.forEach(plan -> plan.bean().types().forEach(type -> brought.add(type.getName())));
        boot(levels().iterator(), brought, then -> wire(plans, compiled, then));
        graph.ordered().forEach(this::booted);
    }

    private void register(ModuleGraph graph, List<Provider> direct) {
        List<Owned> all = new ArrayList<>();
        graph.ordered().forEach(module -> module.providers().forEach(each -> all.add(new Owned(each, module.name()))));
        direct.forEach(each -> all.add(new Owned(each, Bean.APPLICATION)));
        owned = List.copyOf(all);
        bindOwn(Config.class, config);
        bindOwn(HookRegistry.class, hooks);
        for (Owned each : owned) {
            Provider provider = each.provider();
            provider.register(new ProviderBinder(table, provider.name(), each.module(), config, hooks));
        }
    }

    private <T> void bindOwn(Class<T> type, T instance) {
        table.add(Bean.bound(type, Bean.UNNAMED, instance, "the application", Bean.APPLICATION));
    }

    private List<ComponentGraph.Plan> validate(ModuleGraph graph, CompiledBeans compiled) {
        Map<Bean, ComponentClass> components = new LinkedHashMap<>();
        for (Module module : graph.ordered()) {
            for (Class<?> type : module.components()) {
                ComponentClass shape = ComponentClass.of(type, module.name());
                Bean bean = Bean.component(type, shape.name(), module.name());
                table.add(bean);
                components.put(bean, shape);
            }
        }
        table.freeze();
        config.checkTopLevel();
        compiled.validate(table);
        return ComponentGraph.plan(components, table, new Visibility(graph, table).byModule());
    }

    private List<List<Provider>> levels() {
        Map<Integer, List<Provider>> levels = owned.stream()
                .map(Owned::provider)
                .collect(Collectors.groupingBy(each -> each.priority().level(), TreeMap::new, Collectors.toList()));
        return List.copyOf(levels.values());
    }

    /// Boots level by level. The beans are made after the last one, or in the midst, if a provider waits for some
    /// of them: then the rest boots while they are there and have not begun.
    ///
    /// @param brought the types of all beans
    /// @param making makes the beans, and runs the rest before they begin
    private void boot(Iterator<List<Provider>> levels, Set<String> brought, Consumer<Runnable> making) {
        while (levels.hasNext()) {
            List<Provider> level = levels.next();
            bootLevel(level);
            if (level.stream().flatMap(each -> each.preparedBy().stream()).anyMatch(isIn(brought))) {
                making.accept(() -> {
                    prepare(level);
                    boot(levels, Set.of(), Runnable::run);
                });
                return;
            }
            prepare(level);
        }
        making.accept(() -> {});
    }

    private static Predicate<Class<?>> isIn(Set<String> brought) {
        return type -> brought.contains(type.getName());
    }

    private void prepare(List<Provider> level) {
        for (Provider provider : level) {
            if (!failed.containsKey(provider)) {
                prepare(provider);
            }
        }
    }

    private void prepare(Provider provider) {
        try {
            provider.prepare(container);
        } catch (Exception failure) {
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            ProviderBoot.tell(provider, failure, Phase.BOOT);
            throw ProviderBoot.unchecked(provider, failure, Phase.BOOT);
        }
    }

    /// Boots the providers of one level side by side and waits for all, so that none is still starting when we
    /// undo.
    private void bootLevel(List<Provider> level) {
        List<ProviderBoot> boots =
                level.stream().map(each -> ProviderBoot.start(each, container)).toList();
        Throwable first = null;
        for (ProviderBoot boot : boots) {
            Throwable failure = boot.await();
            if (failure == null) {
                undo.push(() -> shutdown(boot.provider()));
            } else {
                first = failed(boot.provider(), failure, first);
            }
        }
        if (first instanceof Error error) {
            throw error;
        }
        if (first != null) {
            throw (RuntimeException) first;
        }
    }

    private @Nullable Throwable failed(Provider provider, Throwable failure, @Nullable Throwable first) {
        ProviderBoot.tell(provider, failure, Phase.BOOT);
        if (provider.required() || failure instanceof Error) {
            Throwable thrown =
                    failure instanceof Error ? failure : ProviderBoot.unchecked(provider, failure, Phase.BOOT);
            return UndoStack.join(first, thrown);
        }
        LOG.log(
                System.Logger.Level.WARNING,
                () -> "The provider " + provider.name() + " is not required and did not boot.",
                failure);
        failed.put(provider, failure);
        return first;
    }

    private static void shutdown(Provider provider) {
        try {
            provider.shutdown();
        } catch (Exception failure) {
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            ProviderBoot.tell(provider, failure, Phase.SHUTDOWN);
            throw ProviderBoot.unchecked(provider, failure, Phase.SHUTDOWN);
        }
    }

    private void wire(List<ComponentGraph.Plan> plans, CompiledBeans compiled, Runnable beforeTheyBegin) {
        for (ComponentGraph.Plan plan : plans) {
            Object made = plan.shape().create(plan.arguments());
            plan.bean().made(made);
            if (made instanceof AutoCloseable closeable) {
                undo.push(closeable::close);
            }
        }
        if (compiled.modules().isEmpty()) {
            beforeTheyBegin.run();
            return;
        }
        BeanScope scope = compiled.wire(table, made -> {
            container.constructed(made);
            beforeTheyBegin.run();
        });
        undo.push(scope::close);
        container.wired(scope);
    }

    private void booted(Module module) {
        module.onBooted().run();
        undo.push(module.onShutdown()::run);
    }
}
