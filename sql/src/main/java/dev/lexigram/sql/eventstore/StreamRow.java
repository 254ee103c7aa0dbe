package dev.lexigram.sql.eventstore;

import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;
import java.time.Instant;

/// A stream and its version. The stream without a name is the log of all: its version is the last position.
record StreamRow(
        @Id @Length(200) String stream,
        long version,
        @NotNull Instant appendedAt) {

    /// The name of the log of all.
    static final String ALL = "";
}
