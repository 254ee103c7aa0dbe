package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// A repository cannot do what it was asked to.
public final class RepositoryException extends DatabaseException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_023";

    public RepositoryException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
