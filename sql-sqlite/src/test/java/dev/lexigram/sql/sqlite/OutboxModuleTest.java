package dev.lexigram.sql.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lexigram.app.Application;
import dev.lexigram.config.Config;
import dev.lexigram.contracts.error.ConfigurationException;
import dev.lexigram.contracts.event.EventBus;
import dev.lexigram.contracts.event.Outbox;
import dev.lexigram.contracts.health.HealthStatus;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.DatabaseModule;
import dev.lexigram.sql.OutboxModule;
import dev.lexigram.sql.OutboxService;
import dev.lexigram.sql.outbox.RelayOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// An outbox in an application, and what the keys under `sql.outbox` do.
@Timeout(60)
class OutboxModuleTest {

    private record Sold(String what) {}

    private static Application boot(OutboxModule module, String... keysAndValues) {
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            variables.put("LEX_SQL__OUTBOX__" + keysAndValues[i], keysAndValues[i + 1]);
        }
        return Application.named("test")
                .config(Config.builder().environment(variables).build())
                .withoutCompiledBeans()
                .with(DatabaseModule.configure("sqlite::memory:"), module)
                .boot();
    }

    @Test
    void eventsReachTheHandlersOfTheProgram() throws InterruptedException {
        try (Application app = boot(OutboxModule.toBus(Sold.class))) {
            BlockingQueue<Sold> told = new LinkedBlockingQueue<>();
            app.get(EventBus.class).subscribe(Sold.class, told::add);
            Outbox outbox = app.get(Outbox.class);
            app.get(Database.class).useTransaction(tx -> outbox.add(new Sold("tea")));
            assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(new Sold("tea"));
            assertThat(app.health().status()).isEqualTo(HealthStatus.HEALTHY);
        }
    }

    @Test
    void unitsOfWorkStoreTheirEventsInIt() throws InterruptedException {
        try (Application app = boot(OutboxModule.toBus(Sold.class))) {
            BlockingQueue<Sold> told = new LinkedBlockingQueue<>();
            app.get(EventBus.class).subscribe(Sold.class, told::add);
            Database db = app.get(Database.class);
            assertThatThrownBy(() -> db.useUnitOfWork(work -> {
                        work.registerEvent(new Sold("milk"));
                        throw new IllegalStateException("no milk");
                    }))
                    .hasMessage("no milk");
            db.useUnitOfWork(work -> work.registerEvent(new Sold("tea")));
            assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(new Sold("tea"));
            assertThat(told).isEmpty();
        }
    }

    @Test
    void theTableIsTheOneThatIsConfigured() {
        try (Application app = boot(OutboxModule.storing(), "TABLE", "events_out")) {
            app.get(Database.class).useTransaction(tx -> app.get(Outbox.class).add(new Sold("tea")));
            assertThat(app.get(Database.class)
                            .sql("select count(*) from events_out")
                            .scalar(Long.class)
                            .one())
                    .isEqualTo(1);
            assertThat(app.get(OutboxService.class).relay()).isEmpty();
        }
    }

    @Test
    void theRelayIsAsConfigured() {
        try (Application app = boot(
                OutboxModule.to(message -> {}),
                "POLL_INTERVAL",
                "3s",
                "BATCH_SIZE",
                "7",
                "CONCURRENCY",
                "2",
                "MAX_ATTEMPTS",
                "4",
                "LEASE",
                "30s")) {
            RelayOptions options =
                    app.get(OutboxService.class).relay().orElseThrow().options();
            assertThat(options.pollInterval()).isEqualTo(Duration.ofSeconds(3));
            assertThat(options.batchSize()).isEqualTo(7);
            assertThat(options.concurrency()).isEqualTo(2);
            assertThat(options.maxAttempts()).isEqualTo(4);
            assertThat(options.lease()).isEqualTo(Duration.ofSeconds(30));
        }
    }

    @Test
    void aProgramMayLeaveTheDeliveryToOthersOrHaveNoOutbox() {
        try (Application app = boot(OutboxModule.to(message -> {}), "RELAY", "false")) {
            assertThat(app.get(OutboxService.class).relay()).isEmpty();
        }
        try (Application app = boot(OutboxModule.to(message -> {}), "ENABLED", "false")) {
            assertThat(app.find(Outbox.class)).isEmpty();
            assertThat(app.get(Database.class).tables()).isEmpty();
        }
    }

    @Test
    void aDeadEventShowsInTheHealth() throws InterruptedException {
        OutboxModule refusing = OutboxModule.to(message -> {
            throw new IllegalStateException("nobody wants it");
        });
        try (Application app = boot(refusing, "MAX_ATTEMPTS", "1")) {
            app.get(Database.class).useTransaction(tx -> app.get(Outbox.class).add(new Sold("tea")));
            while (app.get(OutboxService.class).sql().status().dead() == 0) {
                Thread.sleep(5);
            }
            assertThat(app.health().status()).isEqualTo(HealthStatus.DEGRADED);
        }
    }

    @Test
    void numbersThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> boot(OutboxModule.storing(), "BATCH_SIZE", "0"))
                .hasStackTraceContaining(ConfigurationException.class.getName())
                .hasStackTraceContaining("outbox.batch_size");
    }
}
