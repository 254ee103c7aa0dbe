package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// A row and a Java type do not fit together.
public final class MappingException extends DatabaseException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_037";

    public MappingException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
