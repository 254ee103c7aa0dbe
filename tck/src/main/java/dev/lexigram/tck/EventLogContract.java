package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.EventStreamException;
import dev.lexigram.contracts.event.EventStore;
import dev.lexigram.contracts.event.ExpectedVersion;
import dev.lexigram.contracts.event.StoredEvent;
import dev.lexigram.contracts.sql.Savepoint;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.tck.Events.Added;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Many who append at the same time, and who reads along.
public interface EventLogContract extends SqlContract {

    /// Each decides on the version that it has read, so each version is decided upon once.
    @Test
    default void ofThoseWhoExpectTheSameVersionOneAppends() {
        EventStore store = Events.store(backend());
        AtomicInteger lost = new AtomicInteger();
        Concurrently.run(8, writer -> {
            for (int done = 0; done < 25; ) {
                try {
                    long version = store.version("cart-1");
                    assertThat(store.append("cart-1", ExpectedVersion.exactly(version), new Added("w" + writer, done)))
                            .isEqualTo(version + 1);
                    done++;
                } catch (EventStreamException overtaken) {
                    lost.incrementAndGet();
                }
            }
        });
        List<StoredEvent> events = store.read("cart-1", 1, 1_000);
        assertThat(events).extracting(StoredEvent::version).containsExactlyElementsOf(upTo(200));
        assertThat(events).extracting(StoredEvent::value).doesNotHaveDuplicates();
        assertThat(store.lastPosition()).isEqualTo(200);
        assertThat(lost).hasPositiveValue();
    }

