package dev.lexigram.contracts.event;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// An event on its way from an outbox to whoever wants to know.
///
/// @param id the same at each delivery; consumers know by it what they have handled
/// @param name what the event is called; see {@link EventName}
/// @param subject what it happened to; messages of one subject come in order
/// @param payload the event as JSON
/// @param headers what was known of the request in which it happened, such as its tenant
/// @param occurredAt when it was stored, by the database's clock
/// @param attempt which delivery this is, from 1
public record EventMessage(
        UUID id,
        String name,
        Optional<String> subject,
        String payload,
        Map<String, String> headers,
        Instant occurredAt,
        int attempt) {

    public EventMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(occurredAt, "occurredAt");
        headers = Map.copyOf(headers);
    }

    /// What it is, without the payload, which may be secret.
    @Override
    public String toString() {
        return "EventMessage[" + id + ", " + name
                + subject.map(what -> ", " + what).orElse("") + ", attempt " + attempt + "]";
    }
}
