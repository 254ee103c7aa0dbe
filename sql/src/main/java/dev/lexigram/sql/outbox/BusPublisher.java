package dev.lexigram.sql.outbox;

import dev.lexigram.contracts.event.EventBus;
import dev.lexigram.contracts.event.EventMessage;
import dev.lexigram.contracts.event.EventPublisher;
import dev.lexigram.sql.mapping.EventTypes;
import dev.lexigram.sql.mapping.JsonValues;
import dev.lexigram.sql.mapping.RequestHeaders;
import java.util.List;
import java.util.Optional;

/// Delivers to the handlers of this program: the event becomes an object again, and its request, with the tenant
/// and the user, holds while they run. Thread-safe.
///
/// A handler that fails is called again with the next attempt, and so are those that did not: what must happen once
/// is done in {@link SqlInbox#once}.
public final class BusPublisher implements EventPublisher {

    private static final ScopedValue<EventMessage> CURRENT = ScopedValue.newInstance();

    private final EventBus bus;
    private final EventTypes types;

    private BusPublisher(EventBus bus, EventTypes types) {
        this.bus = bus;
        this.types = types;
    }

    /// A publisher that knows these classes; a message of another name is not delivered.
    ///
    /// @throws IllegalArgumentException when two have the same name
    public static BusPublisher to(EventBus bus, Class<?>... events) {
        return new BusPublisher(bus, EventTypes.of(List.of(events)));
    }

    @Override
    public void publish(EventMessage message) {
        Object event = JsonValues.read(message.payload(), types.get(message.name()));
        ScopedValue.where(CURRENT, message)
                .run(() -> RequestHeaders.request(message.headers())
                        .ifPresentOrElse(request -> request.run(() -> bus.publish(event)), () -> bus.publish(event)));
    }

    /// The message whose event is being handled, for {@link SqlInbox#once}; empty where no such publisher calls.
    public static Optional<EventMessage> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
