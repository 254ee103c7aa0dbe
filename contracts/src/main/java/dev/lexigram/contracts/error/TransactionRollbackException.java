package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// The transaction was rolled back although its body returned normally.
public final class TransactionRollbackException extends TransactionException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_016";

    public TransactionRollbackException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }
}
