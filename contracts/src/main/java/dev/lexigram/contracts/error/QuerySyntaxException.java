package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// The statement is not valid SQL for this database.
public final class QuerySyntaxException extends QueryException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_006";

    public QuerySyntaxException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
