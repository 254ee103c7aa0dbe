package dev.lexigram.contracts.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A constraint of the schema was violated.
public sealed class IntegrityException extends DatabaseException
        permits DuplicateKeyException, ForeignKeyException, NotNullException, CheckConstraintException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_008";

    public IntegrityException(Problem problem, @Nullable Throwable cause) {
        this(CODE, problem, cause);
    }

    protected IntegrityException(String code, Problem problem, @Nullable Throwable cause) {
        super(code, problem, cause);
    }

    /// The violated constraint, where the server names it.
    public final Optional<String> constraint() {
        return detail("constraint");
    }

    /// The table, where the server names it.
    public final Optional<String> table() {
        return detail("table");
    }

    /// The column, where the server names it.
    public final Optional<String> column() {
        return detail("column");
    }
}
