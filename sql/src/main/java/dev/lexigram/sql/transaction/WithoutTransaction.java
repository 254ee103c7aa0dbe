package dev.lexigram.sql.transaction;

import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Savepoint;
import dev.lexigram.contracts.sql.Transaction;
import dev.lexigram.contracts.sql.TxOptions;

/// That there is no transaction, for a body that asked for none.
///
/// @param database the database
/// @param options how the body is run
record WithoutTransaction(Database database, TxOptions options) implements Transaction {

    @Override
    public boolean isActive() {
        return false;
    }

    @Override
    public void markRollbackOnly() {
        throw none();
    }

    @Override
    public boolean isRollbackOnly() {
        return false;
    }

    @Override
    public Savepoint savepoint() {
        throw none();
    }

    @Override
    public void beforeCommit(Runnable callback) {
        throw none();
    }

    @Override
    public void afterCommit(Runnable callback) {
        throw none();
    }

    @Override
    public void afterRollback(Runnable callback) {
        throw none();
    }

    private TransactionException none() {
        return new TransactionException(
                Problem.of("There is no transaction; each statement commits by itself.")
                        .with("database", database.name())
                        .with("propagation", options.propagation())
                        .hint("Ask isActive() first, or run the body with REQUIRED."),
                null);
    }
}
