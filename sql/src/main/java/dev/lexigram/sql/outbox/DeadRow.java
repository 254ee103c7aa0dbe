package dev.lexigram.sql.outbox;

import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Index;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that is not tried any more.
@Index("diedAt")
record DeadRow(
        @Id UUID messageId,
        short slot,
        @NotNull @Length(200) String name,
        @Length(200) @Nullable String subject,
        @NotNull String payload,
        @NotNull String headers,
        @NotNull Instant occurredAt,
        int attempts,
        @NotNull String error,
        @NotNull Instant diedAt) {

    static DeadRow of(OutboxRow row, Instant now) {
        String error = row.error();
        return new DeadRow(
                row.messageId(),
                row.slot(),
                row.name(),
                row.subject(),
                row.payload(),
                row.headers(),
                row.occurredAt(),
                row.attempts(),
                error == null ? "" : error,
                now);
    }

    /// The event as one that waits again, from its first attempt on.
    OutboxRow again() {
        return new OutboxRow(null, messageId, slot, name, subject, payload, headers, occurredAt, 0, null, null);
    }

    DeadEvent event() {
        return new DeadEvent(again().message(), attempts, error, diedAt);
    }
}
