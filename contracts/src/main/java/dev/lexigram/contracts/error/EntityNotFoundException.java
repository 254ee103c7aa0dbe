package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// The entity that must exist does not.
public final class EntityNotFoundException extends DatabaseException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_029";

    public EntityNotFoundException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
