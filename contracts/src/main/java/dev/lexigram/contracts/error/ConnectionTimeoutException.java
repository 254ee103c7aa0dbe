package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// The server did not answer within the connect timeout.
public final class ConnectionTimeoutException extends ConnectionException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_003";

    public ConnectionTimeoutException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
