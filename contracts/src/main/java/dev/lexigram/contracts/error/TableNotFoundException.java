package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// The table or view does not exist.
public final class TableNotFoundException extends SchemaException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_020";

    public TableNotFoundException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
