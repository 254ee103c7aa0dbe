package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// A statement ran longer than its timeout and was cancelled.
public final class DatabaseTimeoutException extends DatabaseException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_022";

    public DatabaseTimeoutException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