    @Test
    default void thoseWhoExpectNothingAllAppend() {
        EventStore store = Events.store(backend());
        Concurrently.run(8, writer -> {
            for (int i = 0; i < 25; i++) {
                store.append("cart-" + i % 3, ExpectedVersion.any(), new Added("w" + writer, i), new Added("x", i));
            }
        });
        assertThat(store.readAll(0, 1_000)).extracting(StoredEvent::position).containsExactlyElementsOf(upTo(400));
        assertThat(store.streams(""))
                .hasSize(3)
                .allSatisfy(stream -> assertThat(store.read(stream, 1, 1_000))
                        .extracting(StoredEvent::version)
                        .containsExactlyElementsOf(upTo(store.version(stream))));
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    /// Some are slow between their appending and their commit, and some roll back: whoever reads on from the last
    /// position that was seen still sees every committed event, once and in order.
    @Test
    default void whoReadsAlongMissesNothing() {
        EventStore store = Events.store(backend());
        AtomicInteger committed = new AtomicInteger();
        AtomicBoolean written = new AtomicBoolean();
        FutureTask<List<StoredEvent>> reader = Concurrently.start(() -> readAlong(store, written));
        Concurrently.run(8, writer -> {
            Random random = new Random(writer);
            for (int i = 0; i < 100; i++) {
                committed.addAndGet(appended(store, "cart-" + writer % 5, random));
            }
        });
        written.set(true);
        List<StoredEvent> seen = Concurrently.await(reader);
        assertThat(seen).hasSize(committed.get()).hasSizeGreaterThan(2_000);
        assertThat(seen).extracting(StoredEvent::position).containsExactlyElementsOf(upTo(committed.get()));
        Map<String, Long> versions = new HashMap<>();
        for (StoredEvent event : seen) {
            assertThat(event.version()).isEqualTo(versions.merge(event.stream(), 1L, Long::sum));
        }
    }

    private static List<StoredEvent> readAlong(EventStore store, AtomicBoolean written) {
        List<StoredEvent> seen = new ArrayList<>();
        boolean last = false;
        while (true) {
            List<StoredEvent> next =
                    store.readAll(seen.isEmpty() ? 0 : seen.getLast().position(), 50);
            seen.addAll(next);
            if (next.isEmpty() && last) {
                return seen;
            }
            last = written.get();
        }
    }

    /// @return how many events were committed
    private int appended(EventStore store, String stream, Random random) {
        int events = 1 + random.nextInt(6);
        boolean fails = random.nextInt(8) == 0;
        Object[] all = java.util.stream.IntStream.range(0, events)
                .mapToObj(i -> new Added("pen", i))
                .toArray();
        try {
            db().useTransaction(TxOptions.defaults().retry(20), tx -> {
                store.append(stream, ExpectedVersion.any(), all);
                LockSupport.parkNanos(random.nextInt(4) * 500_000L);
                if (fails) {
                    throw new IllegalStateException("rolled back");
                }
            });
            return events;
        } catch (IllegalStateException rolledBack) {
            return 0;
        }
    }

    /// Random steps of one transaction after another, and a map that does the same.
    @Test
    default void randomStepsLeaveWhatAModelHas() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        EventStore store = Events.store(backend());
        Map<String, List<Integer>> model = new HashMap<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            transaction(store, model, order, random);
        }
        assertThat(store.readAll(0, 10_000))
                .as("seed %s", seed)
                .extracting(event -> event.as(Added.class).count())
                .containsExactlyElementsOf(order);
        assertThat(store.readAll(0, 10_000))
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(upTo(order.size()));
        model.forEach((stream, numbers) -> assertThat(store.read(stream, 1, 10_000))
                .as("seed %s, %s", seed, stream)
                .extracting(event -> event.as(Added.class).count())
                .containsExactlyElementsOf(numbers));
    }

    private void transaction(EventStore store, Map<String, List<Integer>> model, List<Integer> order, Random random) {
        Map<String, List<Integer>> streams = copy(model);
        List<Integer> all = new ArrayList<>(order);
        boolean fails = random.nextInt(4) == 0;
        try {
            db().useTransaction(tx -> {
                for (int i = 0; i < 4; i++) {
                    part(tx.savepoint(), store, streams, all, random);
                }
                if (fails) {
                    throw new IllegalStateException("rolled back");
                }
            });
            model.clear();
            model.putAll(streams);
            order.clear();
            order.addAll(all);
        } catch (IllegalStateException rolledBack) {
            assertThat(fails).isTrue();
        }
    }

    private static void part(
            Savepoint place, EventStore store, Map<String, List<Integer>> streams, List<Integer> all, Random random) {
        Map<String, List<Integer>> before = copy(streams);
        int size = all.size();
        for (int i = 0; i < 3; i++) {
            String stream = "s" + random.nextInt(4);
            List<Integer> known = streams.computeIfAbsent(stream, none -> new ArrayList<>());
            int number = random.nextInt();
            store.append(stream, ExpectedVersion.exactly(known.size()), new Added("n", number));
            known.add(number);
            all.add(number);
            assertThat(store.read(stream, 1, 10_000)).hasSameSizeAs(known);
        }
        if (random.nextInt(3) == 0) {
            place.rollback();
            streams.clear();
            streams.putAll(before);
            all.subList(size, all.size()).clear();
        }
    }

    private static Map<String, List<Integer>> copy(Map<String, List<Integer>> streams) {
        Map<String, List<Integer>> copy = new HashMap<>();
        streams.forEach((stream, numbers) -> copy.put(stream, new ArrayList<>(numbers)));
        return copy;
    }

    /// The order in which two transactions take streams is theirs to choose; one of them may have to be run
    /// again.
    @Test
    default void transactionsThatTakeStreamsInAnyOrderGetOn() {
        EventStore store = Events.store(backend());
        Concurrently.run(3, writer -> {
            for (int i = 0; i < 4; i++) {
                int first = (writer + i) % 3;
                db().useTransaction(TxOptions.defaults().retry(50), tx -> {
                    store.append("s" + first, ExpectedVersion.any(), new Added("pen", 1));
                    store.append("s" + (first + 1) % 3, ExpectedVersion.any(), new Added("pen", 1));
                });
            }
        });
        assertThat(store.lastPosition()).isEqualTo(24);
        assertThat(store.readAll(0, 1_000)).hasSize(24);
    }

    /// A reader of one moment sees whole transactions only.
    @Test
    default void whatIsReadTogetherWasCommittedTogether() throws DatabaseException {
        EventStore store = Events.store(backend());
        AtomicBoolean written = new AtomicBoolean();
        FutureTask<Boolean> reader = Concurrently.start(() -> {
            while (!written.get()) {
                assertThat(store.readAll(0, 100_000).size() % 3).isZero();
            }
            return Boolean.TRUE;
        });
        for (int i = 0; i < 60; i++) {
            store.append("s" + i % 7, ExpectedVersion.any(), new Added("a", i), new Added("b", i), new Added("c", i));
        }
        written.set(true);
        Concurrently.await(reader);
    }
}
