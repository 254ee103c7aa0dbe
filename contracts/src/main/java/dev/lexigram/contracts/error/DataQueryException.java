package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// A question that cannot be answered as it is put: an unknown field, a value of another type, a foreign
/// condition.
public final class DataQueryException extends DataException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_027";

    public DataQueryException(Problem problem) {
        this(problem, null);
    }

    public DataQueryException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
