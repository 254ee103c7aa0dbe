package dev.lexigram.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.config.Config;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.hook.HookPriority;
import dev.lexigram.hook.Hooks;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ApplicationTest {

    private final List<String> log = new CopyOnWriteArrayList<>();

    private Recording provider(String name) {
        return new Recording(name, log);
    }

    private static void fail(String message) {
        throw new IllegalStateException(message);
    }

    @Test
    void providersRegisterThenBootByPriorityThenStopInReverse() {
        try (Application app = Recording.app()
                .with(
                        provider("low").at(ProviderPriority.LOW),
                        provider("first").at(ProviderPriority.CRITICAL),
                        provider("infra").at(ProviderPriority.INFRASTRUCTURE))
                .boot()) {
            assertThat(app.state()).isEqualTo(ApplicationState.RUNNING);
            log.add("running " + app.name());
        }

        assertThat(log)
                .containsExactly(
                        "register low",
                        "register first",
                        "register infra",
                        "boot first",
                        "boot infra",
                        "boot low",
                        "running test",
                        "shutdown low",
                        "shutdown infra",
                        "shutdown first");
    }

    @Test
    void theNinePrioritiesHaveTheirLevels() {
        assertThat(ProviderPriority.values())
                .extracting(ProviderPriority::level)
                .containsExactly(0, 10, 20, 30, 40, 50, 80, 90, 100);
    }

    @Test
    void providersOfOnePriorityBootSideBySide() {
        CyclicBarrier both = new CyclicBarrier(2);
        Recording.Step meet = () -> both.await(20, TimeUnit.SECONDS);

        try (Application app = Recording.app()
                .with(provider("a").booting(meet), provider("b").booting(meet))
                .boot()) {
            assertThat(app.state()).isEqualTo(ApplicationState.RUNNING);
        }
    }

    @Test
    void aFailedBootUndoesWhatWasBootedInReverseAndIsRethrown() {
        AtomicReference<String> events = new AtomicReference<>("");
        Hooks hooks = Hooks.create();
        hooks.onAction(ApplicationStopped.class, stopped -> events.set("stopped " + stopped.name()));

        assertThatThrownBy(() -> Recording.app()
                        .hooks(hooks)
                        .with(
                                provider("a").at(ProviderPriority.CRITICAL).stopping(() -> fail("a will not stop")),
                                provider("b").at(ProviderPriority.INFRASTRUCTURE),
                                provider("c").booting(() -> fail("c failed")),
                                provider("d").at(ProviderPriority.LOW))
                        .boot())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("c failed")
                .satisfies(error -> assertThat(error.getSuppressed()).hasSize(1));

        assertThat(log.subList(4, log.size()))
                .containsExactly("boot a", "boot b", "error c BOOT", "shutdown b", "shutdown a", "error a SHUTDOWN");
        assertThat(events).hasValue("stopped test");
    }

    @Test
    void severalFailuresOfOneLevelAreReportedTogether() {
        assertThatThrownBy(() -> Recording.app()
                        .with(
                                provider("a").booting(() -> fail("a failed")),
                                provider("b"),
                                provider("c").booting(() -> fail("c failed")))
                        .boot())
                .hasMessage("a failed")
                .satisfies(error -> assertThat(error.getSuppressed()[0]).hasMessage("c failed"));
        assertThat(log).contains("shutdown b");
    }

    @Test
    void aCheckedFailureIsWrappedAndNamesTheProvider() {
        assertThatThrownBy(() -> Recording.app()
                        .with(provider("files").booting(() -> {
                            throw new IOException("disk full");
                        }))
                        .boot())
                .isInstanceOf(ProviderException.class)
                .hasMessageContaining("[LEX_ERR_PROV_001]")
                .hasMessageContaining("files")
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void anErrorThrownInBootIsRethrownAsItIs() {
        assertThatThrownBy(() -> Recording.app()
                        .with(
                                provider("a").at(ProviderPriority.CRITICAL),
                                provider("b").booting(() -> {
                                    throw new AssertionError("broken");
                                }))
                        .boot())
                .isInstanceOf(AssertionError.class);
        assertThat(log).contains("shutdown a");
    }

    @Test
    void aBootThatTakesTooLongIsInterrupted() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Recording hanging = provider("hanging").within(Duration.ofMillis(50)).booting(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stop) {
                interrupted.countDown();
                throw stop;
            }
        });

        assertThatThrownBy(() -> Recording.app().with(hanging).boot())
                .isInstanceOf(ProviderException.class)
                .hasMessageContaining("did not boot in time")
                .hasMessageContaining("hanging");
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(log).doesNotContain("shutdown hanging");
    }

    @Test
    void aProviderThatComesUpAfterItWasGivenUpIsShutDown() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Recording late = provider("late")
                .within(Duration.ofMillis(50))
                .booting(() -> awaitStubbornly(release))
                .stopping(stopped::countDown);

        assertThatThrownBy(() -> Recording.app().with(late).boot()).isInstanceOf(ProviderException.class);
        release.countDown();

        assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private static void awaitStubbornly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException ignored) {
                // That is the point: a driver that does not react to interrupts.
            }
        }
    }

    @Test
    void anInterruptedBootStopsCleanlyAndKeepsTheFlag() throws Exception {
        AtomicReference<Object> outcome = new AtomicReference<>("");
        CountDownLatch booting = new CountDownLatch(1);
        Recording closing = provider("a")
                .at(ProviderPriority.CRITICAL)
                .stopping(() -> log.add("interrupted " + Thread.currentThread().isInterrupted()));
        Recording hanging = provider("b").booting(() -> {
            booting.countDown();
            new CountDownLatch(1).await();
        });
        Thread main = Thread.ofVirtual().start(() -> {
            try {
                Recording.app().with(closing, hanging).boot();
            } catch (ProviderException error) {
                outcome.set(Thread.currentThread().isInterrupted());
            }
        });

        assertThat(booting.await(20, TimeUnit.SECONDS)).isTrue();
        main.interrupt();
        main.join();

        assertThat(outcome).hasValue(true);
        assertThat(log).contains("interrupted false");
    }

    @Test
    void theApplicationRunsWithoutAProviderThatIsNotRequired() {
        try (Application app = Recording.app()
                .with(provider("extra").optional().booting(() -> fail("password=hunter2 refused")), provider("main"))
                .boot()) {
            var health = app.health();
            assertThat(health.components().getFirst().component()).isEqualTo("extra");
            assertThat(health.components().getFirst().error()).isEqualTo("password=*** refused");
            assertThat(app.readiness().status().name()).isEqualTo("UNHEALTHY");
        }
        assertThat(log).contains("error extra BOOT", "shutdown main").doesNotContain("shutdown extra");
    }

    @Test
    void everyProviderIsStoppedAndTheFirstFailureRethrownWithTheRestSuppressed() {
        Application app = Recording.app()
                .with(
                        provider("a").at(ProviderPriority.CRITICAL).stopping(() -> fail("a")),
                        provider("b").at(ProviderPriority.SECURITY),
                        provider("c").at(ProviderPriority.LOW).stopping(() -> {
                            throw new IOException("c");
                        }))
                .boot();
        log.clear();

        assertThatThrownBy(app::close)
                .isInstanceOf(ProviderException.class)
                .hasMessageContaining("provider: c")
                .satisfies(error -> assertThat(error.getSuppressed()[0]).hasMessage("a"));

        assertThat(log)
                .containsExactly("shutdown c", "error c SHUTDOWN", "shutdown b", "shutdown a", "error a SHUTDOWN");
        assertThat(app.state()).isEqualTo(ApplicationState.STOPPED);
        app.close();
        assertThat(log).hasSize(5);
    }

    @Test
    void startAndEndAreFiredAsHooks() {
        Hooks hooks = Hooks.create();
        for (Class<?> type : List.of(
                ApplicationStarting.class,
                ApplicationStarted.class,
                ApplicationStopping.class,
                ApplicationStopped.class)) {
            hooks.onAction(type, HookPriority.NORMAL, event -> log.add(event.toString()));
        }

        try (Application app = Recording.app().hooks(hooks).with(provider("p")).boot()) {
            assertThat(app.hooks()).isSameAs(hooks);
        }

        assertThat(log)
                .containsExactly(
                        "ApplicationStarting[name=test]",
                        "register p",
                        "boot p",
                        "ApplicationStarted[name=test]",
                        "ApplicationStopping[name=test]",
                        "shutdown p",
                        "ApplicationStopped[name=test]");
    }

    @Test
    void illegalMovesNameBothStates() {
        Lifecycle lifecycle = new Lifecycle();
        assertThatThrownBy(() -> lifecycle.moveTo(ApplicationState.RUNNING))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CREATED")
                .hasMessageContaining("RUNNING");
        lifecycle.moveTo(ApplicationState.STARTING);
        lifecycle.moveTo(ApplicationState.STOPPED);
        assertThatThrownBy(() -> lifecycle.moveTo(ApplicationState.STARTING)).isInstanceOf(IllegalStateException.class);
        assertThat(lifecycle.beginStop()).isFalse();
    }

    record Shop(int size) {}

    @Test
    void aMisspeltSectionFailsTheBootBeforeAnythingStarts() {
        Config config = Config.builder()
                .environment(Map.of())
                .set(Map.of("shpo.size", 1))
                .build();
        Provider reading = new Provider() {
            @Override
            public String name() {
                return "reading";
            }

            @Override
            public void register(Binder binder) {
                binder.config().section("shop", new Shop(1));
            }
        };

        assertThatThrownBy(() -> Recording.app()
                        .config(config)
                        .with(reading, provider("p"))
                        .boot())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Did you mean 'shop'?");
        assertThat(log).doesNotContain("boot p");
    }
}
