package dev.lexigram.sql.transaction;

import dev.lexigram.contracts.context.Deadline;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.OpenTransaction;
import dev.lexigram.contracts.sql.Transaction;
import dev.lexigram.contracts.sql.TransactionBody;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.sql.driver.Access;
import dev.lexigram.sql.driver.SqlBackend;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Begins, joins and ends the transactions of one database; each database has its own, so two never mix.
///
/// The transaction is bound to its body by a `ScopedValue`: it cannot leak out of it, and a thread that is started
/// inside does not see it. Thread-safe.
public final class TransactionScope {

    private final ScopedValue<Transaction> current = ScopedValue.newInstance();
    private final WholeTransaction.Parts parts;
    private final Retry retry = new Retry();

    /// A scope whose transactions nobody is told of.
    public TransactionScope(Database database, SqlBackend backend) {
        this(database, backend, new TransactionListeners());
    }

    public TransactionScope(Database database, SqlBackend backend, TransactionListeners listeners) {
        this.parts = new WholeTransaction.Parts(
                database, backend, current, new Commits(database.name(), backend), listeners);
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
            case REQUIRED -> running == null ? begun(options, body) : within(joined(running, options), body);
            case REQUIRES_NEW -> begun(options, body);
            case NESTED -> running == null ? begun(options, body) : within(nested(running, options), body);
            case SUPPORTS -> within(running == null ? none(options) : joined(running, options), body);
            case MANDATORY -> within(joined(needed(running, options), options), body);
            case NOT_SUPPORTED -> within(none(options), body);
            case NEVER -> {
                refuse(running, options);
                yield within(none(options), body);
            }
        };
    }

    /// Begins or joins a transaction that is ended by hand.
    ///
    /// @throws TransactionException when the options ask for no transaction, for a part of one, or for further
    /// attempts
    public OpenTransaction open(TxOptions options) {
        if (options.retries() > 0) {
            throw unfit(options, "A transaction without a body cannot be run again.");
        }
        Optional<Deadline> deadline = options.timeout().map(Deadline::in);
        if (deadline.isEmpty()) {
            return opened(options, deadline);
        }
        return deadline.get().call(() -> opened(options, deadline));
    }

    private OpenTransaction opened(TxOptions options, Optional<Deadline> deadline) {
        ActiveTransaction running = current();
        return switch (options.propagation()) {
            case REQUIRED -> running == null ? opened(whole(options), deadline) : joining(running, options, deadline);
            case MANDATORY -> joining(needed(running, options), options, deadline);
            case REQUIRES_NEW -> opened(whole(options), deadline);
            case NESTED, SUPPORTS, NOT_SUPPORTED, NEVER ->
                throw unfit(options, "What is ended by hand is a transaction of its own or joins one.");
        };
    }

    private OpenTransaction opened(WholeTransaction own, Optional<Deadline> deadline) {
        return new ExplicitTransaction(current, own, own.transaction(), deadline);
    }

    private OpenTransaction joining(ActiveTransaction running, TxOptions options, Optional<Deadline> deadline) {
        ActiveTransaction joined = running.joinedBy(options);
        return new ExplicitTransaction(current, new Participation.Joined(joined), joined, deadline);
    }

    private TransactionException unfit(TxOptions options, String sentence) {
        return new TransactionException(problem(options, sentence).hint("Run a body with inTransaction."), null);
    }

    /// Runs a body in a transaction that was begun before and goes on afterwards, whatever the calling code is
    /// in.
    ///
    /// @throws TransactionException in another thread
    public <R, X extends Exception> R inside(ActiveTransaction transaction, TransactionBody<R, X> body) throws X {
        transaction.checkOwner();
        return bound(transaction, body);
    }

    /// Runs work whose failure does not mark the transaction: whoever calls this decides whether it can go on,
    /// after going back to a savepoint.
    public void part(ActiveTransaction transaction, Runnable work) {
        ActiveTransaction part = transaction.nestedBy(transaction.options());
        ScopedValue.where(current, part).run(work);
        if (part.level().isRollbackOnly()) {
            transaction.level().markRollbackOnly(part.level().reason());
        }
        transaction.level().callbacks().addAll(part.level().callbacks());
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
        return Problem.of(sentence)
                .with("database", parts.database().name())
                .with("propagation", options.propagation());
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

    private Participation none(TxOptions options) {
        return new Participation.None(new WithoutTransaction(parts.database(), options));
    }

    private Participation joined(ActiveTransaction running, TxOptions options) {
        return new Participation.Joined(running.joinedBy(options));
    }

    private Participation nested(ActiveTransaction running, TxOptions options) {
        ActiveTransaction nested = running.nestedBy(options);
        Steps.Step step = running.steps().enter(running.lease(Access.READ));
        return new Participation.Nested(nested, running, step, parts.rolledBack());
    }

    private WholeTransaction whole(TxOptions options) {
        return WholeTransaction.begin(parts, options);
    }

    private <R, X extends Exception> R within(Participation part, TransactionBody<R, X> body) throws X {
        R result;
        try {
            result = bound(part.transaction(), body);
        } catch (Throwable failure) {
            part.end(failure);
            throw failure;
        }
        part.end(null);
        return result;
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

    private <R, X extends Exception> R begun(TxOptions options, TransactionBody<R, X> body) throws X {
        for (int failed = 1; ; failed++) {
            try {
                return within(whole(options), body);
            } catch (Exception failure) {
                if (!retry.isAllowed(options, failed, failure)) {
                    throw failure;
                }
            }
        }
    }
}
