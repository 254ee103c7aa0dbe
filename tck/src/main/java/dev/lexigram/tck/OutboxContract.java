package dev.lexigram.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.contracts.context.RequestContext;
import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.event.DomainEvent;
import dev.lexigram.contracts.event.EventMessage;
import dev.lexigram.contracts.event.EventName;
import dev.lexigram.contracts.event.EventPublisher;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.event.LocalEventBus;
import dev.lexigram.sql.outbox.BusPublisher;
import dev.lexigram.sql.outbox.DeadEvent;
import dev.lexigram.sql.outbox.OutboxRelay;
import dev.lexigram.sql.outbox.RelayOptions;
import dev.lexigram.sql.outbox.SqlOutbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Events are delivered if and only if their transactions were committed, in order, and none is forgotten.
@Timeout(120)
public interface OutboxContract extends SqlContract {

    /// Something that was noted about a subject.
    @EventName("note.made")
    record Noted(String about, int number) implements DomainEvent {
        @Override
        public Optional<String> subject() {
            return Optional.of(about);
        }
    }

    /// Something that happened to nothing in particular.
    record Ticked(Instant at) {}

    private SqlOutbox outbox() {
        return SqlOutbox.on(backend().database(), o -> o.table(Scratch.name("outbox")));
    }

    private static RelayOptions fast(RelayOptions options) {
        return options.pauses(Duration.ofMillis(5), Duration.ofMillis(50)).lease(Duration.ofSeconds(2));
    }

    private void add(SqlOutbox outbox, Object... events) {
        db().useTransaction(tx -> outbox.addAll(List.of(events)));
    }

    @Test
    default void whatWasCommittedIsDelivered() {
        SqlOutbox outbox = outbox();
        Deliveries deliveries = new Deliveries();
        try (OutboxRelay relay = outbox.relay(deliveries, OutboxContract::fast)) {
            RequestContext request = RequestContext.of("r1").withUser("ann").withTenant("acme");
            request.run(() -> add(outbox, new Noted("tea", 1), new Ticked(Instant.EPOCH)));
            List<EventMessage> all = deliveries.await(2);
            EventMessage note = all.stream()
                    .filter(m -> m.name().equals("note.made"))
                    .findFirst()
                    .orElseThrow();
            assertThat(note.subject()).contains("tea");
            assertThat(note.payload()).isEqualTo("{\"about\":\"tea\",\"number\":1}");
            assertThat(note.headers()).containsAllEntriesOf(Map.of("request", "r1", "user", "ann", "tenant", "acme"));
            assertThat(note.attempt()).isEqualTo(1);
            assertThat(Duration.between(note.occurredAt(), Instant.now())).isLessThan(Duration.ofMinutes(1));
            assertThat(all).extracting(EventMessage::name).contains("Ticked");
            Deliveries.until(() -> outbox.status().waiting() == 0, "delivered events were not deleted");
            assertThat(relay.stats().delivered()).isEqualTo(2);
        }
    }

