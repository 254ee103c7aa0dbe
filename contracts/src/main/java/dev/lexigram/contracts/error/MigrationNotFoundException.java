package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// A migration that was asked for does not exist.
public final class MigrationNotFoundException extends MigrationException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_034";

    public MigrationNotFoundException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
