package dev.lexigram.sql.driver;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A connection factory in the form that pools take.
///
/// @param factory what opens connections
record FactoryDataSource(ConnectionFactory factory) implements DataSource {

    private static final int SECONDS_TO_CLOSE = 5;

    @Override
    public Connection getConnection() throws SQLException {
        return factory.open();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The login belongs to the URL.");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // Errors are thrown, not written.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The factory has the connect timeout already; the pool sets this one from its own settings.
    }

    /// The pool waits so long at its end for a connection that is being opened; at 0 it would warn at every end.
    @Override
    public int getLoginTimeout() {
        return SECONDS_TO_CLOSE;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("This data source does not log.");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Nothing is wrapped here.");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
