package dev.lexigram.contracts.sql;

import java.time.Duration;

/// A transaction ended, in whatever way: there is one for each {@link SqlTransactionBegun}.
///
/// @param database the database's name
/// @param committed whether its work is kept
/// @param duration from its beginning to its end
public record SqlTransactionEnded(String database, boolean committed, Duration duration) {}
