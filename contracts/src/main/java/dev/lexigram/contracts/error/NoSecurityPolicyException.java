package dev.lexigram.contracts.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A statement about a protected table while no scope of its policy is active and nobody asked for a bypass.
/// Nothing was sent to the database.
public final class NoSecurityPolicyException extends DatabaseException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_039";

    public NoSecurityPolicyException(Problem problem, @Nullable Throwable cause) {
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
