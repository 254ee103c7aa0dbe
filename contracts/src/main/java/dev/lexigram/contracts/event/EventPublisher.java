package dev.lexigram.contracts.event;

/// Where an outbox delivers to: a broker, a bus, another program. Thread-safe: messages of different subjects are
/// published at the same time.
@FunctionalInterface
public interface EventPublisher {

    /// Delivers a message and returns when it is safe with the receiver. It may come again, after a failure or a
    /// crash.
    ///
    /// @throws Exception when it was not delivered; it is tried again later, and later messages of its subject
    /// wait
    void publish(EventMessage message) throws Exception;
}
