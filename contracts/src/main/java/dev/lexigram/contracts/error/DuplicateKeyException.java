package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// A row with the same unique key exists already.
public final class DuplicateKeyException extends IntegrityException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_009";

    public DuplicateKeyException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
