package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// There is no single primary database to use.
public final class NoPrimaryBackendException extends DatabaseException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_DB_011";

    public NoPrimaryBackendException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
