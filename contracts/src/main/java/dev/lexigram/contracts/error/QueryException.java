package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// The database rejected a statement for a reason that no other error names.
public sealed class QueryException extends DatabaseException permits QuerySyntaxException, ParameterBindingException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_005";

    public QueryException(Problem problem, @Nullable Throwable cause) {
        this(CODE, problem, cause);
    }

    protected QueryException(String code, Problem problem, @Nullable Throwable cause) {
        super(code, problem, cause);
    }
}
