package dev.lexigram.sql;

import dev.lexigram.contracts.error.DriverException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.event.Outbox;
import dev.lexigram.sql.outbox.OutboxRelay;
import dev.lexigram.sql.outbox.SqlOutbox;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The outbox of an application, and the relay that runs in it. Of use from its boot on. Thread-safe.
public final class OutboxService implements Outbox {

    private volatile @Nullable SqlOutbox outbox;
    private volatile @Nullable OutboxRelay relay;

    OutboxService() {}

    void opened(SqlOutbox opened, @Nullable OutboxRelay running) {
        this.relay = running;
        this.outbox = opened;
    }

    void close() {
        OutboxRelay running = relay;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public void addAll(Collection<?> events) {
        sql().addAll(events);
    }

    /// Its state, its dead events, and how they are tried again.
    public SqlOutbox sql() {
        SqlOutbox open = outbox;
        if (open == null) {
            throw new DriverException(
                    Problem.of("The outbox is not open.")
                            .hint("Use it after the application has booted and before it is closed."),
                    null);
        }
        return open;
    }

    /// The relay of this program; empty when none runs here. The application ends it.
    public Optional<OutboxRelay> relay() {
        return Optional.ofNullable(relay);
    }
}
