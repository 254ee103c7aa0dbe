package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// A lock was not granted in time, or was lost.
public final class LockException extends DatabaseException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_017";

    public LockException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
