package dev.lexigram.sql.store;

import dev.lexigram.contracts.error.LockException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.sql.store.LockTable.Seen;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What can be wrong about a lock of a store, in words.
///
/// @param database the name of the database
/// @param lock the name of the lock
record LockProblems(String database, String lock) {

    private Problem of(String sentence) {
        return Problem.of(sentence).with("database", database).with("lock", lock);
    }

    /// @param seen the lock as it was seen last, or null
    LockException notGranted(Duration waited, @Nullable Seen seen, @Nullable Throwable cause) {
        Problem problem = of("The lock was not granted in time.").with("waited", waited.toMillis() + " ms");
        if (seen != null && seen.isHeld()) {
            problem = problem.with("owner", seen.owner())
                    .with("grant", seen.token())
                    .with("free in", seen.left().toMillis() + " ms unless it is renewed");
        }
        return new LockException(problem.hint("Wait longer, or let its holder do less in it."), cause);
    }

    LockException lost(@Nullable Throwable cause) {
        return new LockException(
                of("The lock was lost while its body ran.")
                        .hint("It could not be renewed in time, or was broken: another holder may have run at the same"
                                + " time. Call verify() in the transactions of the body."),
                cause);
    }

    LockException notCurrent(long token) {
        return new LockException(
                of("The lock does not belong to this lease any more.")
                        .with("grant", token)
                        .hint("Nothing that was done in this transaction is kept. Take the lock and begin again."),
                null);
    }

    TransactionException inTransaction() {
        return new TransactionException(
                of("A lock of a store is taken and given back outside of transactions.")
                        .hint("Take the lock around the transaction: inside, it would be free before the commit."),
                null);
    }

    TransactionException noTransaction() {
        return new TransactionException(
                of("A lease is verified for a transaction, and none runs.")
                        .hint("Call verify() inside inTransaction, just before its end."),
                null);
    }
}
