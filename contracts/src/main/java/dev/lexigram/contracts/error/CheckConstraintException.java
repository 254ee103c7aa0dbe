package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// A value fails a check constraint.
public final class CheckConstraintException extends IntegrityException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_012";

    public CheckConstraintException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
