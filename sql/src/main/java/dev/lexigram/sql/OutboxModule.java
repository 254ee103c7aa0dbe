package dev.lexigram.sql;

import dev.lexigram.app.Module;
import dev.lexigram.app.ModuleSource;
import dev.lexigram.contracts.event.EventBus;
import dev.lexigram.contracts.event.EventPublisher;
import dev.lexigram.contracts.event.Outbox;
import dev.lexigram.sql.outbox.BusPublisher;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Brings an outbox in the primary database into an application, and a relay that delivers its events while it
/// runs:
/// `Application.named("shop").with(DatabaseModule.configure()).with(OutboxModule.toBus(OrderPlaced.class)).boot()`.
///
/// Units of work store their events in it, whatever {@link DatabaseModule#unitsOfWork} said about an outbox. It
/// exports {@link Outbox}, {@link OutboxService} and the program's {@link EventBus}. How it works is in the
/// section `sql.outbox` of the configuration. Immutable and thread-safe.
public final class OutboxModule implements ModuleSource {

    private final @Nullable Function<EventBus, EventPublisher> publisher;

    private OutboxModule(@Nullable Function<EventBus, EventPublisher> publisher) {
        this.publisher = publisher;
    }

    /// Delivers to a publisher, such as one for a broker.
    public static OutboxModule to(EventPublisher publisher) {
        return new OutboxModule(bus -> publisher);
    }

    /// Delivers events of these classes to the handlers of this program.
    public static OutboxModule toBus(Class<?>... events) {
        return new OutboxModule(bus -> BusPublisher.to(bus, events));
    }

    /// Stores events only; another program delivers them.
    public static OutboxModule storing() {
        return new OutboxModule(null);
    }

    @Override
    public Module toModule() {
        return Module.named("outbox")
                .provider(new OutboxProvider(publisher))
                .exports(Outbox.class, OutboxService.class, EventBus.class)
                .build();
    }
}
