package dev.lexigram.app;

/// The part of a provider's life in which an error happened.
public enum Phase {
    BOOT,
    SHUTDOWN
}
