package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// A column that must have a value was given none.
public final class NotNullException extends IntegrityException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_011";

    public NotNullException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
