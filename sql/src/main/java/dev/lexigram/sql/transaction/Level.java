package dev.lexigram.sql.transaction;

import dev.lexigram.contracts.sql.TransactionOutcome;
import org.jspecify.annotations.Nullable;

/// A part of a transaction that can be undone by itself: the whole, or what follows a savepoint. Used by the
/// transaction's thread.
final class Level {

    private final Callbacks callbacks = new Callbacks();
    private boolean rollbackOnly;
    private @Nullable Throwable reason;
    private boolean committed;
    private boolean unanswered;
    private @Nullable Lost lost;

    /// A commit whose answer was lost.
    ///
    /// @param mark what it is found by
    /// @param failed what the caller gets when it cannot be found
    record Lost(String mark, RuntimeException failed) {}

    Callbacks callbacks() {
        return callbacks;
    }

    /// @param because the exception that makes it so, if one does
    void markRollbackOnly(@Nullable Throwable because) {
        rollbackOnly = true;
        if (reason == null) {
            reason = because;
        }
    }

    boolean isRollbackOnly() {
        return rollbackOnly;
    }

    @Nullable
    Throwable reason() {
        return reason;
    }

    void lost(Lost commit) {
        lost = commit;
    }

    @Nullable
    Lost lost() {
        return lost;
    }

    /// The connection was lost while the commit was sent.
    void unanswered() {
        unanswered = true;
    }

    /// It was looked up, and is not there.
    void rolledBack() {
        unanswered = false;
    }

    void committed() {
        committed = true;
    }

    boolean isCommitted() {
        return committed;
    }

    private TransactionOutcome outcome() {
        if (committed) {
            return TransactionOutcome.COMMITTED;
        }
        return unanswered ? TransactionOutcome.UNKNOWN : TransactionOutcome.ROLLED_BACK;
    }

    /// Runs what is to run after the end.
    ///
    /// @param failure what the caller gets, if it is an exception
    void ended(@Nullable Throwable failure) {
        if (committed || failure == null) {
            callbacks.runAfterCommit();
        } else {
            callbacks.runAfterRollback(failure);
        }
        callbacks.runAfterEnd(outcome(), failure);
    }
}
