package dev.lexigram.sql.sqlite;

import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.driver.ConnectionSource;
import dev.lexigram.sql.driver.ErrorTranslator;
import dev.lexigram.sql.driver.FileCopies;
import dev.lexigram.sql.driver.Lease;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.core.DB;

/// Copies by SQLite's own interface for backups, which sees one state of the database and replaces the other in one
/// transaction.
record SqliteCopies(ConnectionSource connections, ErrorTranslator errors) implements FileCopies {

    private static final String MAIN = "main";
    private static final int PAGES_AT_ONCE = 1_000;
    private static final int WAIT_MILLIS = 10;
    private static final int WAITS = 500;

    private interface Copy {
        int run(DB database, DB.ProgressObserver observer) throws SQLException;
    }

    @Override
    public void writeTo(Path file, Listener listener) {
        String name = file.toAbsolutePath().toString();
        copy(
                Access.READ,
                listener,
                (database, observer) -> database.backup(MAIN, name, observer, WAIT_MILLIS, WAITS, PAGES_AT_ONCE));
    }

    @Override
    public void readFrom(Path file, Listener listener) {
        String name = file.toAbsolutePath().toString();
        check(name);
        copy(
                Access.WRITE,
                listener,
                (database, observer) -> database.restore(MAIN, name, observer, WAIT_MILLIS, WAITS, PAGES_AT_ONCE));
    }

    /// The driver does not tell when it copied from what is no database.
    private void check(String file) {
        SQLiteConfig readOnly = new SQLiteConfig();
        readOnly.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(readOnly);
        source.setUrl("jdbc:sqlite:" + file);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("pragma quick_check(1)")) {
            if (!rows.next() || !"ok".equals(rows.getString(1))) {
                throw DB.newSQLException(SQLiteErrorCode.SQLITE_CORRUPT.code, "The file is damaged.");
            }
        } catch (SQLException e) {
            throw errors.translate(e, new ErrorTranslator.Context("sqlite", ""));
        }
    }

    private void copy(Access access, Listener listener, Copy copy) {
        try (Lease lease = connections.acquire(access)) {
            // What the connection knew of the database may be over.
            lease.discard();
            DB database = lease.connection().unwrap(SQLiteConnection.class).getDatabase();
            int code = copy.run(database, (remaining, all) -> listener.at((long) all - remaining, all));
            if (code != 0) {
                throw DB.newSQLException(code, "The copy failed.");
            }
        } catch (SQLException e) {
            throw errors.translate(e, new ErrorTranslator.Context("sqlite", ""));
        }
    }
}
