package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// The database could not be reached or refused the login.
public sealed class ConnectionException extends DatabaseException
        permits ConnectionRefusedException, ConnectionTimeoutException, ConnectionPoolException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_001";

    public ConnectionException(Problem problem, @Nullable Throwable cause) {
        this(CODE, problem, cause);
    }

    protected ConnectionException(String code, Problem problem, @Nullable Throwable cause) {
        super(code, problem, cause);
    }
}
