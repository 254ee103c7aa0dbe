package dev.lexigram.sql.migration;

import java.time.Instant;
import java.util.Optional;

/// A seed and where it stands.
///
/// @param name its name; of a file, its path within the location
/// @param executedAt when it was run, if it was
public record SeedInfo(String name, State state, Optional<Instant> executedAt) {

    /// Where a seed stands.
    public enum State {
        /// It is to be run.
        PENDING,
        /// It was run as it is.
        EXECUTED,
        /// It was run, and was changed afterwards.
        CHANGED,
        /// It was run, and is not there any more.
        MISSING
    }
}
