package dev.lexigram.sql.driver;

import java.sql.Connection;
import java.sql.SQLException;

/// Opens connections that are ready for use: session settings applied.
@FunctionalInterface
public interface ConnectionFactory {

    Connection open() throws SQLException;

    /// What watches the statements of a connection that was opened here.
    default StatementGuard guard(Connection connection) throws SQLException {
        return StatementGuard.NONE;
    }
}
