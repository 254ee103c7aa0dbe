package dev.lexigram.sql.eventstore;

import dev.lexigram.contracts.event.StoredEvent;
import dev.lexigram.sql.mapping.EventTypes;
import dev.lexigram.sql.mapping.JsonValues;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// An event as its table has it, read as JSON when it is asked for.
record JsonStoredEvent(EventRow row, EventTypes types) implements StoredEvent {

    @Override
    public long position() {
        return row.position();
    }

    @Override
    public String stream() {
        return row.stream();
    }

    @Override
    public long version() {
        return row.version();
    }

    @Override
    public UUID id() {
        return row.eventId();
    }

    @Override
    public String name() {
        return row.name();
    }

    @Override
    public String payload() {
        return row.payload();
    }

    @Override
    public Map<String, String> metadata() {
        return Map.copyOf(row.metadata());
    }

    @Override
    public Instant recordedAt() {
        return row.recordedAt();
    }

    @Override
    public <T> T as(Class<T> type) {
        return JsonValues.read(row.payload(), type);
    }

    @Override
    public Object value() {
        return as(types.get(row.name()));
    }

    /// What it is, without the payload, which may be secret.
    @Override
    public String toString() {
        return "StoredEvent[" + row.position() + ", " + row.stream() + " " + row.version() + ", " + row.name() + "]";
    }
}
