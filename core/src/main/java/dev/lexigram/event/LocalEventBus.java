package dev.lexigram.event;

import dev.lexigram.contracts.error.EventException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.event.EventBus;
import dev.lexigram.contracts.event.EventHandler;
import dev.lexigram.contracts.hook.Registration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// The bus of one program: handlers run in the publisher's thread, one after the other. Thread-safe.
///
/// A handler that fails does not keep the others from being told; what failed reaches the publisher when all were.
/// An event that is published while handlers run sees the handlers that are there at its own time.
public final class LocalEventBus implements EventBus {

    private record Subscriber(Class<?> type, EventHandler<Object> handler) {}

    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();

    private LocalEventBus() {}

    /// A bus without handlers.
    public static LocalEventBus create() {
        return new LocalEventBus();
    }

    @Override
    public <E> Registration subscribe(Class<E> type, EventHandler<? super E> handler) {
        Objects.requireNonNull(handler, "handler");
        Subscriber subscriber = new Subscriber(type, event -> handler.handle(type.cast(event)));
        subscribers.add(subscriber);
        // By identity: the same handler may be there twice.
        return () -> subscribers.removeIf(each -> each.handler() == subscriber.handler());
    }

    @Override
    public void publish(Object event) {
        Exception first = null;
        for (Subscriber subscriber : subscribers) {
            if (subscriber.type().isInstance(event)) {
                first = join(first, tell(subscriber, event));
            }
        }
        if (first != null) {
            throw new EventException(
                    Problem.of("A handler of the event failed; the others were told.")
                            .with("event", event.getClass().getName())
                            .hint("See the cause, and the exceptions that are suppressed in it."),
                    first);
        }
    }

    private static @Nullable Exception tell(Subscriber subscriber, Object event) {
        try {
            subscriber.handler().handle(event);
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        } catch (Exception e) {
            return e;
        }
    }

    private static @Nullable Exception join(@Nullable Exception first, @Nullable Exception next) {
        if (first == null) {
            return next;
        }
        if (next != null && next != first) {
            first.addSuppressed(next);
        }
        return first;
    }
}
