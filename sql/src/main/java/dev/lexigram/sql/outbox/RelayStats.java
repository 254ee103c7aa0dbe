package dev.lexigram.sql.outbox;

/// What one relay has done since its start.
///
/// @param delivered events that were delivered
/// @param failed deliveries that failed
/// @param dead events that were given up
/// @param held events that are in its memory now
public record RelayStats(long delivered, long failed, long dead, int held) {}
