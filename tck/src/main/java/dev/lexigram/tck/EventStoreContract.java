package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.lexigram.contracts.context.RequestContext;
import dev.lexigram.contracts.error.EventStreamException;
import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.event.EventName;
import dev.lexigram.contracts.event.EventStore;
import dev.lexigram.contracts.event.ExpectedVersion;
import dev.lexigram.contracts.event.StoredEvent;
import dev.lexigram.contracts.event.StreamState;
import dev.lexigram.contracts.sql.Savepoint;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.eventstore.SqlEventStore;
import dev.lexigram.tck.Events.Added;
import dev.lexigram.tck.Events.Cart;
import dev.lexigram.tck.Events.Emptied;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Streams of events: appending, reading, snapshots.
public interface EventStoreContract extends SqlContract {

    private EventStore store() {
        return Events.store(backend());
    }

    private static Object[] added(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Added("pen", i))
                .toArray();
    }

    private static List<Long> versions(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::version).toList();
    }

    private static List<Long> positions(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::position).toList();
    }

    @Test
    default void whatIsAppendedIsRead() {
        EventStore store = store();
        assertThat(store.append("cart-1", ExpectedVersion.noStream(), new Added("pen", 2), new Emptied("paid")))
                .isEqualTo(2);
        assertThat(store.append("cart-2", ExpectedVersion.any(), new Added("ink", 1)))
                .isEqualTo(1);
        assertThat(store.append("cart-1", ExpectedVersion.exactly(2), new Added("cup", 3)))
                .isEqualTo(3);
        List<StoredEvent> events = store.read("cart-1", 1, 10);
        assertThat(versions(events)).containsExactly(1L, 2L, 3L);
        assertThat(positions(events)).containsExactly(1L, 2L, 4L);
        assertThat(events).extracting(StoredEvent::name).containsExactly("cart.added", "Emptied", "cart.added");
        assertThat(events)
                .extracting(StoredEvent::value)
                .containsExactly(new Added("pen", 2), new Emptied("paid"), new Added("cup", 3));
        assertThat(events).extracting(StoredEvent::id).doesNotHaveDuplicates();
        assertThat(events.getFirst().payload()).isEqualTo("{\"item\":\"pen\",\"count\":2}");
        assertThat(events.getFirst().recordedAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(events.getFirst()).hasToString("StoredEvent[1, cart-1 1, cart.added]");
    }

    @Test
    default void aStreamIsReadInParts() {
        EventStore store = store();
        store.append("cart-1", ExpectedVersion.any(), added(10));
        assertThat(versions(store.read("cart-1", 4, 3))).containsExactly(4L, 5L, 6L);
        assertThat(store.read("cart-1", 11, 3)).isEmpty();
        assertThat(versions(store.readBackward("cart-1", Long.MAX_VALUE, 2))).containsExactly(10L, 9L);
        assertThat(versions(store.readBackward("cart-1", 2, 5))).containsExactly(2L, 1L);
        assertThat(store.<Long, RuntimeException>stream(
                        "cart-1",
                        3,
                        events -> events.mapToLong(StoredEvent::version).sum()))
                .isEqualTo(52);
    }

    @Test
    default void allStreamsAreOneLog() {
        EventStore store = store();
        assertThat(store.lastPosition()).isZero();
        for (int i = 0; i < 3; i++) {
            store.append("cart-1", ExpectedVersion.any(), new Added("pen", i));
            store.append("Cart-1", ExpectedVersion.any(), new Added("ink", i));
        }
        assertThat(positions(store.readAll(0, 4))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(store.readAll(4, 10)).extracting(StoredEvent::stream).containsExactly("cart-1", "Cart-1");
        assertThat(store.lastPosition()).isEqualTo(6);
    }

    @Test
    default void streamsAreFoundByTheBeginningOfTheirNames() {
        EventStore store = store();
        for (String name : List.of("cart-2", "cart-1", "cart_1", "order-1", "%")) {
            store.append(name, ExpectedVersion.any(), new Added("pen", 1));
        }
        assertThat(store.streams("cart-")).containsExactly("cart-1", "cart-2");
        assertThat(store.streams("cart_")).containsExactly("cart_1");
        assertThat(store.streams("")).hasSize(5);
    }

    @Test
    default void aWrongVersionIsRefusedAndTold() {
        EventStore store = store();
        store.append("cart-1", ExpectedVersion.any(), added(2));
        for (ExpectedVersion wrong : List.of(
                ExpectedVersion.noStream(),
                ExpectedVersion.exactly(0),
                ExpectedVersion.exactly(1),
                ExpectedVersion.exactly(3))) {
            EventStreamException error = catchThrowableOfType(
                    EventStreamException.class, () -> store.append("cart-1", wrong, new Emptied("late")));
            assertThat(error.code()).isEqualTo("LEX_ERR_EVENT_002");
            assertThat(error.stream()).contains("cart-1");
            assertThat(error.expected()).contains(wrong.toString());
            assertThat(error.actual()).contains(2L);
        }
        assertThatThrownBy(() -> store.append("cart-2", ExpectedVersion.exists(), new Emptied("none")))
                .isInstanceOf(EventStreamException.class);
        assertThat(store.version("cart-1")).isEqualTo(2);
        assertThat(store.streams("cart-2")).isEmpty();
        assertThat(store.append("cart-1", ExpectedVersion.exists(), new Emptied("now")))
                .isEqualTo(3);
        assertThat(positions(store.readAll(0, 10))).containsExactly(1L, 2L, 3L);
    }

    @Test
    default void noEventsOnlyCheckTheVersion() {
        EventStore store = store();
        assertThat(store.append("cart-1", ExpectedVersion.noStream())).isZero();
        assertThatThrownBy(() -> store.append("cart-1", ExpectedVersion.exactly(3)))
                .isInstanceOf(EventStreamException.class);
        assertThat(store.streams("")).isEmpty();
    }

    @Test
    default void whatIsNoEventOrNoNameIsRefused() {
        EventStore store = store();
        assertThatThrownBy(() -> store.append("cart-1", ExpectedVersion.any(), List.of(new Emptied("a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("appendAll");
        assertThatThrownBy(() -> store.append(" ", ExpectedVersion.any(), new Emptied("a")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.append("x".repeat(201), ExpectedVersion.any(), new Emptied("a")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExpectedVersion.exactly(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    /// A name in a table never loads a class.
    @Test
    default void onlyRegisteredClassesAreMadeOfEvents() {
        record Unknown(String item) {}
        EventStore store = store();
        store.append("cart-1", ExpectedVersion.any(), new Unknown("pen"));
        StoredEvent event = store.read("cart-1", 1, 1).getFirst();
        assertThatThrownBy(event::value)
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Unknown")
                .hasMessageContaining("cart.added");
        assertThat(event.as(Unknown.class)).isEqualTo(new Unknown("pen"));
    }

    @Test
    default void twoClassesOfOneNameAreRefused() {
        @EventName("cart.added")
        record Other(String item) {}
        assertThatThrownBy(() -> SqlEventStore.on(db(), o -> o.events(Added.class, Other.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cart.added");
    }

    @Test
    default void theRequestIsKnownOfAnEvent() {
        EventStore store = store();
        RequestContext request = RequestContext.of("7f3a").withTenant("acme").withUser("ann");
        request.run(() -> store.appendAll(
                "cart-1", ExpectedVersion.any(), List.of(new Emptied("a")), Map.of("cause", "c1", "user", "bob")));
        assertThat(store.read("cart-1", 1, 1).getFirst().metadata())
                .isEqualTo(Map.of("request", "7f3a", "tenant", "acme", "user", "bob", "cause", "c1"));
    }

    @Test
    default void aTransactionSeesWhatItAppendedAndOthersDoNot() {
        EventStore store = store();
        store.append("cart-1", ExpectedVersion.any(), added(2));
        db().useTransaction(tx -> {
            assertThat(store.append("cart-1", ExpectedVersion.exactly(2), added(2)))
                    .isEqualTo(4);
            assertThat(store.append("cart-1", ExpectedVersion.exactly(4), added(1)))
                    .isEqualTo(5);
            assertThat(positions(store.read("cart-1", 2, 3))).containsExactly(2L, 0L, 0L);
            assertThat(versions(store.readBackward("cart-1", 4, 3))).containsExactly(4L, 3L, 2L);
            assertThat(store.load("cart-1", Cart.class, Cart.NONE, Cart::add).version())
                    .isEqualTo(5);
            assertThat(store.readAll(0, 10)).hasSize(2);
            assertThat(Concurrently.<Integer>elsewhere(
                            () -> store.read("cart-1", 1, 10).size()))
                    .isEqualTo(2);
        });
        assertThat(positions(store.read("cart-1", 1, 10))).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    default void aRolledBackTransactionLeavesNoGap() {
        EventStore store = store();
        store.append("cart-1", ExpectedVersion.any(), added(1));
        assertThatThrownBy(() -> db().useTransaction(tx -> {
                    store.append("cart-1", ExpectedVersion.any(), added(2));
                    store.append("cart-2", ExpectedVersion.any(), added(2));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(store.append("cart-1", ExpectedVersion.exactly(1), added(1))).isEqualTo(2);
        assertThat(positions(store.readAll(0, 10))).containsExactly(1L, 2L);
        assertThat(store.streams("")).containsExactly("cart-1");
    }

    @Test
    default void whatASavepointUndoesWasNeverAppended() {
        EventStore store = store();
        db().useTransaction(tx -> {
            store.append("cart-1", ExpectedVersion.any(), new Added("kept", 1));
            Savepoint place = tx.savepoint();
            store.append("cart-1", ExpectedVersion.any(), new Added("undone", 1), new Added("undone", 2));
            store.append("cart-2", ExpectedVersion.any(), new Added("undone", 1));
            place.rollback();
            assertThat(store.version("cart-1")).isEqualTo(1);
            assertThat(store.read("cart-2", 1, 5)).isEmpty();
            store.append("cart-1", ExpectedVersion.exactly(1), new Added("kept", 2));
        });
        assertThat(store.readAll(0, 10))
                .extracting(StoredEvent::value)
                .containsExactly(new Added("kept", 1), new Added("kept", 2));
    }

    @Test
    default void whatANestedPartUndoesWasNeverAppended() {
        EventStore store = store();
        db().useTransaction(tx -> {
            assertThatThrownBy(() -> db().useTransaction(TxOptions.nested(), part -> {
                        store.append("cart-1", ExpectedVersion.any(), added(3));
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            db().useTransaction(
                            TxOptions.nested(), part -> store.append("cart-2", ExpectedVersion.noStream(), added(2)));
            store.append("cart-1", ExpectedVersion.noStream(), added(1));
        });
        assertThat(store.readAll(0, 10)).extracting(StoredEvent::stream).containsExactly("cart-2", "cart-2", "cart-1");
    }

    @Test
    default void aTransactionGoesOnAfterAWrongVersion() {
        EventStore store = store();
        db().useTransaction(tx -> {
            store.append("cart-1", ExpectedVersion.any(), added(1));
            assertThatThrownBy(() -> store.append("cart-1", ExpectedVersion.noStream(), added(1)))
                    .isInstanceOf(EventStreamException.class);
            assertThatThrownBy(() -> store.append("cart-2", ExpectedVersion.exists(), added(1)))
                    .isInstanceOf(EventStreamException.class);
            store.append("cart-1", ExpectedVersion.exactly(1), added(1));
        });
        assertThat(versions(store.readAll(0, 10))).containsExactly(1L, 2L);
    }

    @Test
    default void whatIsAppendedRightBeforeTheCommitIsStoredToo() {
        EventStore store = store();
        db().useTransaction(tx -> {
            store.append("cart-1", ExpectedVersion.any(), added(1));
            tx.beforeCommit(() -> store.append("cart-1", ExpectedVersion.exactly(1), added(1)));
        });
        assertThat(versions(store.readAll(0, 10))).containsExactly(1L, 2L);
    }

    @Test
    default void aDeletedStreamGoesOnCounting() {
        EventStore store = store();
        store.append("cart-1", ExpectedVersion.any(), added(2));
        store.append("cart-2", ExpectedVersion.any(), added(1));
        store.saveSnapshot("cart-1", 2, new Cart(3, 2));
        assertThat(store.deleteStream("cart-1")).isEqualTo(2);
        assertThat(store.read("cart-1", 1, 10)).isEmpty();
        assertThat(store.loadSnapshot("cart-1", Cart.class)).isEmpty();
        assertThatThrownBy(() -> store.append("cart-1", ExpectedVersion.noStream(), added(1)))
                .isInstanceOf(EventStreamException.class);
        store.append("cart-1", ExpectedVersion.exactly(2), added(1));
        assertThat(positions(store.readAll(0, 10))).containsExactly(3L, 4L);
        db().useTransaction(tx -> {
            store.append("cart-2", ExpectedVersion.any(), added(1));
            assertThatThrownBy(() -> db().useTransaction(TxOptions.nested(), part -> store.deleteStream("cart-2")))
                    .isInstanceOf(TransactionException.class);
        });
    }

    @Test
    default void aSnapshotSparesReadingWhatCameBefore() {
        EventStore store = store();
        store.append("cart-1", ExpectedVersion.any(), added(4));
        assertThat(store.load("cart-1", Cart.class, Cart.NONE, Cart::add))
                .isEqualTo(new StreamState<>(4, new Cart(10, 4)));
        // Not what the events make: it shows that they are not read.
        store.saveSnapshot("cart-1", 3, new Cart(100, 3));
        assertThat(store.load("cart-1", Cart.class, Cart.NONE, Cart::add))
                .isEqualTo(new StreamState<>(4, new Cart(104, 4)));
        assertThat(store.deleteSnapshots("cart-1")).isEqualTo(1);
        assertThat(store.load("cart-1", Cart.class, Cart.NONE, Cart::add).state())
                .isEqualTo(new Cart(10, 4));
        assertThat(store.load("cart-2", Cart.class, Cart.NONE, Cart::add)).isEqualTo(new StreamState<>(0, Cart.NONE));
    }

    @Test
    default void theNewestSnapshotsOfEachFormAreKept() {
        record Count(int events) {}
        EventStore store = store();
        store.append("cart-1", ExpectedVersion.any(), added(5));
        store.append("cart-2", ExpectedVersion.any(), added(5));
        store.saveSnapshot("cart-2", 1, new Cart(1, 1));
        store.saveSnapshot("cart-1", 1, new Count(1));
        for (int version = 1; version <= 5; version++) {
            store.saveSnapshot("cart-1", version, new Cart(version, version));
            store.saveSnapshot("cart-1", version, new Cart(version + 1, version));
        }
        assertThat(store.loadSnapshot("cart-1", Cart.class)).contains(new StreamState<>(5, new Cart(6, 5)));
        assertThat(store.loadSnapshot("cart-1", Count.class)).contains(new StreamState<>(1, new Count(1)));
        assertThat(store.deleteSnapshots("cart-1")).isEqualTo(3);
        assertThat(store.loadSnapshot("cart-2", Cart.class)).isPresent();
        assertThatThrownBy(() -> store.saveSnapshot("cart-1", 6, Cart.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
