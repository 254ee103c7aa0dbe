package dev.lexigram.sql.transaction;

import dev.lexigram.contracts.context.Deadline;
import dev.lexigram.contracts.error.DatabaseTimeoutException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.error.TransactionRollbackException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.Transaction;
import dev.lexigram.contracts.sql.TransactionBody;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.driver.ErrorTranslator;
import dev.lexigram.sql.driver.Lease;
import dev.lexigram.sql.driver.SqlBackend;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Begins, joins and ends the transactions of one database; each database has its own, so two never mix.
///
/// The transaction is bound to its body by a `ScopedValue`: it cannot leak out of it, and a thread that is started
/// inside does not see it. Thread-safe.
public final class TransactionScope {

    private final ScopedValue<Transaction> current = ScopedValue.newInstance();
    private final Database database;
    private final SqlBackend backend;
    private final Retry retry = new Retry();
    private final Commits commits;

    public TransactionScope(Database database, SqlBackend backend) {
        this.database = database;
        this.backend = backend;
        this.commits = new Commits(database.name(), backend);
    }

    /// The transaction that the calling code runs in, or null.
    public @Nullable ActiveTransaction current() {
        return current.isBound() && current.get() instanceof ActiveTransaction running ? running : null;
    }

    /// Runs a body as its options say.
    public <R, X extends Exception> R run(TxOptions options, TransactionBody<R, X> body) throws X {
        if (options.timeout().isEmpty()) {
            return propagated(options, body);
        }
        return Deadline.in(options.timeout().get()).call(() -> propagated(options, body));
    }

    private <R, X extends Exception> R propagated(TxOptions options, TransactionBody<R, X> body) throws X {
        ActiveTransaction running = current();
        return switch (options.propagation()) {
            case REQUIRED -> running == null ? begin(options, body) : join(running.joinedBy(options), body);
            case REQUIRES_NEW -> begin(options, body);
            case NESTED -> running == null ? begin(options, body) : nest(running, running.nestedBy(options), body);
            case SUPPORTS -> running == null ? without(options, body) : join(running.joinedBy(options), body);
            case MANDATORY -> join(needed(running, options).joinedBy(options), body);
            case NOT_SUPPORTED -> without(options, body);
            case NEVER -> {
                refuse(running, options);
                yield without(options, body);
            }
        };
    }

    private ActiveTransaction needed(@Nullable ActiveTransaction running, TxOptions options) {
        if (running == null) {
            throw new TransactionException(
                    problem(options, "There is no transaction to take part in.")
                            .hint("Call it inside inTransaction, or run it with REQUIRED."),
                    null);
        }
        return running;
    }

    private void refuse(@Nullable ActiveTransaction running, TxOptions options) {
        if (running != null) {
            throw new TransactionException(
                    problem(options, "There is a transaction, and the call must run without.")
                            .hint("Call it outside, or run it with NOT_SUPPORTED."),
                    null);
        }
    }

    private Problem problem(TxOptions options, String sentence) {
        return Problem.of(sentence).with("database", database.name()).with("propagation", options.propagation());
    }

    /// What one statement of the calling code, or several that belong together, run in when no transaction runs:
    /// one of their own, read-only where the code may only read.
    public TxOptions own() {
        boolean reads = current.isBound() && current.get().options().access() == TxOptions.Access.READ_ONLY;
        return reads ? TxOptions.readOnly() : TxOptions.defaults();
    }

    /// Whether the calling code asked for no transaction, and to read only.
    public boolean readsWithout() {
        return current.isBound()
                && current.get() instanceof WithoutTransaction none
                && none.options().access() == TxOptions.Access.READ_ONLY;
    }

    private <R, X extends Exception> R bound(Transaction transaction, TransactionBody<R, X> body) throws X {
        return ScopedValue.where(current, transaction).call(() -> body.run(transaction));
    }

    private <R, X extends Exception> R without(TxOptions options, TransactionBody<R, X> body) throws X {
        return bound(new WithoutTransaction(database, options), body);
    }

    private <R, X extends Exception> R join(ActiveTransaction joined, TransactionBody<R, X> body) throws X {
        try {
            return bound(joined, body);
        } catch (Throwable failure) {
            if (joined.options().rules().rollsBack(failure)) {
                // Whoever catches this further out must not be able to commit half of the work.
                joined.level().markRollbackOnly(failure);
            }
            throw failure;
        }
    }

    private <R, X extends Exception> R nest(
            ActiveTransaction outer, ActiveTransaction nested, TransactionBody<R, X> body) throws X {
        Steps.Step step = outer.steps().enter(outer.lease(Access.READ));
        Level part = nested.level();
        try {
            R result = bound(nested, body);
            checkNotMarked(part);
            step.release();
            outer.level().callbacks().addAll(part.callbacks());
            return result;
        } catch (Throwable failure) {
            if (part.isRollbackOnly() || nested.options().rules().rollsBack(failure)) {
                step.undo(failure);
                part.callbacks().runAfterRollback(failure);
            } else {
                step.release();
                outer.level().callbacks().addAll(part.callbacks());
            }
            throw failure;
        } finally {
            outer.leaveStep();
        }
    }

