package dev.lexigram.sql.outbox;

import dev.lexigram.contracts.event.EventMessage;
import java.time.Instant;

/// An event whose delivery failed too often and that is not tried any more until somebody asks for it.
///
/// @param message the event
/// @param attempts how often it was tried
/// @param error why the last attempt failed
/// @param diedAt when it was given up
public record DeadEvent(EventMessage message, int attempts, String error, Instant diedAt) {}
