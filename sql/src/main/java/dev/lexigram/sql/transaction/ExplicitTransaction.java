package dev.lexigram.sql.transaction;

import dev.lexigram.contracts.context.Deadline;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.error.TransactionRollbackException;
import dev.lexigram.contracts.sql.OpenTransaction;
import dev.lexigram.contracts.sql.Transaction;
import dev.lexigram.contracts.sql.TransactionBody;
import java.util.Optional;

/// A transaction without a body: the caller says when it ends.
final class ExplicitTransaction implements OpenTransaction {

    private static final System.Logger LOG = System.getLogger(ExplicitTransaction.class.getName());

    private final ScopedValue<Transaction> current;
    private final Participation part;
    private final ActiveTransaction transaction;
    private final Optional<Deadline> deadline;
    private boolean ended;

    /// @param current where the running transaction is bound
    /// @param deadline how long it may take, if limited
    ExplicitTransaction(
            ScopedValue<Transaction> current,
            Participation part,
            ActiveTransaction transaction,
            Optional<Deadline> deadline) {
        this.current = current;
        this.part = part;
        this.transaction = transaction;
        this.deadline = deadline;
    }

    @Override
    public <R, X extends Exception> R call(TransactionBody<R, X> body) throws X {
        check();
        return inTime(() -> ScopedValue.where(current, transaction).call(() -> body.run(transaction)));
    }

    private <R, X extends Exception> R inTime(ScopedValue.CallableOp<R, X> work) throws X {
        if (deadline.isEmpty()) {
            return work.call();
        }
        // The caller may have less time by now.
        return Deadline.in(deadline.get().remaining()).call(work);
    }

    private void check() {
        transaction.checkOwner();
        if (ended) {
            throw new TransactionException(
                    Problem.of("The transaction was committed or rolled back before.")
                            .with("database", transaction.database().name())
                            .hint("Begin another one."),
                    null);
        }
    }

    @Override
    public Transaction transaction() {
        return transaction;
    }

    @Override
    public void commit() {
        check();
        ended = true;
        inTime(() -> {
            part.keep(null);
            return ended;
        });
    }

    @Override
    public void rollback() {
        check();
        ended = true;
        Throwable because = new TransactionRollbackException(
                Problem.of("The transaction was rolled back on request.")
                        .with("database", transaction.database().name()),
                null);
        part.undo(because);
        if (because.getSuppressed().length > 0) {
            LOG.log(System.Logger.Level.WARNING, "Something failed after a rollback.", because);
        }
    }

    @Override
    public boolean isEnded() {
        return ended;
    }

    @Override
    public void close() {
        if (!ended) {
            rollback();
        }
    }
}
