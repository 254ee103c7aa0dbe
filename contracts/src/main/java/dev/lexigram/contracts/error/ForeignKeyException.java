package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// A row refers to a row that does not exist, or is still referred to.
public final class ForeignKeyException extends IntegrityException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_010";

    public ForeignKeyException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
