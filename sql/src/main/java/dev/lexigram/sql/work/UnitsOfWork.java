package dev.lexigram.sql.work;

import dev.lexigram.contracts.event.EventBus;
import dev.lexigram.contracts.event.Outbox;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.sql.OpenTransaction;
import dev.lexigram.contracts.sql.Propagation;
import dev.lexigram.contracts.sql.Transaction;
import dev.lexigram.contracts.sql.TxOptions;
import dev.lexigram.contracts.work.UnitBody;
import dev.lexigram.contracts.work.UnitOfWork;
import dev.lexigram.contracts.work.UnitPlan;
import dev.lexigram.sql.transaction.ActiveTransaction;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Begins units of work of one database. Each of the methods that say how returns a copy. Immutable and
/// thread-safe.
///
/// ```
/// UnitsOfWork units = UnitsOfWork.on(db).outbox(outbox);
/// units.run(work -> work.repository(User.class, Long.class).create(user));
/// try (UnitOfWork work = units.begin()) {
///     work.registerNew(user);
///     work.commit();
/// }
/// ```
///
/// Events go to the outbox, in the same transaction; without one to the bus, after the commit.
public final class UnitsOfWork {

    private final UnitScope scope;
    private final @Nullable UnitSettings own;

    private UnitsOfWork(UnitScope scope, @Nullable UnitSettings own) {
        this.scope = scope;
        this.own = own;
    }

    /// The units of a database, run as was said by {@link #asDefault()}, or else without outbox and bus.
    public static UnitsOfWork on(Database database) {
        return database.unwrap(UnitsOfWork.class);
    }

    /// For a database that is put together.
    public static UnitsOfWork over(Database database) {
        return new UnitsOfWork(new UnitScope(database), null);
    }

    private UnitSettings settings() {
        return own == null ? scope.defaults() : own;
    }

    private UnitsOfWork with(UnitSettings others) {
        return new UnitsOfWork(scope, others);
    }

    /// Stores events in this outbox, with the work.
    public UnitsOfWork outbox(Outbox outbox) {
        return with(settings().withOutbox(outbox));
    }

    /// Publishes events on this bus after the commit, if there is no outbox. What fails then is logged.
    public UnitsOfWork bus(EventBus bus) {
        return with(settings().withBus(bus));
    }

    /// Lets a unit forget unchanged records beyond so many, the longest unused first; they are read again then.
    /// Without it a unit remembers all.
    ///
    /// @throws IllegalArgumentException when it is not positive
    public UnitsOfWork remember(int records) {
        if (records < 1) {
            throw new IllegalArgumentException("A unit of work remembers at least one record: " + records + ".");
        }
        return with(settings().withLimit(records));
    }

    /// Tells someone what is about to be written, each time when something is; an exception keeps it from
    /// being written.
    public UnitsOfWork beforeFlush(Consumer<? super UnitPlan> hook) {
        return with(settings().andBefore(hook));
    }

    /// Tells someone what was written, in the transaction; an exception undoes it.
    public UnitsOfWork afterFlush(Consumer<? super UnitPlan> hook) {
        return with(settings().andAfter(hook));
    }

    /// From now on all units of the database are run like this where nothing else is said: those of
    /// `Database.inUnitOfWork` and of {@link #on}.
    public UnitsOfWork asDefault() {
        scope.defaults(settings());
        return this;
    }

    /// The database.
    public Database database() {
        return scope.database();
    }

    /// The unit that the calling code is in, if any.
    public Optional<UnitOfWork> current() {
        return Optional.ofNullable(scope.running());
    }

    /// Runs a body; see {@link Database#inUnitOfWork(UnitBody)}.
    public <R, X extends Exception> R run(UnitBody<R, X> body) throws X {
        return run(TxOptions.defaults(), body);
    }

    /// Runs a body; see {@link Database#inUnitOfWork(TxOptions, UnitBody)}.
    public <R, X extends Exception> R run(TxOptions options, UnitBody<R, X> body) throws X {
        Unit running = scope.running();
        return scope.transactions().<R, X>run(options, transaction -> {
            if (!(transaction instanceof ActiveTransaction active)) {
                throw Refusal.noTransaction(scope.database(), options);
            }
            if (running == null || !running.isIn(active)) {
                return fresh(active, body);
            }
            if (options.propagation() == Propagation.NESTED) {
                running.entered(transaction);
            }
            return body.run(running);
        });
    }

    private <R, X extends Exception> R fresh(ActiveTransaction transaction, UnitBody<R, X> body) throws X {
        Unit unit = new Unit(scope, settings(), new UnitTransaction.InBody(scope.transactions(), transaction));
        R result;
        try {
            result = scope.binding(unit).<R, X>call(() -> body.run(unit));
        } catch (Throwable failure) {
            end(unit, transaction, failure);
            throw failure;
        }
        complete(unit);
        return result;
    }

    /// An exception that is no reason to roll back leaves the work as a return would.
    private static void end(Unit unit, Transaction transaction, Throwable failure) {
        if (transaction.options().rules().rollsBack(failure)) {
            unit.end();
            return;
        }
        try {
            complete(unit);
        } catch (RuntimeException failed) {
            failed.addSuppressed(failure);
            throw failed;
        }
    }

    private static void complete(Unit unit) {
        if (!unit.isClosed()) {
            unit.commit();
        }
    }

    /// Begins a unit that is ended by hand: what is not committed is rolled back when it is closed.
    public UnitOfWork begin() {
        return begin(TxOptions.defaults());
    }

    /// As {@link #begin()}, with options for the transaction. Inside a transaction the unit joins it: its commit
    /// writes, and the other decides. A unit that the calling code is in writes what it has before.
    ///
    /// @throws dev.lexigram.contracts.error.TransactionException when the options ask for no transaction, for a
    /// part of one, or for further attempts
    public UnitOfWork begin(TxOptions options) {
        Unit running = scope.running();
        if (running != null) {
            running.flush();
        }
        OpenTransaction transaction = scope.transactions().open(options);
        return new Unit(scope, settings(), new UnitTransaction.Open(transaction));
    }
}
