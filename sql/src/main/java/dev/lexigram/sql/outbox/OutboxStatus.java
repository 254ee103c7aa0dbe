package dev.lexigram.sql.outbox;

import java.time.Duration;
import java.util.Optional;

/// How an outbox is doing.
///
/// @param waiting events that are not delivered yet, those that failed before among them
/// @param failing events of those that failed at least once
/// @param dead events that are not tried any more
/// @param oldest how long the oldest that waits has done so; empty when none waits
public record OutboxStatus(long waiting, long failing, long dead, Optional<Duration> oldest) {}
