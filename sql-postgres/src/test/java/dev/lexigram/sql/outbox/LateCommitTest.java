package dev.lexigram.sql.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lexigram.contracts.event.DomainEvent;
import dev.lexigram.contracts.event.EventMessage;
import dev.lexigram.contracts.event.EventPublisher;
import dev.lexigram.sql.DatabaseService;
import dev.lexigram.testkit.server.RequiresServer;
import dev.lexigram.testkit.server.ServerKind;
import dev.lexigram.testkit.server.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A relay whose turns are made by hand, so that commits fall exactly between two of them.
@RequiresServer(ServerKind.POSTGRES)
@Timeout(60)
class LateCommitTest {

    private record Said(String about, int number) implements DomainEvent {
        @Override
        public Optional<String> subject() {
            return Optional.of(about);
        }
    }

    private final DatabaseService db =
            DatabaseService.open(TestServers.postgres().freshDatabase());
    private final SqlOutbox outbox = SqlOutbox.on(db);
    private final ConcurrentLinkedQueue<String> arrived = new ConcurrentLinkedQueue<>();
    private final CountDownLatch stored = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final RelayLoop loop = loop();

    private RelayLoop loop() {
        OutboxOptions options = OutboxOptions.defaults();
        EventPublisher publisher = this::arrive;
        Slots slots = new Slots(db, options, "test", Duration.ofMinutes(5));
        return new RelayLoop(
                new OutboxTable(db, options), slots, publisher, RelayOptions.defaults(), new Wake(), false);
    }

    private void arrive(EventMessage message) {
        arrived.add(message.payload());
    }

    @AfterEach
    void close() {
        db.close();
    }

    private void say(String about, int number) {
        db.useTransaction(tx -> outbox.add(new Said(about, number)));
    }

    /// Turns until so many have arrived and are deleted.
    private void turnUntil(int count) {
        while (arrived.size() < count || outbox.status().waiting() > 0) {
            loop.turn();
        }
    }

    private boolean sayLate() {
        db.useTransaction(tx -> {
            outbox.add(new Said("tea", 1));
            tx.beforeCommit(() -> {
                stored.countDown();
                await(go);
            });
        });
        return true;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anEventThatWasNumberedEarlierAndCommittedLaterComesBeforeTheNextOfItsSubject() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> late = threads.submit(this::sayLate);
            stored.await();
            say("milk", 1);
            // Longer than the reader's short look back, shorter than its next long one.
            long end = System.nanoTime() + Duration.ofMillis(400).toNanos();
            while (arrived.isEmpty() || System.nanoTime() - end < 0) {
                loop.turn();
            }
            go.countDown();
            late.get();
            say("tea", 2);
            turnUntil(3);
        }
        assertThat(List.copyOf(arrived))
                .containsExactly(
                        "{\"about\":\"milk\",\"number\":1}",
                        "{\"about\":\"tea\",\"number\":1}",
                        "{\"about\":\"tea\",\"number\":2}");
    }
}
