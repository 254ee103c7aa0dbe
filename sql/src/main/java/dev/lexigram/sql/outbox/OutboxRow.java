package dev.lexigram.sql.outbox;

import dev.lexigram.contracts.event.EventMessage;
import dev.lexigram.contracts.mapping.Generated;
import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Index;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;
import dev.lexigram.sql.mapping.JsonValues;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that waits for its delivery.
///
/// @param id grows; within a subject in the order of the commits
/// @param slot which of the relays' shares it belongs to, the same for a subject
/// @param headers as JSON
/// @param attempts deliveries that failed
/// @param nextAttemptAt when it is tried again, by the database's clock; null for at once
/// @param error why the last delivery failed
@Index({"subject", "id"})
record OutboxRow(
        @Id @Generated @Nullable Long id,
        @NotNull UUID messageId,
        short slot,
        @NotNull @Length(200) String name,
        @Length(200) @Nullable String subject,
        @NotNull String payload,
        @NotNull String headers,
        @NotNull Instant occurredAt,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String error) {

    /// Its key; a row that was read has one.
    long key() {
        Long known = id;
        if (known == null) {
            throw new IllegalStateException("The row was not read from the table.");
        }
        return known;
    }

    /// What its order is kept among: its subject, or itself alone.
    String lane() {
        return subject == null ? "#" + id : subject;
    }

    EventMessage message() {
        return new EventMessage(
                messageId, name, Optional.ofNullable(subject), payload, parsed(headers), occurredAt, attempts + 1);
    }

    private static Map<String, String> parsed(String json) {
        Map<String, String> headers = new HashMap<>();
        Map<?, ?> all = JsonValues.read(json, Map.class);
        all.forEach((name, value) -> headers.put(name.toString(), value.toString()));
        return headers;
    }

    /// The row after a failed delivery.
    OutboxRow failed(String reason) {
        return new OutboxRow(
                id, messageId, slot, name, subject, payload, headers, occurredAt, attempts + 1, null, reason);
    }
}
