package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// The server ended the transaction to break a deadlock; run it again.
public final class DeadlockException extends TransactionException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_018";

    public DeadlockException(Problem problem, @Nullable Throwable cause) {
        super(CODE, problem, cause);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
