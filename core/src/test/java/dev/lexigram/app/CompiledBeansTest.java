package dev.lexigram.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.app.wired.Greeter;
import dev.lexigram.app.wired.Prepares;
import dev.lexigram.app.wired.Store;
import dev.lexigram.config.Config;
import io.avaje.inject.spi.InjectExtension;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompiledBeansTest {

    private final List<String> log = new ArrayList<>();

    /// Opens its store in boot, as a database does.
    private final class Storing implements Provider {
        private boolean open;

        @Override
        public String name() {
            return "store";
        }

        @Override
        public void register(Binder binder) {
            binder.bind(Store.class, line -> log.add("store " + line + (open ? "" : " too early")));
            binder.bind(Store.class, "archive", line -> log.add("archive " + line + (open ? "" : " too late")));
        }

        @Override
        public void boot(Beans beans) {
            open = true;
        }

        @Override
        public void shutdown() {
            open = false;
            log.add("closed");
        }
    }

    private static ApplicationBuilder app() {
        return Application.named("wired").config(Config.empty());
    }

    @Test
    void compileTimeBeansGetWhatProvidersBindAndMayUseItAtOnce() {
        try (Application app = app().with(new Storing()).boot()) {
            assertThat(app.get(Greeter.class)).isNotNull();
            assertThat(app.list(Greeter.class)).hasSize(1);
            assertThat(app.list(Store.class)).hasSize(2);
            assertThat(app.find(Greeter.class, "none")).isEmpty();
        }
        assertThat(log).containsExactly("store begin", "archive end", "closed");
    }

    @Test
    void whatTheBeansRequireIsCheckedBeforeBoot() {
        assertThatThrownBy(() -> app().with(new Recording("p", log)).boot())
                .isInstanceOf(ContainerException.class)
                .hasMessageContaining("[LEX_ERR_DI_008]")
                .hasMessageContaining("dev.lexigram.app.wired.Store");
        assertThat(log).containsExactly("register p");
    }

    @Test
    void aNameThatIsNotBoundIsNotServedByAnotherObjectOfTheType() {
        Binding nameless = new Binding("nameless", binder -> binder.bind(Store.class, line -> log.add(line)));

        assertThatThrownBy(() -> app().with(nameless).boot())
                .hasMessageContaining("[LEX_ERR_DI_008]")
                .hasMessageContaining("dev.lexigram.app.wired.Store:archive");
    }

    @Test
    void anObjectThatIsBoundUnderANameIsNotFoundWithoutIt() {
        Binding named = new Binding("named", binder -> binder.bind(Integer.class, "seven", 7));
        try (Application app = app().with(new Storing(), named).boot()) {
            assertThat(app.find(Integer.class)).isEmpty();
            assertThat(app.get(Integer.class, "seven")).isEqualTo(7);
        }
    }

    @Test
    void aModulesComponentCanBeRequiredToo() {
        Module module =
                Module.named("m").component(MainStore.class, ArchiveStore.class).build();
        try (Application app = app().with(module).boot()) {
            assertThat(app.find(Greeter.class)).isPresent();
        }
    }

    public record MainStore() implements Store {
        @Override
        public void write(String line) {}
    }

    @jakarta.inject.Named("archive")
    public record ArchiveStore() implements Store {
        @Override
        public void write(String line) {}
    }

    /// Lets beans work for it as soon as it has booted.
    private final class Waiting implements Provider {
        @Override
        public String name() {
            return "waiting";
        }

        @Override
        public ProviderPriority priority() {
            return ProviderPriority.INFRASTRUCTURE;
        }

        @Override
        public void register(Binder binder) {}

        @Override
        public Set<Class<?>> preparedBy() {
            return Set.of(Prepares.class);
        }

        @Override
        public void prepare(Beans beans) {
            beans.list(Prepares.class).forEach(each -> log.add(each.prepared()));
        }
    }

    @Test
    void beansPrepareForAProviderBeforeOthersBootAndBeforeAnyBegins() {
        try (Application app = app().with(new Storing(), new Recording("later", log), new Waiting())
                .boot()) {
            assertThat(log)
                    .containsExactly("register later", "prepared by 1 better clerk", "boot later", "store begin");
            assertThat(app.list(Prepares.class)).hasSize(1);
        }
    }

    /// Boots after the beans were constructed.
    @Test
    void whatFailsWhileTheBeansAreThereEndsTheBootAsItIs() {
        IllegalStateException failure = new IllegalStateException("late");
        Recording later = new Recording("later", log).booting(() -> {
            throw failure;
        });
        assertThatThrownBy(() -> app().with(new Storing(), new Waiting(), later).boot())
                .isSameAs(failure);
        assertThat(log).contains("closed").doesNotContain("store begin");
    }

    @Test
    void theApplicationCanDoWithoutThem() {
        try (Application app = app().withoutCompiledBeans().boot()) {
            assertThat(app.find(Greeter.class)).isEmpty();
        }
    }

    @Test
    void noScopeIsBuiltWhenTheClassPathHasNoCompileTimeBeans() {
        Thread thread = Thread.currentThread();
        ClassLoader context = thread.getContextClassLoader();
        thread.setContextClassLoader(new WithoutServices(context));
        try (Application app = app().boot()) {
            assertThat(app.find(Greeter.class)).isEmpty();
        } finally {
            thread.setContextClassLoader(context);
        }
    }

    private static final class WithoutServices extends ClassLoader {
        WithoutServices(ClassLoader parent) {
            super(parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws java.io.IOException {
            return name.endsWith(InjectExtension.class.getName())
                    ? Collections.emptyEnumeration()
                    : super.getResources(name);
        }
    }
}
