package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// A statement of a migration failed.
public final class MigrationExecutionException extends MigrationException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_033";

    public MigrationExecutionException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
