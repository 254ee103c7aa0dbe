package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// A name cannot be used as an SQL identifier.
public final class InvalidIdentifierException extends DatabaseException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_DB_010";

    public InvalidIdentifierException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
