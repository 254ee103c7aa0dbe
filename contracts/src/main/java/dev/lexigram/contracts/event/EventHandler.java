package dev.lexigram.contracts.event;

/// What is done about an event.
///
/// @param <E> the event
@FunctionalInterface
public interface EventHandler<E> {

    /// @throws Exception when it failed; others that handle the event are told all the same
    void handle(E event) throws Exception;
}
