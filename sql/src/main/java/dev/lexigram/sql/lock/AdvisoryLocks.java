package dev.lexigram.sql.lock;

import dev.lexigram.contracts.error.DriverException;
import dev.lexigram.contracts.error.LockException;
import dev.lexigram.contracts.error.Problem;
import dev.lexigram.contracts.error.TransactionException;
import dev.lexigram.contracts.sql.Database;
import dev.lexigram.sql.dialect.AdvisoryLockSql;
import dev.lexigram.sql.dialect.Capability;
import dev.lexigram.sql.driver.Lease;
import dev.lexigram.sql.driver.Polling;
import dev.lexigram.sql.driver.SqlBackend;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Locks by name that the database server keeps: of all programs that use it, one at a time holds each.
///
/// A lock is held by one connection of the pool, from its grant to the end of the body; the body's own statements
/// use other connections, so a pool needs at least two. Who waits holds no connection and asks again and again, at
/// most 200 ms apart: waiting is not fair. If the holder's connection breaks, the server frees the lock at once;
/// that is reported after the body, as it cannot be stopped.
///
/// A name is any text. On PostgreSQL the lock's key is the first eight bytes of the SHA-256 of the name in UTF-8,
/// and each database has its own locks. On MySQL and MariaDB names in lower case of up to 64 characters stay as
/// they are, others are hashed, and all databases of a server share them. SQLite has no such locks. Thread-safe.
public final class AdvisoryLocks {

    private static final ScopedValue<Held> HELD = ScopedValue.newInstance();

    private final Database database;
    private final SqlBackend backend;
    private final AdvisoryLockSql sql;
    private final SessionLocks sessions;

    private AdvisoryLocks(Database database, SqlBackend backend, AdvisoryLockSql sql) {
        this.database = database;
        this.backend = backend;
        this.sql = sql;
        this.sessions = new SessionLocks(database.name(), backend, sql);
    }

    /// The locks of a database.
    ///
    /// @throws DriverException when it has none: {@link Capability#ADVISORY_LOCKS} is missing
    public static AdvisoryLocks on(Database database) {
        SqlBackend backend = database.unwrap(SqlBackend.class);
        AdvisoryLockSql sql = backend.dialect()
                .advisoryLocks()
                .orElseThrow(() -> missing(
                        Capability.ADVISORY_LOCKS,
                        backend,
                        "Use a lock of the program, such as java.util.concurrent.locks.ReentrantLock."));
        return new AdvisoryLocks(database, backend, sql);
    }

    private static DriverException missing(Capability capability, SqlBackend backend, String hint) {
        return new DriverException(
                Problem.of("The database lacks a capability.")
                        .with("database", backend.dialect().name())
                        .with("capability", capability)
                        .hint(hint),
                null);
    }

    /// Runs a body while the lock is held. Code that holds the lock already, further out in the same thread and by
    /// the same database object, just runs.
    ///
    /// Begin transactions in the body, not around it: the lock would be free before the commit.
    ///
    /// @param wait how long to wait for the lock, zero not at all; the wait for a free connection comes on top
    /// @throws LockException when the lock was not granted in time, or was lost while the body ran; what the body
    /// throws comes first
    /// @throws TransactionException inside a transaction, without running the body
    public <R, X extends Exception> R inLock(String name, Duration wait, LockBody<R, X> body) throws X {
        if (isHeld(name)) {
            return body.run();
        }
        Lease lease = request(name, wait).orElseThrow(() -> notGranted(name, wait));
        return run(name, lease, body);
    }

    /// As {@link #inLock} for a body that returns nothing.
    public <X extends Exception> void useLock(String name, Duration wait, LockWork<X> body) throws X {
        inLock(name, wait, () -> {
            body.run();
            return Boolean.TRUE;
        });
    }

    /// Runs a body if the lock is free now.
    ///
    /// @return what the body returned, or empty when another holds the lock
    /// @throws LockException when the lock was lost while the body ran; what the body throws comes first
    /// @throws TransactionException inside a transaction, without running the body
    public <R, X extends Exception> Optional<R> tryInLock(String name, LockBody<R, X> body) throws X {
        if (isHeld(name)) {
            return Optional.of(body.run());
        }
        Optional<Lease> lease = request(name, Duration.ZERO);
        return lease.isEmpty() ? Optional.empty() : Optional.of(run(name, lease.get(), body));
    }

    /// Takes the lock for the running transaction; its end frees it. It excludes {@link #inLock} too.
    ///
    /// From repeatable read on, the transaction goes on seeing the data of its first statement, which may be
    /// this one: then take the lock around it with {@link #inLock}.
    ///
    /// @param wait how long to wait for the lock, zero not at all
    /// @throws LockException when it was not granted in time; the transaction can go on
    /// @throws TransactionException outside a transaction
    /// @throws DriverException when {@link Capability#TRANSACTION_LOCKS} is missing
    public void lockInTransaction(String name, Duration wait) {
        String text = sql.tryInTransaction();
        if (text == null) {
            throw missing(Capability.TRANSACTION_LOCKS, backend, "Take the lock around the transaction with inLock.");
        }
        if (database.currentTransaction().isEmpty()) {
            throw misplaced(name, "A lock for a transaction needs one that runs.", "Call it inside inTransaction.");
        }
        if (Polling.until(wait, () -> tryInTransaction(text, name)).isEmpty()) {
            throw notGranted(name, wait);
        }
    }

    private Optional<Boolean> tryInTransaction(String text, String name) {
        Object[] key = {sql.key().apply(name)};
        return database.sql(text).bind(key).scalar(Boolean.class).optional().filter(granted -> granted);
    }

    private Optional<Lease> request(String name, Duration wait) {
        if (database.currentTransaction().isPresent()) {
            throw misplaced(
                    name,
                    "A lock inside a transaction would be free before its commit.",
                    "Take the lock around the transaction, or use lockInTransaction.");
        }
        return Polling.until(wait, () -> sessions.tryLock(name));
    }

    private <R, X extends Exception> R run(String name, Lease lease, LockBody<R, X> body) throws X {
        Held held = new Held(backend, name, HELD.isBound() ? HELD.get() : null);
        R result;
        try {
            result = ScopedValue.where(HELD, held).call(body::run);
        } catch (Throwable failure) {
            unlockAfter(failure, lease, name);
            throw failure;
        }
        sessions.unlock(lease, name);
        return result;
    }

    private void unlockAfter(Throwable failure, Lease lease, String name) {
        try {
            sessions.unlock(lease, name);
        } catch (LockException lost) {
            failure.addSuppressed(lost);
        }
    }

    /// A lock that the calling code is in.
    private record Held(
            SqlBackend backend, String name, @Nullable Held outer) {}

    private boolean isHeld(String name) {
        for (Held held = HELD.isBound() ? HELD.get() : null; held != null; held = held.outer()) {
            if (held.backend() == backend && held.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private LockException notGranted(String name, Duration wait) {
        return new LockException(
                Problem.of("The lock was not granted in time.")
                        .with("database", database.name())
                        .with("lock", name)
                        .with("waited", wait.toMillis() + " ms")
                        .hint("Wait longer, or let its holder do less in it."),
                null);
    }

    private TransactionException misplaced(String name, String sentence, String hint) {
        return new TransactionException(
                Problem.of(sentence)
                        .with("database", database.name())
                        .with("lock", name)
                        .hint(hint),
                null);
    }
}
