package dev.lexigram.sql.work;

import dev.lexigram.contracts.sql.OpenTransaction;
import dev.lexigram.contracts.sql.Transaction;
import dev.lexigram.sql.transaction.ActiveTransaction;
import dev.lexigram.sql.transaction.TransactionScope;

/// The transaction of a unit of work. Used by the unit's thread.
sealed interface UnitTransaction {

    ActiveTransaction active();

    /// Runs something in it.
    <R, X extends Exception> R call(ScopedValue.CallableOp<? extends R, X> work) throws X;

    void commit();

    void rollback();

    /// One that runs a body: its end decides.
    record InBody(TransactionScope scope, ActiveTransaction active) implements UnitTransaction {
        @Override
        public <R, X extends Exception> R call(ScopedValue.CallableOp<? extends R, X> work) throws X {
            return scope.<R, X>inside(active, transaction -> work.call());
        }

        @Override
        public void commit() {
            // The body has not returned yet.
        }

        @Override
        public void rollback() {
            active.markRollbackOnly();
        }
    }

    /// One that the unit ends.
    record Open(OpenTransaction transaction) implements UnitTransaction {
        @Override
        public ActiveTransaction active() {
            Transaction own = transaction.transaction();
            return (ActiveTransaction) own;
        }

        @Override
        public <R, X extends Exception> R call(ScopedValue.CallableOp<? extends R, X> work) throws X {
            return transaction.<R, X>call(own -> work.call());
        }

        @Override
        public void commit() {
            transaction.commit();
        }

        @Override
        public void rollback() {
            transaction.rollback();
        }
    }
}
