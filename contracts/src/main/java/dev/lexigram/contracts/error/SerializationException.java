package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// Concurrent transactions cannot be put in one order; run the transaction again.
public final class SerializationException extends TransactionException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_014";

    public SerializationException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