    @Test
    default void whatWasRolledBackIsNot() {
        SqlOutbox outbox = outbox();
        Deliveries deliveries = new Deliveries();
        try (OutboxRelay relay = outbox.relay(deliveries, OutboxContract::fast)) {
            assertThatThrownBy(() -> db().useTransaction(tx -> {
                        outbox.add(new Noted("tea", 1));
                        throw new IllegalArgumentException("no tea");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            db().useTransaction(tx -> {
                outbox.add(new Noted("tea", 2));
                assertThatThrownBy(() -> db().useTransaction(TxOptions.nested(), part -> {
                            outbox.add(new Noted("tea", 3));
                            throw new IllegalArgumentException("no more tea");
                        }))
                        .isInstanceOf(IllegalArgumentException.class);
                outbox.add(new Noted("tea", 4));
            });
            deliveries.await(2);
            assertThat(deliveries.numbers("tea")).containsExactly(2, 4);
            assertThat(relay.stats().failed()).isZero();
        }
    }

    @Test
    default void anEventNeedsATransactionAndAForm() {
        SqlOutbox outbox = outbox();
        assertThatThrownBy(() -> outbox.add(new Noted("tea", 1)))
                .isInstanceOf(TransactionException.class)
                .hasMessageContaining("there is none");
        assertThatThrownBy(() -> add(outbox, new Noted(" ", 1))).isInstanceOf(MappingException.class);
        assertThatThrownBy(() -> add(outbox, new Noted("x".repeat(201), 1))).isInstanceOf(MappingException.class);
        assertThat(outbox.status().waiting()).isZero();
    }

    @Test
    default void eventsOfASubjectComeInTheOrderOfTheCommits() {
        SqlOutbox outbox = outbox();
        String counters = Scratch.table(backend(), "name varchar(20) not null unique, n integer not null");
        int subjects = 4;
        int each = 40;
        for (int i = 0; i < subjects; i++) {
            db().insert(counters, Map.of("name", "s" + i, "n", 0));
        }
        Deliveries deliveries = new Deliveries();
        try (OutboxRelay _ = outbox.relay(deliveries, OutboxContract::fast);
                OutboxRelay _ = outbox.relay(deliveries, OutboxContract::fast)) {
            Concurrently.run(8, worker -> {
                for (int i = 0; i < subjects * each / 8; i++) {
                    count(outbox, counters, "s" + (worker + i) % subjects);
                }
            });
            deliveries.await(subjects * each);
        }
        String expected = IntStream.rangeClosed(1, each).boxed().toList().toString();
        for (int i = 0; i < subjects; i++) {
            assertThat(deliveries.numbers("s" + i)).hasToString(expected);
        }
        assertThat(outbox.status().waiting()).isZero();
    }

    private void count(SqlOutbox outbox, String counters, String subject) {
        db().useTransaction(TxOptions.defaults().retry(50), tx -> {
            db().sql("update " + counters + " set n = n + 1 where name = ?")
                    .bind(subject)
                    .execute();
            int n = db().sql("select n from " + counters + " where name = ?")
                    .bind(subject)
                    .scalar(Integer.class)
                    .one();
            outbox.add(new Noted(subject, n));
        });
    }

    @Test
    default void whoFailsIsTriedAgainAndHoldsUpItsOwnOnly() {
        SqlOutbox outbox = outbox();
        Deliveries deliveries = new Deliveries();
        deliveries.refuse("tea");
        try (OutboxRelay relay =
                outbox.relay(deliveries, options -> fast(options).maxAttempts(1_000))) {
            add(outbox, new Noted("tea", 1), new Noted("tea", 2), new Noted("milk", 1));
            add(outbox, new Noted("tea", 3), new Noted("milk", 2));
            deliveries.await(2);
            assertThat(deliveries.numbers("milk")).containsExactly(1, 2);
            Deliveries.until(() -> deliveries.failures() >= 3, "it was not tried again");
            Deliveries.until(() -> outbox.status().failing() == 1, "the failure was not noted");
            assertThat(outbox.status().waiting()).isEqualTo(3);
            assertThat(outbox.status().oldest()).isPresent();
            deliveries.accept("tea");
            List<EventMessage> all = deliveries.await(5);
            assertThat(deliveries.numbers("tea")).containsExactly(1, 2, 3);
            assertThat(all.get(2).attempt()).isGreaterThan(3);
            assertThat(relay.stats().failed()).isEqualTo(deliveries.failures());
        }
    }

    @Test
    default void whoFailsTooOftenIsPutAmongTheDeadAndCanBeTriedAgain() {
        SqlOutbox outbox = outbox();
        Deliveries deliveries = new Deliveries();
        deliveries.refuse("tea");
        try (OutboxRelay relay =
                outbox.relay(deliveries, options -> fast(options).maxAttempts(3))) {
            add(outbox, new Noted("tea", 1));
            Deliveries.until(() -> outbox.status().dead() == 1, "it did not die");
            assertThat(deliveries.failures()).isEqualTo(3);
            DeadEvent dead = outbox.dead(10).getFirst();
            assertThat(dead.attempts()).isEqualTo(3);
            assertThat(dead.error()).contains("The receiver refuses note.made.");
            assertThat(dead.message().payload()).contains("tea");
            assertThat(outbox.status().waiting()).isZero();
            deliveries.accept("tea");
            add(outbox, new Noted("tea", 2));
            deliveries.await(1);
            assertThat(outbox.retry(UUID.randomUUID())).isFalse();
            assertThat(outbox.retry(dead.message().id())).isTrue();
            deliveries.await(2);
            assertThat(deliveries.numbers("tea")).containsExactly(2, 1);
            assertThat(deliveries.all().get(1).id()).isEqualTo(dead.message().id());
            assertThat(outbox.retryAll()).isZero();
            assertThat(relay.stats().dead()).isEqualTo(1);
        }
    }

    @Test
    default void deadEventsAreDeletedByTheirTime() {
        SqlOutbox outbox = outbox();
        Deliveries deliveries = new Deliveries();
        deliveries.refuse("tea");
        try (OutboxRelay _ = outbox.relay(deliveries, options -> fast(options).maxAttempts(1))) {
            add(outbox, new Noted("tea", 1));
            Deliveries.until(() -> outbox.status().dead() == 1, "it did not die");
        }
        assertThat(outbox.deleteDead(Instant.now().minusSeconds(60))).isZero();
        assertThat(outbox.deleteDead(Instant.now().plusSeconds(60))).isEqualTo(1);
    }

    @Test
    @RequiresCapability(Capability.ROW_LOCKS)
    default void aTransactionThatEndsLateIsNotPassedOver() {
        SqlOutbox outbox = outbox();
        Deliveries deliveries = new Deliveries();
        CountDownLatch stored = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (OutboxRelay _ = outbox.relay(deliveries, OutboxContract::fast)) {
            FutureTask<Boolean> late = Concurrently.start(() -> addLate(outbox, stored, go));
            Concurrently.await(stored);
            add(outbox, new Noted("early", 1));
            deliveries.await(1);
            assertThat(deliveries.numbers("early")).containsExactly(1);
            go.countDown();
            Concurrently.await(late);
            deliveries.await(2);
            assertThat(deliveries.numbers("tea")).containsExactly(1);
        }
    }

    /// Between two looks of a relay, whose only connection is kept from it, the late transaction ends and the next
    /// one of its subject too; the place that the relay has reached is between the two.
    @Test
    @RequiresCapability(Capability.ROW_LOCKS)
    default void whatWasNumberedEarlierAndCommittedLaterComesFirst() throws InterruptedException {
        String table = Scratch.name("outbox");
        SqlOutbox outbox = SqlOutbox.on(db(), o -> o.table(table));
        Database single = backend().open(Settings.defaults().withConnections(1));
        Deliveries deliveries = new Deliveries();
        CountDownLatch stored = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        FutureTask<Boolean> late = Concurrently.start(() -> addLate(outbox, stored, go));
        Concurrently.await(stored);
        add(outbox, new Noted("milk", 1));
        try (OutboxRelay _ = SqlOutbox.on(single, o -> o.table(table)).relay(deliveries, OutboxContract::fast)) {
            deliveries.await(1);
            // Longer than a relay looks back each time.
            Thread.sleep(300);
            single.useTransaction(kept -> {
                go.countDown();
                Concurrently.await(late);
                add(outbox, new Noted("tea", 2));
            });
            deliveries.await(3);
        }
        assertThat(deliveries.numbers("tea")).containsExactly(1, 2);
    }

    private boolean addLate(SqlOutbox outbox, CountDownLatch stored, CountDownLatch go) {
        db().useTransaction(tx -> {
            outbox.add(new Noted("tea", 1));
            tx.beforeCommit(() -> {
                stored.countDown();
                Concurrently.await(go);
            });
        });
        return true;
    }

    @Test
    default void whatWasThereBeforeTheRelayIsDeliveredToo() {
        SqlOutbox outbox = outbox();
        for (int i = 0; i < 20; i++) {
            add(
                    outbox,
                    IntStream.range(0, 60)
                            .mapToObj(n -> new Noted("s" + n % 7, n))
                            .toArray());
        }
        Deliveries deliveries = new Deliveries();
        try (OutboxRelay _ = outbox.relay(deliveries, options -> fast(options).batchSize(7))) {
            deliveries.await(1_200);
        }
        assertThat(deliveries.all()).hasSize(1_200).doesNotHaveDuplicates();
        assertThat(outbox.status().waiting()).isZero();
    }

    @Test
    default void anotherRelayTakesOverFromOneThatEnds() {
        SqlOutbox outbox = outbox();
        Deliveries first = new Deliveries();
        Deliveries second = new Deliveries();
        OutboxRelay ending = outbox.relay(first, OutboxContract::fast);
        add(outbox, new Noted("tea", 1));
        first.await(1);
        try (OutboxRelay _ = outbox.relay(second, OutboxContract::fast)) {
            ending.close();
            ending.close();
            add(outbox, new Noted("tea", 2));
            second.await(1);
        }
        assertThat(first.numbers("tea")).containsExactly(1);
        assertThat(second.numbers("tea")).containsExactly(2);
    }

    @Test
    default void relaysShareTheSubjects() {
        SqlOutbox outbox = outbox();
        Deliveries first = new Deliveries();
        Deliveries second = new Deliveries();
        try (OutboxRelay _ = outbox.relay(first, options -> fast(options).lease(Duration.ofMillis(600)));
                OutboxRelay _ = outbox.relay(second, options -> fast(options).lease(Duration.ofMillis(600)))) {
            List<Noted> sent = new ArrayList<>();
            Deliveries.until(
                    () -> {
                        for (int i = 0; i < 40; i++) {
                            sent.add(new Noted("s" + i, sent.size()));
                            add(outbox, sent.getLast());
                        }
                        return !second.all().isEmpty() && !first.all().isEmpty();
                    },
                    "one of them did all the work");
            Deliveries.until(() -> first.all().size() + second.all().size() >= sent.size(), "some did not arrive");
        }
        List<UUID> ids =
                new ArrayList<>(first.all().stream().map(EventMessage::id).toList());
        ids.addAll(second.all().stream().map(EventMessage::id).toList());
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    default void aSlowSubjectDoesNotHoldUpTheOthers() {
        SqlOutbox outbox = outbox();
        CountDownLatch go = new CountDownLatch(1);
        ConcurrentLinkedQueue<String> arrived = new ConcurrentLinkedQueue<>();
        EventPublisher publisher = message -> {
            if (message.subject().filter("slow"::equals).isPresent()) {
                Concurrently.await(go);
            }
            arrived.add(message.subject().orElseThrow());
        };
        try (OutboxRelay _ = outbox.relay(publisher, options -> fast(options).batchSize(10))) {
            add(
                    outbox,
                    IntStream.range(0, 300).mapToObj(n -> new Noted("slow", n)).toArray());
            add(outbox, new Noted("quick", 1));
            Deliveries.until(() -> arrived.contains("quick"), "the slow one held up the quick one");
            go.countDown();
            Deliveries.until(() -> arrived.size() == 301, "the slow ones did not arrive");
        }
    }

    @Test
    default void theBusOfTheProgramGetsObjectsAndTheirRequest() {
        SqlOutbox outbox = outbox();
        LocalEventBus bus = LocalEventBus.create();
        ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
        bus.subscribe(Noted.class, note -> {
            RequestContext request = RequestContext.current().orElseThrow();
            told.add(note.about() + " " + note.number() + " "
                    + request.tenant().orElseThrow() + " "
                    + BusPublisher.current().orElseThrow().name());
        });
        BusPublisher publisher = BusPublisher.to(bus, Noted.class);
        try (OutboxRelay _ = outbox.relay(publisher, options -> fast(options).maxAttempts(1))) {
            RequestContext.of("r1").withTenant(17L).run(() -> add(outbox, new Noted("tea", 1)));
            Deliveries.until(() -> told.contains("tea 1 17 note.made"), "it was not told: " + told);
            add(outbox, new Ticked(Instant.EPOCH));
            Deliveries.until(() -> outbox.status().dead() == 1, "an unknown event must not vanish");
            assertThat(outbox.dead(1).getFirst().error()).contains("No class is known for events of this name");
        }
        assertThat(BusPublisher.current()).isEmpty();
    }
}
