package dev.lexigram.sql.postgres;

/// A message that a session sent on a channel.
///
/// @param channel where it was sent
/// @param payload what was sent, perhaps empty
public record Notification(String channel, String payload) {}
