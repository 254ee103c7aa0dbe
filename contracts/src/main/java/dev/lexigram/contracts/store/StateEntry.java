package dev.lexigram.contracts.store;

import java.time.Instant;
import java.util.Optional;

/// A stored value with what belongs to it. Immutable.
///
/// @param value the value
/// @param version a number that each write of the key makes greater by one; where it begins says nothing, and a
///     key
///     that is deleted and set again goes on elsewhere
/// @param expiresAt when it goes away, by the store's clock; empty when it stays
/// @param updatedAt when the value was written, by the store's clock
/// @param <T> what the value was read as
public record StateEntry<T>(T value, long version, Optional<Instant> expiresAt, Instant updatedAt) {}
