package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// No driver serves the URL, or the driver failed in a way that the database did not cause.
public final class DriverException extends DatabaseException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_025";

    public DriverException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
