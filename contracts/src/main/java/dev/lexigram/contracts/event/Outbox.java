package dev.lexigram.contracts.event;

import java.util.Collection;
import java.util.List;

/// Events that are stored with the transaction in which they happened, and delivered afterwards: all of those that
/// were committed, none that were not, each at least once. Thread-safe.
public interface Outbox {

    /// Stores an event with the running transaction.
    ///
    /// @throws dev.lexigram.contracts.error.TransactionException when there is no transaction
    /// @throws dev.lexigram.contracts.error.MappingException when it cannot be written as JSON
    default void add(Object event) {
        addAll(List.of(event));
    }

    /// Stores events with the running transaction, in their order.
    ///
    /// @throws dev.lexigram.contracts.error.TransactionException when there is no transaction
    /// @throws dev.lexigram.contracts.error.MappingException when one cannot be written as JSON
    void addAll(Collection<?> events);
}
