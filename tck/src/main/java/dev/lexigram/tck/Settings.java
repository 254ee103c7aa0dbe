package dev.lexigram.tck;

import java.time.Duration;

/// How a test wants a database opened.
///
/// @param connections the most connections, at least 1
/// @param acquireTimeout how long a caller waits for one
/// @param statementTimeout how long a statement may run
public record Settings(int connections, Duration acquireTimeout, Duration statementTimeout) {

    private static final Settings DEFAULTS = new Settings(8, Duration.ofSeconds(30), Duration.ofSeconds(60));

    /// Eight connections and long patience.
    public static Settings defaults() {
        return DEFAULTS;
    }

    /// A copy with another number of connections.
    public Settings withConnections(int most) {
        return new Settings(most, acquireTimeout, statementTimeout);
    }

    /// A copy with another wait for a connection.
    public Settings withAcquireTimeout(Duration wait) {
        return new Settings(connections, wait, statementTimeout);
    }

    /// A copy with another limit for statements.
    public Settings withStatementTimeout(Duration limit) {
        return new Settings(connections, acquireTimeout, limit);
    }
}
