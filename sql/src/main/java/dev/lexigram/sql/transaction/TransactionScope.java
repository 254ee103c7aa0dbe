package dev.lexigram.sql.transaction;

import dev.lexigram.contracts.error.TransactionRollbackException;
import dev.lexigram.contracts.sql.Database;
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

    private final ScopedValue<ActiveTransaction> current = ScopedValue.newInstance();
    private final Database database;
    private final SqlBackend backend;

    public TransactionScope(Database database, SqlBackend backend) {
        this.database = database;
        this.backend = backend;
    }

    /// The transaction that the calling code runs in, or null.
    public @Nullable ActiveTransaction current() {
        return current.isBound() ? current.get() : null;
    }

    /// Runs a body in the running transaction or in a new one.
    public <R, X extends Exception> R run(TxOptions options, TransactionBody<R, X> body) throws X {
        ActiveTransaction running = current();
        return running == null ? begin(options, body) : join(running.joinedBy(options), body);
    }

    /// Runs a step whose failure must not spoil the running transaction: what it did is undone then. Outside a
    /// transaction it just runs.
    public <R> R attempt(Supplier<R> step) {
        ActiveTransaction running = current();
        if (running == null) {
            return step.get();
        }
        Lease lease = running.lease(Access.WRITE);
        // MySQL has one savepoint of a name, and forgets an outer one of the same.
        String savepoint = "lx_step_" + running.enterStep();
        try {
            run(lease, "savepoint " + savepoint);
            R result = step.get();
            run(lease, "release savepoint " + savepoint);
            return result;
        } catch (RuntimeException failure) {
            undo(lease, savepoint, failure);
            running.forgetTold();
            throw failure;
        } finally {
            running.leaveStep();
        }
    }

    private void undo(Lease lease, String savepoint, RuntimeException because) {
        try {
            lease.run("rollback to savepoint " + savepoint);
            lease.run("release savepoint " + savepoint);
        } catch (SQLException e) {
            // The connection is gone, and the transaction with it: its end will say so.
            because.addSuppressed(e);
        }
    }

    private void run(Lease lease, String sql) {
        try {
            lease.run(sql);
        } catch (SQLException e) {
            throw backend.errors().translate(e, context(sql));
        }
    }

    private <R, X extends Exception> R join(ActiveTransaction joined, TransactionBody<R, X> body) throws X {
        try {
            return ScopedValue.where(current, joined).call(() -> body.run(joined));
        } catch (Throwable failure) {
            // Whoever catches this further out must not be able to commit half of the work.
            joined.markRollbackOnly(failure);
            throw failure;
        }
    }

    private <R, X extends Exception> R begin(TxOptions options, TransactionBody<R, X> body) throws X {
        boolean reads = options.access() == TxOptions.Access.READ_ONLY;
        try (Lease lease = backend.connections().acquire(reads ? Access.READ : Access.WRITE)) {
            start(lease, options);
            ActiveTransaction transaction = new ActiveTransaction(database, options, lease);
            R result;
            try {
                result = ScopedValue.where(current, transaction).call(() -> body.run(transaction));
            } catch (Throwable failure) {
                rollback(lease, failure);
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

    private void end(ActiveTransaction transaction, Lease lease) {
        if (transaction.isRollbackOnly()) {
            TransactionRollbackException refused = new TransactionRollbackException(
                    context("commit")
                            .problem("The transaction was rolled back, because a part of it failed or asked for that.")
                            .hint("Let the exception of the failed part reach the outermost caller."),
                    transaction.reason());
            rollback(lease, refused);
            throw refused;
        }
        try {
            backend.transactions().commit(lease);
        } catch (SQLException e) {
            RuntimeException failed = backend.errors().translate(e, context("commit"));
            rollback(lease, failed);
            throw failed;
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
