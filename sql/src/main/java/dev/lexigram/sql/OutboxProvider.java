package dev.lexigram.sql;

import dev.lexigram.app.Beans;
import dev.lexigram.app.Binder;
import dev.lexigram.app.Provider;
import dev.lexigram.contracts.event.EventBus;
import dev.lexigram.contracts.event.EventPublisher;
import dev.lexigram.contracts.event.Outbox;
import dev.lexigram.contracts.health.HealthCheckResult;
import dev.lexigram.contracts.health.HealthStatus;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.event.LocalEventBus;
import dev.lexigram.sql.config.OutboxConfig;
import dev.lexigram.sql.outbox.OutboxRelay;
import dev.lexigram.sql.outbox.OutboxStatus;
import dev.lexigram.sql.outbox.RelayOptions;
import dev.lexigram.sql.outbox.SqlOutbox;
import dev.lexigram.sql.work.UnitsOfWork;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Opens an application's outbox and runs its relay.
final class OutboxProvider implements Provider {

    private final @Nullable Function<EventBus, EventPublisher> publisher;
    private final LocalEventBus bus = LocalEventBus.create();
    private final OutboxService service = new OutboxService();
    // Set by register, before any other thread sees this provider.
    private OutboxConfig config = OutboxConfig.defaults();

    /// @param publisher where events go, or null when another program delivers them
    OutboxProvider(@Nullable Function<EventBus, EventPublisher> publisher) {
        this.publisher = publisher;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public void register(Binder binder) {
        config = DatabaseProvider.section(binder.config()).outbox();
        binder.bind(EventBus.class, bus);
        if (config.enabled()) {
            binder.bind(Outbox.class, service);
            binder.bind(OutboxService.class, service);
        } else {
            binder.withhold(Outbox.class);
            binder.withhold(OutboxService.class);
        }
    }

    @Override
    public void boot(Beans beans) {
        if (config.enabled()) {
            Database database = beans.get(Database.class);
            SqlOutbox outbox = SqlOutbox.on(database, options -> options.table(config.table()));
            service.opened(outbox, start(outbox));
            UnitsOfWork.on(database).outbox(service).asDefault();
        }
    }

    private @Nullable OutboxRelay start(SqlOutbox outbox) {
        Function<EventBus, EventPublisher> to = publisher;
        return to == null || !config.relay() ? null : outbox.relay(to.apply(bus), this::configured);
    }

    private RelayOptions configured(RelayOptions options) {
        return options.pollInterval(config.pollInterval())
                .batchSize(config.batchSize())
                .concurrency(config.concurrency())
                .maxAttempts(config.maxAttempts())
                .lease(config.lease());
    }

    @Override
    public void shutdown() {
        service.close();
    }

    @Override
    public HealthCheckResult health(Duration timeout) {
        if (!config.enabled()) {
            return HealthCheckResult.of(name(), HealthStatus.HEALTHY, "The outbox is switched off.", Duration.ZERO);
        }
        long start = System.nanoTime();
        OutboxStatus status = service.sql().status();
        boolean dead = status.dead() > 0;
        return HealthCheckResult.of(
                        name(),
                        dead ? HealthStatus.DEGRADED : HealthStatus.HEALTHY,
                        dead ? "There are events that are not tried any more." : "All events are on their way.",
                        Duration.ofNanos(System.nanoTime() - start))
                .with("waiting", status.waiting())
                .with("failing", status.failing())
                .with("dead", status.dead());
    }
}
