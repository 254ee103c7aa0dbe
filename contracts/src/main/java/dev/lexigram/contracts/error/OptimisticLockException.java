package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// Someone else changed or deleted the row since it was read.
public final class OptimisticLockException extends DatabaseException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_015";

    public OptimisticLockException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
