package dev.lexigram.contracts.event;

import dev.lexigram.contracts.error.EventException;
import dev.lexigram.contracts.hook.Registration;

/// Tells events to those in this program who want to know. Thread-safe.
public interface EventBus {

    /// Tells the handler of all later events of a class and its subclasses.
    ///
    /// @return what ends it
    <E> Registration subscribe(Class<E> type, EventHandler<? super E> handler);

    /// Tells an event to its handlers, one after the other in the order of their subscription, in the caller's
    /// thread. A handler that fails does not keep the others from being told.
    ///
    /// @throws EventException when handlers failed: the first failure is its cause, further ones are suppressed
    void publish(Object event);
}
