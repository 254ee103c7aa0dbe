package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// The schema is not what the statement expects.
public sealed class SchemaException extends DatabaseException permits TableNotFoundException, ColumnNotFoundException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_019";

    public SchemaException(Problem problem, @Nullable Throwable cause) {
        this(CODE, problem, cause);
    }

    protected SchemaException(String code, Problem problem, @Nullable Throwable cause) {
        super(code, problem, cause);
    }
}
