package dev.lexigram.sql.mysql;

import dev.lexigram.sql.driver.CommitLog;
import dev.lexigram.sql.driver.Lease;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/// A row in each transaction: it is there if the transaction was committed. Rows of a former hour are deleted now
/// and then.
enum MysqlCommitLog implements CommitLog {
    INSTANCE;

    private static final String CREATE =
            "create table if not exists lexigram_commits (id char(36) not null primary key,"
                    + " committed_at timestamp not null default current_timestamp, key (committed_at))";
    private static final String CLEAN =
            "delete from lexigram_commits where committed_at < current_timestamp - interval 1 hour";
    private static final String MARK = "insert into lexigram_commits (id) values (?)";
    // Waits for a transaction that the server has not given up yet. Both servers know this old form.
    private static final String FIND = "select count(*) from lexigram_commits where id = ? lock in share mode";

    @Override
    public void prepare(Lease lease) throws SQLException {
        try (Statement statement = lease.connection().createStatement()) {
            statement.execute(CREATE);
            statement.execute(CLEAN);
        }
    }

    @Override
    public String mark(Lease lease) throws SQLException {
        String mark = UUID.randomUUID().toString();
        try (PreparedStatement statement = lease.connection().prepareStatement(MARK)) {
            statement.setString(1, mark);
            statement.executeUpdate();
        }
        return mark;
    }

    @Override
    public Outcome find(Lease lease, String mark) throws SQLException {
        try (PreparedStatement statement = lease.connection().prepareStatement(FIND)) {
            statement.setString(1, mark);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1) > 0 ? Outcome.COMMITTED : Outcome.ROLLED_BACK;
            }
        }
    }
}
