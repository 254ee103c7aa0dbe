package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// Anything wrong with a question about data rather than with the store that is asked.
///
/// Raised before a store sees the question, and the same for every kind of store: what arrives here from a request
/// is the fault of whoever wrote the request.
public abstract sealed class DataException extends LexigramException
        permits DataQueryException, PaginationException, CursorException {

    /// The code of the family; each error has its own.
    public static final String CODE = "LEX_ERR_SQL_026";

    protected DataException(String code, Problem problem, @Nullable Throwable cause) {
        super(code, problem, cause);
    }
}
