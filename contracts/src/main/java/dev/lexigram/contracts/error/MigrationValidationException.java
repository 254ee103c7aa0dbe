package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// What was applied is not what the folder says.
public final class MigrationValidationException extends MigrationException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_035";

    public MigrationValidationException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
