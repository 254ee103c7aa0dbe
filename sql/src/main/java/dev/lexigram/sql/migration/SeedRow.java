package dev.lexigram.sql.migration;

import dev.lexigram.contracts.mapping.Id;
import dev.lexigram.contracts.mapping.Length;
import dev.lexigram.contracts.mapping.NotNull;
import java.time.Instant;

/// A seed that was run.
///
/// @param hash of its text when it was run
record SeedRow(
        @Id @Length(250) String name,
        @NotNull @Length(64) String hash,
        @NotNull Instant executedAt,
        @NotNull @Length(250) String executedBy) {}
