package dev.lexigram.contracts.event;

import java.util.List;

/// An entity that keeps what has happened to it until it is stored.
public interface EventSource {

    /// The events since the last call, in their order; they are forgotten here.
    List<?> pullEvents();
}
