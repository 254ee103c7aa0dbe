package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// A page that cannot be asked for: no such number, or more rows than the limit allows.
public final class PaginationException extends DataException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_028";

    public PaginationException(Problem problem) {
        this(problem, null);
    }

    public PaginationException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
