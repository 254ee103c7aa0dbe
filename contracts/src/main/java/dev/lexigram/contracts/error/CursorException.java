package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// A cursor that is damaged, forged, or of another query.
public final class CursorException extends DataException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_031";

    public CursorException(Problem problem) {
        this(problem, null);
    }

    public CursorException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
