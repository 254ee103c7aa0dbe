package dev.lexigram.contracts.store;

import java.time.Instant;

/// A lock that was granted and not given back. Immutable.
///
/// @param name the lock's name
/// @param owner who was granted it
/// @param token the number of that grant
/// @param expiresAt until when, by the store's clock
/// @param expired whether that is over, so that the next caller is granted the lock
public record LockInfo(String name, String owner, long token, Instant expiresAt, boolean expired) {}
