package dev.lexigram.contracts.event;

/// What the events of a stream up to a version make together.
///
/// @param <S> the state
/// @param version the version of the last event in it; 0 when there is none
/// @param state the state
public record StreamState<S>(long version, S state) {}
