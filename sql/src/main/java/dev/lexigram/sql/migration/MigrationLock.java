package dev.lexigram.sql.migration;

import dev.lexigram.contracts.context.Deadline;
import dev.lexigram.contracts.error.DatabaseException;
import dev.lexigram.contracts.error.LockException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.contracts.store.LockLease;
import dev.lexigram.contracts.store.LockStore;
import dev.lexigram.sql.store.SqlLockStore;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Lets one program at a time migrate a database.
///
/// It is a lease in a table, asked for again and again in short statements and renewed by a thread of its own.
/// Nobody waits inside the server, where `create index concurrently` would wait for the waiting ones. A program
/// that died holds up the others for as long as its lease, ten seconds. One that stood still for longer finds out
/// before it commits.
///
/// @param database which one
/// @param name the lock's name
/// @param table the table of what was applied; that of the lock is called after it
/// @param patience how long to wait
record MigrationLock(Database database, String name, String table, Duration patience) {

    private static final Logger LOG = System.getLogger(MigrationLock.class.getName());
    private static final Duration LEASE = Duration.ofSeconds(10);

    /// Runs a body while the lock is held.
    ///
    /// @throws LockException when another program holds it for too long, naming it
    <R> R hold(Function<LockLease, R> body) {
        LockStore locks =
                SqlLockStore.on(database, o -> o.table(table + "_lock").owner(Who.isThisProcess()));
        LockLease lease = granted(locks);
        CountDownLatch ended = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("lexigram-migration-lease").start(() -> renew(lease, ended));
        try {
            return body.apply(lease);
        } finally {
            ended.countDown();
            release(lease);
        }
    }

    private LockLease granted(LockStore locks) {
        try {
            return locks.acquire(name, LEASE, patience);
        } catch (LockException held) {
            if (held.problem().details().get("owner") == null) {
                throw held;
            }
            Problem problem = Problem.of("Another program migrates this database.");
            for (var detail : held.problem().details().entrySet()) {
                problem = problem.with(detail.getKey(), detail.getValue());
            }
            throw new LockException(
                    problem.hint("Wait until it is done, or raise lockWait. If it died, its lock ends within "
                            + LEASE.toSeconds() + " seconds."),
                    held);
        }
    }

    private static void renew(LockLease lease, CountDownLatch ended) {
        try {
            while (!ended.await(LEASE.toMillis() / 4, TimeUnit.MILLISECONDS)) {
                extend(lease);
            }
        } catch (InterruptedException e) {
            // Nobody has this thread to interrupt it.
            Thread.currentThread().interrupt();
        }
    }

    private static void extend(LockLease lease) {
        try {
            Deadline.in(LEASE).call(() -> lease.extend(LEASE));
        } catch (DatabaseException e) {
            // Whether it matters is found out where the lease is verified.
            LOG.log(Level.DEBUG, "The lock of the migrations could not be renewed.", e);
        }
    }

    private static void release(LockLease lease) {
        try {
            lease.release();
        } catch (DatabaseException e) {
            LOG.log(Level.WARNING, "The lock of the migrations could not be given back; it ends by itself.", e);
        }
    }
}
