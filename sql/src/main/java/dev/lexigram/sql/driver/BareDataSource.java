package dev.lexigram.sql.driver;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A data source that opens connections and has nothing else that can be set.
interface BareDataSource extends DataSource {

    @Override
    default Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The login belongs to the URL.");
    }

    @Override
    default @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    default void setLogWriter(@Nullable PrintWriter out) {
        // Errors are thrown, not written.
    }

    @Override
    default void setLoginTimeout(int seconds) {
        // The pool has its own settings.
    }

    @Override
    default int getLoginTimeout() {
        return 0;
    }

    @Override
    default Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("This data source does not log.");
    }

    @Override
    default <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Nothing is wrapped here.");
    }

    @Override
    default boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
