package dev.lexigram.sql.postgres;

import dev.lexigram.sql.driver.CommitLog;
import dev.lexigram.sql.driver.Lease;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// PostgreSQL knows what became of a transaction by its id
/// (postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-SNAPSHOT).
enum PostgresCommitLog implements CommitLog {
    INSTANCE;

    @Override
    public @Nullable String mark(Lease lease) throws SQLException {
        return ask(lease, "select pg_current_xact_id_if_assigned()::text", null);
    }

    @Override
    public Outcome find(Lease lease, String mark) throws SQLException {
        return switch (String.valueOf(ask(lease, "select pg_xact_status(?::text::xid8)", mark))) {
            case "committed" -> Outcome.COMMITTED;
            case "aborted" -> Outcome.ROLLED_BACK;
            default -> Outcome.UNKNOWN;
        };
    }

    private static @Nullable String ask(Lease lease, String sql, @Nullable String mark) throws SQLException {
        PreparedStatement statement = lease.prepare(sql);
        String answer;
        try {
            if (mark != null) {
                statement.setString(1, mark);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                answer = row.getString(1);
            }
        } catch (SQLException e) {
            Lease.closeAfter(e, statement);
            throw e;
        }
        lease.keep(sql, statement);
        return answer;
    }
}
