package dev.lexigram.benchmarks;

/// What one way cost for one task, as a share of what plain JDBC cost in the same round.
///
/// @param database where
/// @param scenario the task
/// @param way how it was done
/// @param time ratio of times, below 1 is faster than JDBC
/// @param bytes ratio of bytes allocated
record Outcome(String database, Scenario scenario, Way way, Spread time, Spread bytes) {}