    /// Runs a step whose failure must not spoil the running transaction: what it did is undone then. Outside a
    /// transaction it just runs.
    public <R> R attempt(Supplier<R> work) {
        ActiveTransaction running = current();
        if (running == null) {
            return work.get();
        }
        Steps.Step step = running.steps().enter(running.lease(Access.WRITE));
        try {
            R result = work.get();
            step.release();
            return result;
        } catch (RuntimeException failure) {
            step.undo(failure);
            step.forgetCallbacks();
            throw failure;
        } finally {
            running.leaveStep();
        }
    }

    private <R, X extends Exception> R begin(TxOptions options, TransactionBody<R, X> body) throws X {
        for (int failed = 1; ; failed++) {
            try {
                return once(options, body);
            } catch (Exception failure) {
                if (!retry.isAllowed(options, failed, failure)) {
                    throw failure;
                }
            }
        }
    }

    private <R, X extends Exception> R once(TxOptions options, TransactionBody<R, X> body) throws X {
        Level level = new Level();
        R result;
        try {
            result = settled(options, level, body);
        } catch (Throwable failure) {
            level.ended(failure);
            throw failure;
        }
        level.ended(null);
        return result;
    }

    private <R, X extends Exception> R settled(TxOptions options, Level level, TransactionBody<R, X> body) throws X {
        R result;
        try {
            result = onLease(options, level, body);
        } catch (Throwable failure) {
            settle(level, failure);
            throw failure;
        }
        settle(level, null);
        return result;
    }

    /// The connection was given back before: another one is needed to look.
    private void settle(Level level, @Nullable Throwable excluded) {
        Level.Lost lost = level.lost();
        if (lost == null) {
            return;
        }
        if (excluded != null) {
            lost.failed().addSuppressed(excluded);
        }
        commits.settle(lost.mark(), lost.failed());
        level.committed();
    }

    private <R, X extends Exception> R onLease(TxOptions options, Level level, TransactionBody<R, X> body) throws X {
        commits.prepare(options);
        boolean reads = options.access() == TxOptions.Access.READ_ONLY;
        try (Lease lease = backend.connections().acquire(reads ? Access.READ : Access.WRITE)) {
            start(lease, options);
            ActiveTransaction transaction = ActiveTransaction.begun(database, backend, options, lease, level);
            R result;
            try {
                result = bound(transaction, body);
            } catch (Throwable failure) {
                if (options.rules().rollsBack(failure)) {
                    rollback(lease, failure);
                } else {
                    endInSpiteOf(failure, transaction, lease);
                }
                throw failure;
            }
            end(transaction, lease);
            return result;
        }
    }

    private void start(Lease lease, TxOptions options) {
        try {
            backend.transactions().begin(lease, options);
        } catch (SQLException e) {
            lease.discard();
            throw backend.errors().translate(e, context("begin"));
        }
    }

    private void endInSpiteOf(Throwable excluded, ActiveTransaction transaction, Lease lease) {
        try {
            end(transaction, lease);
        } catch (RuntimeException failed) {
            failed.addSuppressed(excluded);
            throw failed;
        }
    }

    private void end(ActiveTransaction transaction, Lease lease) {
        Level level = transaction.level();
        try {
            checkNotMarked(level);
            ScopedValue.where(current, transaction).run(level.callbacks()::runBeforeCommit);
            checkNotMarked(level);
            checkDeadline();
        } catch (Throwable refused) {
            rollback(lease, refused);
            throw refused;
        }
        commit(transaction.options(), level, lease);
    }

    private void checkNotMarked(Level level) {
        if (level.isRollbackOnly()) {
            throw new TransactionRollbackException(
                    context("commit")
                            .problem("The transaction was rolled back, because a part of it failed or asked for that.")
                            .hint("Let the exception of the failed part reach the outermost caller."),
                    level.reason());
        }
    }

    private void checkDeadline() {
        if (Deadline.current().filter(Deadline::isOver).isPresent()) {
            throw new DatabaseTimeoutException(
                    context("commit")
                            .problem("The time for the work is over; it was not committed.")
                            .hint("Give the transaction a longer timeout, or let it do less."),
                    null);
        }
    }

    private void commit(TxOptions options, Level level, Lease lease) {
        String mark = null;
        try {
            mark = commits.mark(options, lease);
            backend.transactions().commit(lease);
            level.committed();
        } catch (SQLException e) {
            RuntimeException failed = backend.errors().translate(e, context("commit"));
            boolean lost = isLost(lease, e);
            rollback(lease, failed);
            if (mark == null || !lost) {
                throw failed;
            }
            lease.discard();
            level.lost(new Level.Lost(mark, failed));
        }
    }

    private boolean isLost(Lease lease, SQLException error) {
        try {
            return backend.errors().breaksConnection(error)
                    || lease.connection().isClosed();
        } catch (SQLException e) {
            error.addSuppressed(e);
            return true;
        }
    }

    private void rollback(Lease lease, Throwable because) {
        try {
            backend.transactions().rollback(lease);
        } catch (SQLException e) {
            // The server rolls back a connection that goes away; what must not happen is its use by another caller.
            lease.discard();
            because.addSuppressed(e);
        }
    }

    private ErrorTranslator.Context context(String statement) {
        return new ErrorTranslator.Context(database.name(), statement);
    }
}
