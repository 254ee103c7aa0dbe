package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// A migration that cannot be done, or a folder of migrations that cannot be used.
public sealed class MigrationException extends DatabaseException
        permits MigrationDependencyException,
                MigrationExecutionException,
                MigrationNotFoundException,
                MigrationValidationException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_DB_002";

    public MigrationException(Problem problem, @Nullable Throwable cause) {
        this(CODE, problem, cause);
    }

    protected MigrationException(String code, Problem problem, @Nullable Throwable cause) {
        super(code, problem, cause);
    }
}
