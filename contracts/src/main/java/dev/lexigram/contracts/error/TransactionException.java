package dev.lexigram.contracts.error;

import org.jspecify.annotations.Nullable;

/// A transaction cannot be begun, joined or ended as asked.
public sealed class TransactionException extends DatabaseException
        permits SerializationException, TransactionRollbackException, DeadlockException {

    /// The code of this error.
    public static final String CODE = "LEX_ERR_SQL_013";

    public TransactionException(Problem problem, @Nullable Throwable cause) {
        this(CODE, problem, cause);
    }

    protected TransactionException(String code, Problem problem, @Nullable Throwable cause) {
        super(code, problem, cause);
    }
}
