package dev.lexigram.sql.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Runs statements on tables with rows, and sees what the server locks, rewrites and reads meanwhile.
final class LockWatch {

    private static final List<String> MODES = List.of(
            "",
            "AccessShareLock",
            "RowShareLock",
            "RowExclusiveLock",
            "ShareUpdateExclusiveLock",
            "ShareLock",
            "ShareRowExclusiveLock",
            "ExclusiveLock",
            "AccessExclusiveLock");
    /// Others keep working beside these.
    private static final int HARMLESS = 3;

    /// Opens connections.
    interface Opener {
        Connection open() throws SQLException;
    }

    /// What was seen of one table.
    ///
    /// @param mode the strongest lock, an index of {@link #MODES}
    /// @param reads whether its rows were read from the first to the last; not known for what runs apart
    record Seen(int mode, boolean rewritten, Optional<Boolean> reads) {

        boolean agrees(String lock, boolean rewrites, boolean scans, boolean claimed) {
            String title = MODES.get(mode).replaceAll("Lock$", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
            boolean same = claimed ? title.toUpperCase(Locale.ROOT).equals(lock) : mode <= HARMLESS;
            return same && rewrites == rewritten && (!claimed || reads.isEmpty() || reads.get() == scans);
        }

        @Override
        public String toString() {
            return MODES.get(mode) + " rewritten=" + rewritten + " reads=" + reads;
        }
    }

    private final Connection worker;
    private final Connection observer;
    private final Connection blocker;

    LockWatch(Opener opener) throws SQLException {
        worker = opener.open();
        observer = opener.open();
        blocker = opener.open();
        // Between types with and without a zone nothing is rewritten where the zone is UTC.
        execute(worker, "set timezone = 'Europe/Berlin'");
    }

    void close() throws SQLException {
        worker.close();
        observer.close();
        blocker.close();
    }

    /// Makes the tables anew.
    private void prepare() throws SQLException {
        execute(worker, "drop schema if exists public, other cascade");
        execute(worker, "create schema public");
        execute(worker, LintCases.BASE);
        execute(worker, LintCases.ROWS);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// What a statement does within a transaction, by table.
    Map<String, Seen> inTransaction(String sql) throws SQLException {
        prepare();
        Map<String, Long> tables = tables();
        Map<String, Long> files = files(tables, observer);
        worker.setAutoCommit(false);
        try {
            Map<String, Long> reads = reads(tables);
            execute(worker, sql);
            return seen(sql, tables, files, reads);
        } catch (SQLException e) {
            throw new SQLException(sql, e);
        } finally {
            worker.rollback();
            worker.setAutoCommit(true);
        }
    }

    /// How often each table was read from the first row to the last, by this session.
    private Map<String, Long> reads(Map<String, Long> tables) throws SQLException {
        Map<String, Long> reads = new LinkedHashMap<>();
        for (Map.Entry<String, Long> table : tables.entrySet()) {
            String sql =
                    "select coalesce(sum(seq_scan), 0) from pg_stat_xact_user_tables where relid = " + table.getValue();
            reads.put(table.getKey(), number(worker, sql));
        }
        return reads;
    }

    private Map<String, Seen> seen(
            String sql, Map<String, Long> tables, Map<String, Long> files, Map<String, Long> before)
            throws SQLException {
        Map<String, Long> reads = reads(tables);
        Map<String, Seen> seen = new LinkedHashMap<>();
        Map<String, Long> after = files(tables, worker);
        for (Map.Entry<String, Long> table : tables.entrySet()) {
            boolean own = sql.startsWith("alter table " + table.getKey() + ' ')
                    || (sql.startsWith("create index") && sql.contains(" on " + table.getKey() + ' '));
            boolean read = !Objects.equals(reads.get(table.getKey()), before.get(table.getKey()));
            boolean rewritten = after.containsKey(table.getKey())
                    && !after.get(table.getKey()).equals(files.get(table.getKey()));
            seen.put(
                    table.getKey(),
                    new Seen(
                            mode(worker, pid(), table.getValue()),
                            rewritten,
                            own ? Optional.of(read) : Optional.empty()));
        }
        return seen;
    }

    /// What a statement does that stands apart, seen while it waits for another transaction.
    Map<String, Seen> apart(String sql) throws Exception {
        prepare();
        Map<String, Long> tables = tables();
        Map<String, Long> files = files(tables, observer);
        long pid = pid();
        blocker.setAutoCommit(false);
        execute(blocker, LintCases.WAITING_ONCE.contains(sql) ? LintCases.MAINTAINS : LintCases.WRITES);
        AtomicReference<Throwable> error = new AtomicReference<>();
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                execute(worker, sql);
            } catch (SQLException e) {
                error.set(e);
            }
        });
        Map<String, Integer> modes = waiting(pid, tables, error);
        blocker.rollback();
        blocker.setAutoCommit(true);
        thread.join(Duration.ofSeconds(60));
        if (error.get() != null) {
            throw new SQLException(sql, error.get());
        }
        Map<String, Long> after = files(tables, observer);
        Map<String, Seen> seen = new LinkedHashMap<>();
        modes.forEach((table, mode) ->
                seen.put(table, new Seen(mode, !Objects.equals(files.get(table), after.get(table)), Optional.empty())));
        return seen;
    }

    /// The locks when the statement waits.
    private Map<String, Integer> waiting(long pid, Map<String, Long> tables, AtomicReference<Throwable> error)
            throws SQLException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (number(observer, "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and pid = " + pid)
                == 0) {
            if (System.nanoTime() > end || error.get() != null) {
                throw new SQLException("It does not wait", error.get());
            }
        }
        Map<String, Integer> modes = new LinkedHashMap<>();
        for (Map.Entry<String, Long> table : tables.entrySet()) {
            modes.put(table.getKey(), mode(observer, pid, table.getValue()));
        }
        return modes;
    }

    /// Runs a migration.
    ///
    /// @return the server's refusal
    Optional<String> run(List<String> statements, boolean transaction) throws SQLException {
        prepare();
        worker.setAutoCommit(!transaction);
        try {
            for (String statement : statements) {
                execute(worker, statement);
            }
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } finally {
            if (transaction) {
                worker.rollback();
                worker.setAutoCommit(true);
            }
            execute(worker, "reset lock_timeout");
        }
    }

    private long pid() throws SQLException {
        return number(worker, "select pg_backend_pid()");
    }

    private static int mode(Connection connection, long pid, long table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select mode from pg_locks where locktype = 'relation' and pid = ? and relation = ?::bigint::oid")) {
            statement.setLong(1, pid);
            statement.setLong(2, table);
            int strongest = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    strongest = Math.max(strongest, MODES.indexOf(rows.getString(1)));
                }
            }
            return strongest;
        }
    }

    private Map<String, Long> tables() throws SQLException {
        Map<String, Long> tables = new LinkedHashMap<>();
        for (String table : LintCases.TABLES) {
            tables.put(table, number(observer, "select '" + table + "'::regclass::oid::bigint"));
        }
        return tables;
    }

    private static Map<String, Long> files(Map<String, Long> tables, Connection connection) throws SQLException {
        Map<String, Long> files = new LinkedHashMap<>();
        for (Map.Entry<String, Long> table : tables.entrySet()) {
            long file = number(
                    connection,
                    "select coalesce(max(relfilenode::bigint), -1) from pg_class where oid = " + table.getValue());
            if (file >= 0) {
                files.put(table.getKey(), file);
            }
        }
        return files;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
