package dev.lexigram.tck;

import dev.lexigram.sql.dialect.SqlTypes;
import java.time.Duration;

/// How a test wants a database opened.
///
/// @param connections the most connections, at least 1
/// @param acquireTimeout how long a caller waits for one
/// @param statementTimeout how long a statement may run
/// @param types codecs of own types
public record Settings(int connections, Duration acquireTimeout, Duration statementTimeout, SqlTypes types) {

    private static final Settings DEFAULTS =
            new Settings(8, Duration.ofSeconds(30), Duration.ofSeconds(60), SqlTypes.none());

    /// Eight connections and long patience.
    public static Settings defaults() {
        return DEFAULTS;
    }

    /// A copy with another number of connections.
    public Settings withConnections(int most) {
        return new Settings(most, acquireTimeout, statementTimeout, types);
    }

    /// A copy with another wait for a connection.
    public Settings withAcquireTimeout(Duration wait) {
        return new Settings(connections, wait, statementTimeout, types);
    }

    /// A copy with another limit for statements.
    public Settings withStatementTimeout(Duration limit) {
        return new Settings(connections, acquireTimeout, limit, types);
    }

    /// A copy with codecs of own types.
    public Settings withTypes(SqlTypes others) {
        return new Settings(connections, acquireTimeout, statementTimeout, others);
    }
}
