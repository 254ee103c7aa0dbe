package dev.lexigram.example.atlas;

import dev.lexigram.contracts.error.TransactionRollbackException;
import dev.lexigram.contracts.sql.Database;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A transaction that is rolled back in any case.
final class Undone {

    private Undone() {}

    /// What the body finds out, none of its changes being kept.
    static <R> R in(Database db, Supplier<R> body) {
        AtomicReference<@Nullable R> found = new AtomicReference<>();
        try {
            db.useTransaction(transaction -> {
                found.set(body.get());
                transaction.markRollbackOnly();
            });
        } catch (TransactionRollbackException e) {
            R result = found.get();
            if (result != null) {
                return result;
            }
            throw e;
        }
        throw new IllegalStateException("A transaction that may only roll back was committed.");
    }
}
