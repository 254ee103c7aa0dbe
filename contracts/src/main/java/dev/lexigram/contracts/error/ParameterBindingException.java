package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// A parameter is missing, unknown, or of a type that the statement cannot take.
public final class ParameterBindingException extends QueryException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_007";

    public ParameterBindingException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
