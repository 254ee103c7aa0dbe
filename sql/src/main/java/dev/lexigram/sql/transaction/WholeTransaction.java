package dev.lexigram.sql.transaction;

import dev.lexigram.contracts.context.Deadline;
import dev.lexigram.contracts.error.DatabaseTimeoutException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TransactionRollbackException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Transaction;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.driver.ErrorTranslator;
import dev.lexigram.sql.driver.Lease;
import dev.lexigram.sql.driver.SqlBackend;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A transaction from its beginning to its end: the one place where it is decided what becomes of it. Used by the
/// thread that began it.
final class WholeTransaction implements Participation {

    private final Parts parts;
    private final Lease lease;
    private final ActiveTransaction transaction;
    private final long begun = System.nanoTime();

    private WholeTransaction(Parts parts, Lease lease, ActiveTransaction transaction) {
        this.parts = parts;
        this.lease = lease;
        this.transaction = transaction;
    }

    /// What it works with.
    ///
    /// @param database the database
    /// @param backend the same, as its driver has it
    /// @param current where the running transaction is bound
    /// @param commits finds commits whose answers were lost
    /// @param listeners who is told
    record Parts(
            Database database,
            SqlBackend backend,
            ScopedValue<Transaction> current,
            Commits commits,
            TransactionListeners listeners) {

        ErrorTranslator.Context context(String statement) {
            return new ErrorTranslator.Context(database.name(), statement);
        }

        Problem rolledBack() {
            return context("commit")
                    .problem("The transaction was rolled back, because a part of it failed or asked for that.");
        }
    }

    static WholeTransaction begin(Parts parts, TxOptions options) {
        parts.commits().prepare(options);
        boolean reads = options.access() == TxOptions.Access.READ_ONLY;
        Lease lease = parts.backend().connections().acquire(reads ? Access.READ : Access.WRITE);
        try {
            parts.backend().transactions().begin(lease, options);
        } catch (SQLException e) {
            lease.discard();
            lease.close();
            throw parts.backend().errors().translate(e, parts.context("begin"));
        } catch (RuntimeException | Error e) {
            lease.close();
            throw e;
        }
        parts.listeners().begun(parts.database().name(), options);
        return new WholeTransaction(
                parts, lease, ActiveTransaction.begun(parts.database(), parts.backend(), options, lease, new Level()));
    }

    @Override
    public ActiveTransaction transaction() {
        return transaction;
    }

    @Override
    public void keep(@Nullable Throwable inSpiteOf) {
        try {
            try (Lease own = lease) {
                commit(own);
            }
            settle();
        } catch (Throwable failure) {
            if (inSpiteOf != null) {
                failure.addSuppressed(inSpiteOf);
            }
            ended(failure);
            throw failure;
        }
        ended(inSpiteOf);
    }

    @Override
    public void undo(Throwable because) {
        try (Lease own = lease) {
            rollback(own, because);
        }
        ended(because);
    }

    private void ended(@Nullable Throwable failure) {
        Level level = transaction.level();
        transaction.close();
        parts.listeners().ended(parts.database().name(), level.isCommitted(), System.nanoTime() - begun);
        level.ended(failure);
    }

    private void commit(Lease own) {
        Level level = transaction.level();
        try {
            checkNotMarked(level);
            ScopedValue.where(parts.current(), transaction).run(level.callbacks()::runBeforeCommit);
            checkNotMarked(level);
            checkDeadline();
        } catch (Throwable refused) {
            rollback(own, refused);
            throw refused;
        }
        send(level, own);
    }

    private void checkNotMarked(Level level) {
        Participation.checkNotMarked(level, parts.rolledBack());
    }

    private void checkDeadline() {
        if (Deadline.current().filter(Deadline::isOver).isPresent()) {
            throw new DatabaseTimeoutException(
                    parts.context("commit")
                            .problem("The time for the work is over; it was not committed.")
                            .hint("Give the transaction a longer timeout, or let it do less."),
                    null);
        }
    }

    private void send(Level level, Lease own) {
        String mark = null;
        try {
            mark = parts.commits().mark(transaction.options(), own);
            parts.backend().transactions().commit(own);
            level.committed();
        } catch (SQLException e) {
            RuntimeException failed = parts.backend().errors().translate(e, parts.context("commit"));
            boolean lost = isLost(own, e);
            if (lost) {
                level.unanswered();
            }
            rollback(own, failed);
            if (mark == null || !lost) {
                throw failed;
            }
            own.discard();
            level.lost(new Level.Lost(mark, failed));
        }
    }

    private boolean isLost(Lease own, SQLException error) {
        try {
            return parts.backend().errors().breaksConnection(error)
                    || own.connection().isClosed();
        } catch (SQLException e) {
            error.addSuppressed(e);
            return true;
        }
    }

    /// Looks up a commit whose answer was lost. The connection was given back before: another one is needed.
    private void settle() {
        Level.Lost lost = transaction.level().lost();
        if (lost != null) {
            settle(lost);
            transaction.level().committed();
        }
    }

    private void settle(Level.Lost lost) {
        try {
            parts.commits().settle(lost.mark(), lost.failed());
        } catch (TransactionRollbackException found) {
            transaction.level().rolledBack();
            throw found;
        }
    }

    private void rollback(Lease own, Throwable because) {
        try {
            parts.backend().transactions().rollback(own);
        } catch (SQLException e) {
            // The server rolls back a connection that goes away; what must not happen is its use by another caller.
            own.discard();
            because.addSuppressed(e);
        }
    }
}
