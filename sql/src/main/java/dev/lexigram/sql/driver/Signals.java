package dev.lexigram.sql.driver;

import dev.lexigram.contracts.hook.Registration;

/// Messages without content that reach all programs which listen on the same database at that moment.
/// Thread-safe.
public interface Signals {

    /// The statement that sends one; its only parameter is the channel.
    String send();

    /// Calls back when something was sent on the channel, or may have been while the connection was lost.
    ///
    /// @param channel letters, digits and underscores, at most 63
    /// @return what ends it
    Registration listen(String channel, Runnable heard);
}
