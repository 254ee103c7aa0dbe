package dev.lexigram.sql.eventstore;

import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Index;
import dev.lexigram.contracts.mapping.Json;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// An event in its table. The payload is text: what was written comes back as it was.
@Index(
        value = {"stream", "version"},
        unique = true)
record EventRow(
        @Id long position,
        @NotNull @Length(200) String stream,
        long version,
        @NotNull UUID eventId,
        @NotNull @Length(200) String name,
        @NotNull String payload,
        @NotNull @Json Map<String, String> metadata,
        @NotNull Instant recordedAt) {

    EventRow at(long place) {
        return new EventRow(place, stream, version, eventId, name, payload, metadata, recordedAt);
    }
}
