package dev.lexigram.contracts.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Anything that goes wrong between a program and its SQL database.
public abstract sealed class DatabaseException extends LexigramException
        permits ConnectionException,
                QueryException,
                IntegrityException,
                TransactionException,
                OptimisticLockException,
                LockException,
                SchemaException,
                DatabaseTimeoutException,
                RepositoryException,
                DriverException,
                EntityNotFoundException,
                MappingException,
                InvalidIdentifierException,
                MigrationException,
                NoPrimaryBackendException,
                NoSecurityPolicyException,
                TenantScopingException {

    protected DatabaseException(String code, Problem problem, @Nullable Throwable cause) {
        super(code, problem, cause);
    }

    /// Whether the same transaction, run again from its start, may succeed.
    public boolean retryable() {
        return false;
    }

    /// The statement that failed, with placeholders instead of values.
    public final Optional<String> sql() {
        return detail("sql");
    }
}
