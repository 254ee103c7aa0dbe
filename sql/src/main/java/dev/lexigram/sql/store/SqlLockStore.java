package dev.lexigram.sql.store;

import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.LockException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.store.LeaseBody;
import dev.lexigram.contracts.store.LockInfo;
import dev.lexigram.contracts.store.LockLease;
import dev.lexigram.contracts.store.LockOptions;
import dev.lexigram.contracts.store.LockStore;
import dev.lexigram.sql.store.LockTable.Seen;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Locks by name in a table of an SQL database, granted for a time by the database's clock. Thread-safe.
///
/// {@snippet :
/// LockStore locks = SqlLockStore.on(db);
/// locks.useLock("nightly", LockOptions.defaults(), lease -> {
///     Totals totals = compute();
///     db.useTransaction(tx -> {
///         save(totals);
///         lease.verify();
///     });
/// });
/// }
///
/// A row stays for each name that was ever used: that is how tokens never begin again.
public final class SqlLockStore implements LockStore {

    private static final Logger LOG = System.getLogger(SqlLockStore.class.getName());
    private static final ScopedValue<Held> HELD = ScopedValue.newInstance();

    private final LockTable table;
    private final String owner;

    private SqlLockStore(LockTable table, String owner) {
        this.table = table;
        this.owner = owner;
    }

    /// The locks in the table `locks`, which is made unless it is there.
    public static SqlLockStore on(Database database) {
        return on(database, options -> options);
    }

    /// The locks in a table of another name, or for another owner: `on(db, o ->
    /// o.table("job_locks").owner("node-1"))`. The table is made unless it is there; inside a transaction it has to
    /// be.
    public static SqlLockStore on(Database database, UnaryOperator<LockStoreOptions> change) {
        LockStoreOptions options = change.apply(LockStoreOptions.defaults());
        var name = OwnTable.of(database, LockRow.class, options.table());
        return new SqlLockStore(new LockTable(database, name), options.owner());
    }

    @Override
    public String owner() {
        return owner;
    }

    private LockProblems problems(String name) {
        return new LockProblems(table.database().name(), name);
    }

    private Acquisition ask(String name, Duration ttl) {
        String stored = ExactText.checked("lock's name", name);
        LockProblems problems = problems(name);
        if (table.database().currentTransaction().isPresent()) {
            throw problems.inTransaction();
        }
        return new Acquisition(table, problems, stored, owner, Lifetime.checked(ttl, Lifetime.OF_A_LEASE));
    }

    @Override
    public Optional<LockLease> tryAcquire(String name, Duration ttl) {
        return ask(name, ttl).within(Duration.ZERO).map(LockLease.class::cast);
    }

    @Override
    public LockLease acquire(String name, Duration ttl, Duration wait) {
        return ask(name, ttl).required(wait);
    }

    @Override
    public <R, X extends Exception> R inLock(String name, LockOptions options, LeaseBody<R, X> body) throws X {
        SqlLease outer = held(name);
        if (outer != null) {
            return body.run(outer);
        }
        return run(ask(name, options.ttl()).required(options.patience()), options, body);
    }

    @Override
    public <R, X extends Exception> Optional<R> tryInLock(String name, LockOptions options, LeaseBody<R, X> body)
            throws X {
        SqlLease outer = held(name);
        if (outer != null) {
            return Optional.of(body.run(outer));
        }
        Optional<SqlLease> lease = ask(name, options.ttl()).within(options.patience());
        return lease.isEmpty() ? Optional.empty() : Optional.of(run(lease.get(), options, body));
    }

    private <R, X extends Exception> R run(SqlLease lease, LockOptions options, LeaseBody<R, X> body) throws X {
        LeaseKeeper keeper = LeaseKeeper.over(lease, options.ttl());
        Held held = new Held(table, lease, HELD.isBound() ? HELD.get() : null);
        R result;
        try {
            result = ScopedValue.where(HELD, held).call(() -> body.run(lease));
        } catch (Throwable failure) {
            LockException loss = end(keeper, lease);
            if (loss != null) {
                failure.addSuppressed(loss);
            }
            throw failure;
        }
        LockException loss = end(keeper, lease);
        if (loss != null) {
            throw loss;
        }
        return result;
    }

    /// Gives the lock back.
    ///
    /// @return the loss of the lock while the body ran, or null
    private @Nullable LockException end(LeaseKeeper keeper, SqlLease lease) {
        boolean lost = keeper.end();
        if (lost) {
            // The interrupt was meant for the body, which is over.
            boolean unseen = Thread.interrupted();
            LOG.log(Level.DEBUG, "The lock {0} was lost; seen by its body: {1}", lease.name(), !unseen);
        }
        boolean kept = lease.isReleased() || isGivenBack(lease);
        return kept && !lost ? null : problems(lease.name()).lost(keeper.failure());
    }

    /// Of a lock that cannot be given back, the time runs out; the work was done under it all the same.
    private static boolean isGivenBack(SqlLease lease) {
        boolean held = lease.isHeld();
        try {
            return lease.release();
        } catch (DatabaseException e) {
            LOG.log(Level.WARNING, "The lock " + lease.name() + " could not be given back.", e);
            return held;
        }
    }

    /// A lock that the calling code is in.
    private record Held(
            LockTable table, SqlLease lease, @Nullable Held outer) {}

    private @Nullable SqlLease held(String name) {
        for (Held held = HELD.isBound() ? HELD.get() : null; held != null; held = held.outer()) {
            if (held.table().equals(table) && held.lease().name().equals(name)) {
                return held.lease();
            }
        }
        return null;
    }

    @Override
    public List<LockInfo> list() {
        return table.granted().stream()
                .map(SqlLockStore::info)
                .sorted(Comparator.comparing(LockInfo::name))
                .toList();
    }

    private static LockInfo info(Seen seen) {
        return new LockInfo(
                ExactText.read(seen.name()),
                String.valueOf(seen.owner()),
                seen.token(),
                seen.expiresAt(),
                seen.isOver());
    }

    @Override
    public boolean breakLock(String name) {
        return table.free(ExactText.checked("lock's name", name));
    }
}
