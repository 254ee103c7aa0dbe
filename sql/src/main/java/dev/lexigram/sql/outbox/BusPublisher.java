package dev.lexigram.sql.outbox;

import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.event.EventBus;
import dev.lexigram.contracts.event.EventMessage;
import dev.lexigram.contracts.event.EventPublisher;
import dev.lexigram.sql.mapping.JsonValues;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Delivers to the handlers of this program: the event becomes an object again, and its request, with the tenant
/// and the user, holds while they run. Thread-safe.
///
/// A handler that fails is called again with the next attempt, and so are those that did not: what must happen once
/// is done in {@link SqlInbox#once}.
public final class BusPublisher implements EventPublisher {

    private static final ScopedValue<EventMessage> CURRENT = ScopedValue.newInstance();

    private final EventBus bus;
    private final Map<String, Class<?>> types;

    private BusPublisher(EventBus bus, Map<String, Class<?>> types) {
        this.bus = bus;
        this.types = Map.copyOf(types);
    }

    /// A publisher that knows these classes; a message of another name is not delivered.
    ///
    /// @throws IllegalArgumentException when two have the same name
    public static BusPublisher to(EventBus bus, Class<?>... events) {
        Map<String, Class<?>> types = new HashMap<>();
        for (Class<?> event : events) {
            Class<?> other = types.put(EventNames.of(event), event);
            if (other != null) {
                throw new IllegalArgumentException("Two classes are called '" + EventNames.of(event) + "': "
                        + other.getName() + " and " + event.getName() + ". Name one with @EventName.");
            }
        }
        return new BusPublisher(bus, types);
    }

    @Override
    public void publish(EventMessage message) {
        Class<?> type = types.get(message.name());
        if (type == null) {
            throw new MappingException(
                    Problem.of("No class is known for the event.")
                            .with("event", message.name())
                            .with("message", message.id())
                            .hint("Give its class to BusPublisher.to."),
                    null);
        }
        Object event = JsonValues.read(message.payload(), type);
        ScopedValue.where(CURRENT, message)
                .run(() -> RequestHeaders.request(message.headers())
                        .ifPresentOrElse(request -> request.run(() -> bus.publish(event)), () -> bus.publish(event)));
    }

    /// The message whose event is being handled, for {@link SqlInbox#once}; empty where no such publisher calls.
    public static Optional<EventMessage> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
