package dev.lexigram.sql.driver;

import java.sql.Connection;
import java.sql.SQLException;

/// A connection factory in the form that pools take.
///
/// @param factory what opens connections; it has the connect timeout already
record FactoryDataSource(ConnectionFactory factory) implements BareDataSource {

    private static final int SECONDS_TO_CLOSE = 5;

    @Override
    public Connection getConnection() throws SQLException {
        return factory.open();
    }

    /// The pool waits so long at its end for a connection that is being opened; at 0 it would warn at every end.
    @Override
    public int getLoginTimeout() {
        return SECONDS_TO_CLOSE;
    }
}
