package dev.lexigram.tck;

import dev.lexigram.contracts.event.EventMessage;
import dev.lexigram.contracts.event.EventPublisher;
import dev.lexigram.sql.mapping.JsonValues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// A receiver that remembers what it was given, and that can refuse.
final class Deliveries implements EventPublisher {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<EventMessage> all = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();
    private int failures;

    @Override
    public synchronized void publish(EventMessage message) {
        if (message.subject().filter(refused::contains).isPresent()) {
            failures++;
            throw new IllegalStateException("The receiver refuses " + message.name() + ".");
        }
        all.add(message);
    }

    /// Refuses what happened to a subject from now on.
    synchronized void refuse(String subject) {
        refused.add(subject);
    }

    synchronized void accept(String subject) {
        refused.remove(subject);
    }

    synchronized int failures() {
        return failures;
    }

    synchronized List<EventMessage> all() {
        return List.copyOf(all);
    }

    /// The numbers of the notes that were delivered about a subject, in their order.
    List<Integer> numbers(String subject) {
        return all().stream()
                .filter(message -> message.subject().filter(subject::equals).isPresent())
                .map(message -> JsonValues.read(message.payload(), OutboxContract.Noted.class)
                        .number())
                .toList();
    }

    List<EventMessage> await(int count) {
        until(() -> all().size() >= count, "only " + all().size() + " of " + count + " arrived");
        return all();
    }

    static void until(BooleanSupplier condition, String otherwise) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError(otherwise);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
