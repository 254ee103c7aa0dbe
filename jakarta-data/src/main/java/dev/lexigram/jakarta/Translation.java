package dev.lexigram.jakarta;

import dev.lexigram.contracts.error.ColumnNotFoundException;
import dev.lexigram.contracts.error.ConnectionException;
import dev.lexigram.contracts.error.DuplicateKeyException;
import dev.lexigram.contracts.error.EntityNotFoundException;
import dev.lexigram.contracts.error.LexigramException;
import dev.lexigram.contracts.error.MappingException;
import dev.lexigram.contracts.error.OptimisticLockException;
import jakarta.data.exceptions.DataConnectionException;
import jakarta.data.exceptions.DataException;
import jakarta.data.exceptions.EntityExistsException;
import jakarta.data.exceptions.OptimisticLockingFailureException;
import java.util.function.Supplier;

/// The one place where errors become those of Jakarta Data; the cause is kept.
final class Translation {

    private Translation() {}

    /// Runs a question or a change.
    static <R> R of(Supplier<R> work) {
        try {
            return work.get();
        } catch (LexigramException e) {
            throw translated(e);
        }
    }

    /// Runs an insertion: a key that is there already is an entity that exists.
    static <R> R ofInsert(Supplier<R> work) {
        try {
            return work.get();
        } catch (DuplicateKeyException e) {
            throw new EntityExistsException(e.getMessage(), e);
        } catch (LexigramException e) {
            throw translated(e);
        }
    }

    private static DataException translated(LexigramException e) {
        String message = e.getMessage();
        return switch (e) {
            case OptimisticLockException stale -> new OptimisticLockingFailureException(message, stale);
            case EntityNotFoundException missing -> new OptimisticLockingFailureException(message, missing);
            case ConnectionException lost -> new DataConnectionException(message, lost);
            case MappingException wrong -> new jakarta.data.exceptions.MappingException(message, wrong);
            case ColumnNotFoundException unknown -> new jakarta.data.exceptions.MappingException(message, unknown);
            default -> new DataException(message, e);
        };
    }
}
