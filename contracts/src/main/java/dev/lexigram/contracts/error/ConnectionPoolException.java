package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// No connection became free within the acquire timeout.
public final class ConnectionPoolException extends ConnectionException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_004";

    public ConnectionPoolException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
