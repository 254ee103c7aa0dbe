package dev.lexigram.sql.postgres;

import dev.lexigram.sql.driver.CommitLog;
import dev.lexigram.sql.driver.Lease;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/// A row in each transaction: it is there if the transaction was committed. Rows of a former hour are deleted now
/// and then.
///
/// The transaction's own id would not do: after a crash PostgreSQL gives ids that no log had yet to others, and
/// `pg_xact_status` then tells of those.
enum PostgresCommitLog implements CommitLog {
    INSTANCE;

    private static final String CREATE = "create table if not exists lexigram_commits (id uuid not null primary key,"
            + " committed_at timestamptz not null default current_timestamp)";
    private static final String INDEX =
            "create index if not exists lexigram_commits_at on lexigram_commits (committed_at)";
    private static final String CLEAN =
            "delete from lexigram_commits where committed_at < current_timestamp - interval '1 hour'";
    private static final String MARK = "insert into lexigram_commits (id) values (?)";

    @Override
    public void prepare(Lease lease) throws SQLException {
        try (Statement statement = lease.connection().createStatement()) {
            // Two programs that create it at once: one of them would fail in the catalogue.
            statement.execute("select pg_advisory_lock(hashtext('lexigram_commits'))");
            try {
                statement.execute(CREATE);
                statement.execute(INDEX);
                statement.execute(CLEAN);
            } finally {
                statement.execute("select pg_advisory_unlock(hashtext('lexigram_commits'))");
            }
        }
    }

    @Override
    public String mark(Lease lease) throws SQLException {
        UUID mark = UUID.randomUUID();
        insert(lease, MARK, mark);
        return mark.toString();
    }

    /// Waits for a transaction that the server has not given up yet; if it was not committed, its place is taken.
    @Override
    public Outcome find(Lease lease, String mark) throws SQLException {
        int inserted = insert(lease, MARK + " on conflict (id) do nothing", UUID.fromString(mark));
        return inserted == 0 ? Outcome.COMMITTED : Outcome.ROLLED_BACK;
    }

    private static int insert(Lease lease, String sql, UUID mark) throws SQLException {
        PreparedStatement statement = lease.prepare(sql);
        int inserted;
        try {
            statement.setObject(1, mark);
            inserted = statement.executeUpdate();
        } catch (SQLException e) {
            Lease.closeAfter(e, statement);
            throw e;
        }
        lease.keep(sql, statement);
        return inserted;
    }
}
