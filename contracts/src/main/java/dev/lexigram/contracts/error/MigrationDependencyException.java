package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// Packages of migrations that depend on each other in a circle, or on one that is not there.
public final class MigrationDependencyException extends MigrationException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_032";

    public MigrationDependencyException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
