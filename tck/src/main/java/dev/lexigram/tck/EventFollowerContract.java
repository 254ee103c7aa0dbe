package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.event.EventStore;
import dev.lexigram.contracts.event.ExpectedVersion;
import dev.lexigram.contracts.event.FollowOptions;
import dev.lexigram.contracts.event.Follower;
import dev.lexigram.tck.Events.Added;
import dev.lexigram.tck.Events.Emptied;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Who follows all events in the background.
public interface EventFollowerContract extends SqlContract {

    private static FollowOptions quick() {
        return FollowOptions.defaults().longestPause(Duration.ofMillis(50));
    }

    private static void until(BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as("time is up").isNegative();
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static void append(EventStore store, int from, int to) {
        for (int i = from; i <= to; i++) {
            store.append("cart-" + i % 3, ExpectedVersion.any(), new Added("pen", i));
        }
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    default void aFollowerIsToldAllEventsInOrder() {
        EventStore store = Events.store(backend());
        append(store, 1, 5);
        Queue<Long> told = new ConcurrentLinkedQueue<>();
        try (Follower follower = store.follow("list", quick(), event -> told.add(event.position()))) {
            append(store, 6, 20);
            until(() -> follower.position() == 20);
            assertThat(follower.failure()).isEmpty();
            assertThat(follower.name()).isEqualTo("list");
        }
        append(store, 21, 25);
        assertThat(told).containsExactlyElementsOf(upTo(20));
        try (Follower again = store.follow("list", quick(), event -> told.add(event.position()))) {
            until(() -> again.position() == 25);
        }
        assertThat(told).containsExactlyElementsOf(upTo(25));
    }

    @Test
    default void aNewFollowerMayBeginLater() {
        EventStore store = Events.store(backend());
        append(store, 1, 5);
        Queue<Long> told = new ConcurrentLinkedQueue<>();
        try (Follower follower = store.follow("late", quick().after(3).batch(1), event -> told.add(event.position()))) {
            until(() -> follower.position() == 5);
        }
        assertThat(told).containsExactly(4L, 5L);
    }

    /// The table of results has each event once although the handler fails in between, after its writing.
    @Test
    default void theWorkOfAFollowerAndItsPositionAreOne() {
        EventStore store = Events.store(backend());
        String results = Scratch.table(backend(), "place integer not null");
        append(store, 1, 30);
        AtomicInteger calls = new AtomicInteger();
        try (Follower follower = store.follow("results", quick().batch(7), event -> {
            db().insert(results, Map.of("place", event.position()));
            if (calls.incrementAndGet() % 5 == 0) {
                throw new IllegalStateException("not now");
            }
        })) {
            until(() -> follower.position() == 30);
        }
        assertThat(db().sql("select place from " + results + " order by id")
                        .scalar(Long.class)
                        .list())
                .containsExactlyElementsOf(upTo(30));
        assertThat(calls).hasValueGreaterThan(30);
    }

    @Test
    default void anEventThatCannotBeHandledIsNotLeftOut() {
        EventStore store = Events.store(backend());
        append(store, 1, 3);
        store.append("cart-9", ExpectedVersion.any(), new Emptied("bad"));
        append(store, 5, 6);
        AtomicBoolean mended = new AtomicBoolean();
        Queue<Long> told = new ConcurrentLinkedQueue<>();
        try (Follower follower = store.follow("careful", quick(), event -> {
            if (event.value() instanceof Emptied && !mended.get()) {
                throw new IllegalStateException("What is this?");
            }
            told.add(event.position());
        })) {
            until(() -> follower.position() == 3 && follower.failure().isPresent());
            assertThat(follower.failure())
                    .get()
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.THROWABLE)
                    .hasMessage("What is this?");
            mended.set(true);
            until(() -> follower.position() == 6);
            until(() -> follower.failure().isEmpty());
        }
        assertThat(told).endsWith(4L, 5L, 6L);
    }

    /// As in several programs: each follower has a store and a database of its own.
    @Test
    default void ofSeveralFollowersOfANameOneIsActive() {
        EventStore store = Events.store(backend());
        String results = Scratch.table(backend(), "place integer not null");
        AtomicInteger active = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch first = new CountDownLatch(1);
        try (Follower one = counting(store, results, active, most, first);
                Follower two = counting(store, results, active, most, first)) {
            try (Follower three = counting(store, results, active, most, first)) {
                Concurrently.run(4, writer -> append(store, 1, 25));
                Concurrently.await(first);
                assertThat(three.failure()).isEmpty();
            }
            until(() -> one.position() == 100);
            assertThat(two.position()).isEqualTo(100);
        }
        assertThat(most).hasValue(1);
        assertThat(db().sql("select place from " + results + " order by id")
                        .scalar(Long.class)
                        .list())
                .containsExactlyElementsOf(upTo(100));
    }

    private Follower counting(
            EventStore store, String results, AtomicInteger active, AtomicInteger most, CountDownLatch first) {
        return store.follow("one", quick().batch(3), event -> {
            most.accumulateAndGet(active.incrementAndGet(), Math::max);
            db().insert(results, Map.of("place", event.position()));
            active.decrementAndGet();
            first.countDown();
        });
    }

    /// What follows from an event is committed with it.
    @Test
    default void aFollowerMayAppend() {
        EventStore store = Events.store(backend());
        append(store, 1, 10);
        try (Follower follower = store.follow("copy", quick().batch(4), event -> {
            if (event.value() instanceof Added) {
                store.append("copies", ExpectedVersion.any(), new Emptied("after " + event.position()));
            }
        })) {
            until(() -> follower.position() == 20);
        }
        assertThat(store.version("copies")).isEqualTo(10);
        assertThat(store.read("copies", 1, 100))
                .extracting(event -> event.as(Emptied.class).reason())
                .containsExactlyElementsOf(
                        upTo(10).stream().map(n -> "after " + n).toList());
    }
}
