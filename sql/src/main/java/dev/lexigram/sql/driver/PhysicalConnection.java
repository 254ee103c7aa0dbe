package dev.lexigram.sql.driver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A driver's connection with the statements that were prepared on it.
///
/// Drivers and pools keep none (SQLite) or parse anew (PostgreSQL); keeping them is worth a factor of up to three
/// on small statements. A statement is taken out while it runs, so the same text may run twice at a time. Used by
/// one thread at a time, the one that holds the {@link Lease}.
final class PhysicalConnection {

    private static final int STATEMENT_LIMIT = 256;
    private static final int SECONDS_TO_ANSWER = 5;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();

    private final StatementGuard guard;
    // By System.nanoTime().
    private long sound = System.nanoTime();

    PhysicalConnection(Connection connection, StatementGuard guard) {
        this.connection = connection;
        this.guard = guard;
    }

    StatementGuard guard() {
        return guard;
    }

    Connection connection() {
        return connection;
    }

    @Nullable
    PreparedStatement take(String sql) {
        return statements.remove(sql);
    }

    void keep(String sql, PreparedStatement statement) throws SQLException {
        PreparedStatement other = statements.put(sql, statement);
        if (other != null) {
            other.close();
        }
        if (statements.size() > STATEMENT_LIMIT) {
            // Taking out and putting back keeps the map in the order of use: the first is the longest unused.
            var oldest = statements.entrySet().iterator();
            PreparedStatement unused = oldest.next().getValue();
            oldest.remove();
            unused.close();
        }
    }

    /// Whether it was known to be sound after that time, by `System.nanoTime()`, or is now.
    boolean isSoundSince(long time) throws SQLException {
        if (sound - time > 0) {
            return true;
        }
        long now = System.nanoTime();
        if (!connection.isValid(SECONDS_TO_ANSWER)) {
            return false;
        }
        sound = now;
        return true;
    }

    boolean isClosed() {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }
}
