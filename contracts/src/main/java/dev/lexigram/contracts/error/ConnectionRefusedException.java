package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// Nothing listens at the address, or the host is unknown.
public final class ConnectionRefusedException extends ConnectionException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_002";

    public ConnectionRefusedException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
