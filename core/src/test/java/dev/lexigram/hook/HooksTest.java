package dev.lexigram.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.hook.HookPriority;
import dev.lexigram.contracts.hook.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HooksTest {

    private final Hooks hooks = Hooks.create();
    private final List<String> calls = new ArrayList<>();

    record Saved(String name) {}

    record Deleted(String name) {}

    @Test
    void actionsRunInAscendingPriorityAndEqualOnesInOrderOfRegistration() {
        hooks.onAction(Saved.class, HookPriority.LATE, saved -> calls.add("late " + saved.name()));
        hooks.onAction(Saved.class, saved -> calls.add("first"));
        hooks.onAction(Saved.class, saved -> calls.add("second"));
        hooks.onAction(Saved.class, HookPriority.EARLIEST, saved -> calls.add("earliest"));

        hooks.fire(new Saved("x"));

        assertThat(calls).containsExactly("earliest", "first", "second", "late x");
    }

    @Test
    void aFailingActionIsIsolated() {
        hooks.onAction(Saved.class, saved -> {
            throw new IllegalStateException("on purpose");
        });
        hooks.onAction(Saved.class, saved -> calls.add("ran"));

        hooks.fire(new Saved("x"));

        assertThat(calls).containsExactly("ran");
    }

    @Test
    void anActionHearsOnlyItsOwnType() {
        hooks.onAction(Saved.class, saved -> calls.add("saved"));

        hooks.fire(new Deleted("x"));

        assertThat(calls).isEmpty();
    }

    @Test
    void filtersChangeTheValueInOrder() {
        hooks.onFilter(String.class, HookPriority.LATE, value -> value + "b");
        hooks.onFilter(String.class, HookPriority.EARLY, value -> value + "a");

        assertThat(hooks.apply(String.class, "-")).isEqualTo("-ab");
        assertThat(hooks.apply(Integer.class, 1)).isEqualTo(1);
    }

    @Test
    void whatAFilterThrowsReachesTheCaller() {
        hooks.onFilter(String.class, HookPriority.NORMAL, value -> {
            throw new IllegalStateException("refused");
        });

        assertThatThrownBy(() -> hooks.apply(String.class, "x")).hasMessage("refused");
    }

    @Test
    void aOnceHandlerRunsExactlyOnceUnderConcurrency() throws Exception {
        AtomicInteger count = new AtomicInteger();
        hooks.onceAction(Saved.class, HookPriority.NORMAL, saved -> count.incrementAndGet());
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                Future<?> _ = threads.submit(() -> {
                    start.await();
                    hooks.fire(new Saved("x"));
                    return null;
                });
            }
            start.countDown();
        }

        assertThat(count).hasValue(1);
        assertThat(hooks.has(Saved.class)).isFalse();
    }

    @Test
    void aClosedRegistrationHearsNothingAndMayBeClosedTwice() {
        Registration registration = hooks.onAction(Saved.class, saved -> calls.add("ran"));
        assertThat(hooks.has(Saved.class)).isTrue();

        registration.close();
        registration.close();
        hooks.fire(new Saved("x"));

        assertThat(calls).isEmpty();
        assertThat(hooks.has(Saved.class)).isFalse();
    }

    @Test
    void clearTakesOutActionsAndFilters() {
        hooks.onAction(String.class, value -> calls.add(value));
        hooks.onFilter(String.class, HookPriority.NORMAL, value -> value + "!");

        hooks.clear(String.class);
        hooks.fire("x");

        assertThat(calls).isEmpty();
        assertThat(hooks.apply(String.class, "x")).isEqualTo("x");
    }

    @Test
    void registeringFromManyThreadsLosesNothing() {
        AtomicInteger count = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                Future<?> _ = threads.submit(() -> hooks.onAction(Saved.class, saved -> count.incrementAndGet()));
            }
        }

        hooks.fire(new Saved("x"));

        assertThat(count).hasValue(100);
    }
}
