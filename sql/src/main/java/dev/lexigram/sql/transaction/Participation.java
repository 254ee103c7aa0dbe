package dev.lexigram.sql.transaction;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TransactionRollbackException;
import dev.lexigram.contracts.sql.Transaction;
import org.jspecify.annotations.Nullable;

/// What a body does in a transaction, as one thing that is kept or undone when the body ends. Used by one thread.
sealed interface Participation
        permits WholeTransaction, Participation.None, Participation.Joined, Participation.Nested {

    /// What the body sees.
    Transaction transaction();

    /// Keeps the work.
    ///
    /// @param inSpiteOf the exception that is on its way, if any
    /// @throws TransactionRollbackException when it can only be undone; it was then
    void keep(@Nullable Throwable inSpiteOf);

    /// Undoes the work; what goes wrong meanwhile is kept with the exception.
    void undo(Throwable because);

    /// Whether the work is undone after this exception.
    default boolean isUndoneBy(Throwable failure) {
        return transaction().options().rules().rollsBack(failure);
    }

    /// The body has ended.
    ///
    /// @param failure what it threw, if it did
    default void end(@Nullable Throwable failure) {
        if (failure != null && isUndoneBy(failure)) {
            undo(failure);
        } else {
            keep(failure);
        }
    }

    /// @throws TransactionRollbackException when a level can only be undone
    static void checkNotMarked(Level level, Problem rolledBack) {
        if (level.isRollbackOnly()) {
            throw new TransactionRollbackException(
                    rolledBack.hint("Let the exception of the failed part reach the outermost caller."),
                    level.reason());
        }
    }

    /// There is no transaction.
    record None(WithoutTransaction transaction) implements Participation {
        @Override
        public void keep(@Nullable Throwable inSpiteOf) {
            // Each statement was kept by itself.
        }

        @Override
        public void undo(Throwable because) {
            // Each statement was kept by itself.
        }
    }

    /// The fate is that of the transaction around.
    record Joined(ActiveTransaction transaction) implements Participation {
        @Override
        public void keep(@Nullable Throwable inSpiteOf) {
            // Whoever began it decides.
        }

        /// Whoever catches this further out must not be able to commit half of the work.
        @Override
        public void undo(Throwable because) {
            transaction.level().markRollbackOnly(because);
        }
    }

    /// A part that can be undone by itself.
    record Nested(ActiveTransaction transaction, ActiveTransaction outer, Steps.Step step, Problem rolledBack)
            implements Participation {

        @Override
        public boolean isUndoneBy(Throwable failure) {
            return transaction.level().isRollbackOnly() || Participation.super.isUndoneBy(failure);
        }

        @Override
        public void keep(@Nullable Throwable inSpiteOf) {
            try {
                checkNotMarked(transaction.level(), rolledBack);
                step.release();
            } catch (RuntimeException failed) {
                undo(failed);
                throw failed;
            }
            outer.level().callbacks().addAll(transaction.level().callbacks());
            outer.leaveStep();
        }

        @Override
        public void undo(Throwable because) {
            try {
                step.undo(because);
                transaction.level().callbacks().runAfterRollback(because);
            } finally {
                outer.leaveStep();
            }
        }
    }
}
