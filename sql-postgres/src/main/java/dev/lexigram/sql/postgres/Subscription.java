package dev.lexigram.sql.postgres;

/// A listener on its channel, until it is closed. Thread-safe.
public sealed interface Subscription extends AutoCloseable permits Listening {

    /// The channel.
    String channel();

    /// Ends it. When this returns the listener is not running, unless it is the caller, and is never called again.
    /// Calling it again is harmless.
    @Override
    void close();
}
