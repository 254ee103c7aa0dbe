package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// The column does not exist.
public final class ColumnNotFoundException extends SchemaException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_021";

    public ColumnNotFoundException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
