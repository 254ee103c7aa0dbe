package dev.lexigram.contracts.event;

import java.util.Optional;

/// Something that has happened in the domain. Any object can be an event, best a record; one that implements this
/// says more about itself.
public interface DomainEvent {

    /// What it happened to, such as `order:17`, at most 200 characters: an outbox delivers the events of one
    /// subject in their order. Empty when no order is needed.
    Optional<String> subject();
}
