package dev.lexigram.contracts.migration;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A migration that was applied, as its table says.
///
/// @param version its version; empty for a repeatable one
/// @param name what it does, in words
/// @param checksum of its text when it was applied
/// @param appliedAt when it ended
/// @param duration how long it took
/// @param appliedBy the user and the host that applied it
/// @param success whether it came to its end
/// @param error why it did not, or null
public record MigrationRecord(
        String version,
        String name,
        MigrationKind kind,
        String checksum,
        Instant appliedAt,
        Duration duration,
        String appliedBy,
        boolean success,
        @Nullable String error) {}
