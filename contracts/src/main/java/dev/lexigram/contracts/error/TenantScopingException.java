package dev.lexigram.contracts.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A statement about a table that belongs to tenants, outside of any tenant. Nothing was sent to the database.
public final class TenantScopingException extends DatabaseException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_038";

    public TenantScopingException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }

    /// The table that the statement is about.
    public Optional<String> table() {
        return detail("table");
    }

    /// What the statement would do with the table: `read`, `insert`, `update` or `delete`.
    public Optional<String> operation() {
        return detail("operation");
    }
}
